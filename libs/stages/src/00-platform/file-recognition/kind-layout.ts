import { FlagField, ListField, TextField, TextListField } from '#libs/http';
import type { ImportKind } from '../import-kinds/index.js';
import { matchColumns } from './match-columns.js';

export class KnownColumn {
  @TextField({ example: 'BAR_CODE' }) name: string;
  @TextField({ example: '资产编号' }) title: string;
  @FlagField() required: boolean;
}

export class KindLayout {
  @TextField({ example: 'verification-wide' }) name: string;
  @FlagField({ description: 'whether its columns may be test points' }) takesPoints: boolean;
  @TextListField({ description: 'what each column of the header is taken for; empty where that is not known' })
  understood: string[];
  @ListField(() => KnownColumn) columns: KnownColumn[];
}

/** What the columns of a kind are, and which of a header are taken for them. */
export function layoutOf(kind: ImportKind, header: readonly string[]): KindLayout {
  const match = matchColumns(kind, header);
  const meanings = new Map([
    ...Object.entries(match.columns).map(([name, at]) => [at, name] as const),
    ...match.free.map(({ at, meaning }) => [at, meaning] as const),
  ]);
  return {
    name: kind.name,
    takesPoints: kind.meaningOf !== undefined,
    understood: header.map((_, at) => meanings.get(at) ?? ''),
    columns: kind.columns.map(({ name, titles, required = false }) => ({ name, title: titles[0] ?? name, required })),
  };
}

import type { components } from '../../../api/schema.gen.js';

export type KindLayout = components['schemas']['KindLayout'];

/** How a layout is read, as it is being made: by the places of its columns. */
export interface Mapping {
  kind: string;
  name: string;
  header: readonly string[];
  /** A named column, a test point, or empty: not used. */
  meanings: readonly string[];
  constants: Readonly<Record<string, string>>;
  /** By the place of the column: what is meant by what stands there. */
  words: Readonly<Record<number, Readonly<Record<string, string>>>>;
}

/** As the server keeps it: by title. */
export interface Template {
  kind: string;
  name: string;
  header: string[];
  columns: Record<string, string>;
  constants: Record<string, string>;
  values: Record<string, Record<string, string>>;
}

/** The number of a reading belongs to its column, not to what people choose. */
const plainPoint = (meaning: string): string => meaning.replace(/#\d+$/, '');

/** What is known of the file so far: columns that were recognised need no hand. */
export function startMapping(kind: KindLayout, header: readonly string[], name: string): Mapping {
  return {
    ...{ kind: kind.name, name, header, constants: {}, words: {} },
    meanings: header.map((_, at) => plainPoint(kind.understood[at] ?? '')),
  };
}

/** The kind that understands most of the header: of a file that nobody recognised it is as good a guess as any. */
export function likeliestKind(kinds: readonly KindLayout[], said: string): KindLayout | undefined {
  const known = ({ understood }: KindLayout): number => understood.filter((meaning) => meaning !== '').length;
  return kinds.find(({ name }) => name === said) ?? [...kinds].sort((a, b) => known(b) - known(a))[0];
}

/** Required columns that neither a column nor a constant stands for. */
export function missingOf({ meanings, constants }: Mapping, kind: KindLayout): KindLayout['columns'] {
  return kind.columns.filter(
    ({ name, required }) => required && !meanings.includes(name) && (constants[name] ?? '').trim() === '',
  );
}

/** Titles that stand over several columns: only the first of them can be told from the others. */
export const isRepeated = (header: readonly string[], at: number): boolean =>
  header.findIndex((title) => title.trim() === header[at]?.trim()) < at;

/** Several columns of one test point are its readings, in their order. */
export function toTemplate({ kind, name, header, meanings, constants, words }: Mapping): Template {
  const seen = new Map<string, number>();
  const columns: Record<string, string> = {};
  const values: Record<string, Record<string, string>> = {};
  header.forEach((title, at) => {
    if (title.trim() === '' || isRepeated(header, at)) return;
    const meaning = meanings[at] ?? '';
    const reading = (seen.get(meaning) ?? 0) + 1;
    seen.set(meaning, reading);
    columns[title] = meaning.includes('/') && reading > 1 ? `${meaning}#${reading}` : meaning;
    const said = Object.entries(words[at] ?? {}).filter(([, meant]) => meant.trim() !== '');
    if (meaning !== '' && said.length > 0) values[title] = Object.fromEntries(said);
  });
  const given = Object.entries(constants).filter(([column, text]) => text.trim() !== '' && !meanings.includes(column));
  return { kind, name, header: [...header], columns, constants: Object.fromEntries(given), values };
}

/** A kept template, to be changed. */
export function fromTemplate({ columns, values, header, ...template }: Template): Mapping {
  const words = header.flatMap((title, at) => (values[title] ? [[at, values[title]] as const] : []));
  return {
    ...template,
    header,
    meanings: header.map((title) => plainPoint(columns[title] ?? '')),
    words: Object.fromEntries(words),
  };
}

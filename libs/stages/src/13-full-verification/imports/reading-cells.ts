import { readReadings } from '#rules/13-full-verification';
import type { Layout } from '#stages/00-platform/import-kinds';
import type { Row } from '#stages/00-platform/rows';

const ownColumn = /^(?:ERR(?:OR)?|误差|误差值|实际误差|读数|误差读数|第)[_\s-]*(\d{1,2})(?:次(?:误差)?)?$/i;
const meaning = /^reading#(\d+)$/;

/** What the title of a column of its own says of the reading below it: `ERR1`, `误差2`, `ERROR_3`; null of any other. */
export function readingOfTitle(title: string): string | null {
  const [, number] = ownColumn.exec(title.normalize('NFKC').trim()) ?? meaning.exec(title) ?? [];
  return number === undefined ? null : `reading#${Number(number)}`;
}

/** Finds the readings of a row: in one cell, joined by bars, or each in a column of its own. */
export class ReadingCells {
  private readonly joined: number;
  private readonly own: readonly number[];

  constructor(private readonly layout: Layout) {
    this.joined = layout.at('ERROR');
    this.own = layout.facts.free
      .map(({ at, meaning: said }) => ({ at, number: Number(meaning.exec(said)?.[1]) }))
      .sort((a, b) => a.number - b.number)
      .map(({ at }) => at);
  }

  /** To be used up at once, see `Row.passing`. */
  of(row: Row): string {
    const joined = row.passing(this.joined);
    if (this.own.length === 0 || joined !== '') return joined;
    return this.own
      .map((at) => row.cell(at).trim())
      .filter((cell) => cell !== '')
      .join('|');
  }

  any(row: Row): boolean {
    return readReadings(this.of(row)).kind === 'ok';
  }

  /** The column that a refusal of the readings is about. */
  get column(): string {
    const title = this.layout.facts.free.find(({ at }) => at === this.own[0])?.title;
    return this.joined < 0 && title !== undefined ? title : 'ERROR';
  }
}

import type { Row } from './row.js';

/** Rows in the order of the file, and how many of its bytes have been read for them. */
export interface RowBlock {
  rows: Iterable<Row>;
  bytes: number;
  /** Number of the first row when it does not follow the last of the block before. */
  first?: number;
}

/** The top of a sheet, its rows at their places; a text is one sheet without a name. */
export interface SheetTop {
  name: string;
  hidden: boolean;
  rows: string[][];
}

/** A file as rows of cells, every cell as text. What is wrong with the file as a whole is thrown as a DomainError. */
export interface RowSource {
  format: 'csv' | 'xlsx';
  encoding: string;
  /** Of the whole file. */
  bytes: number;
  tops: () => Promise<SheetTop[]>;
  /**
   * Every call reads from the start.
   * @param sheets places of the sheets to be read, of a workbook; the first when they are not known
   */
  blocks: (sheets?: readonly number[]) => AsyncGenerator<RowBlock>;
}

/** More than two months of a big laboratory; what is over is a mistake or an attack. */
export const mostRows = 2_000_000;

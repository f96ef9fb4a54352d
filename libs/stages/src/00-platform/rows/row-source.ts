import type { Row } from './row.js';

/** Rows in the order of the file, and how many of its bytes have been read for them. */
export interface RowBlock {
  rows: Iterable<Row>;
  bytes: number;
}

/** A file as rows of cells, every cell as text. What is wrong with the file as a whole is thrown as a DomainError. */
export interface RowSource {
  format: 'csv' | 'xlsx';
  encoding: string;
  /** Of the whole file. */
  bytes: number;
  /** Every call reads from the start. */
  blocks: () => AsyncGenerator<RowBlock>;
}

/** More than two months of a big laboratory; what is over is a mistake or an attack. */
export const mostRows = 2_000_000;

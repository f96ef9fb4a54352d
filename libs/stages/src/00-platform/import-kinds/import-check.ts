import type { EntityManager } from 'typeorm';
import { CopyBlocks, copyField } from '#libs/persistence';
import type { Row } from '../rows/index.js';
import type { Fault } from './fault.js';
import type { Layout } from './layout.js';
import { Repeats } from './repeats.js';

/** What is to be told of the file as a whole, and of how many of its rows. */
export interface Notice extends Fault {
  rows: number;
}

const errorColumns = 'import_errors (import_id, row, ordinal, "column", value, rule, params)';
/** Of a value that is kept to be shown. */
const mostShown = 300;
/** Rows that a notice names; of the others it says how many. */
const mostPlaces = 10;
/** Errors that are found by comparing sets of rows are numbered from here, behind those of the single row. */
export const firstSetOrdinal = 100;

/** One run of a check: where good rows are staged and where errors go. Everything is written in one transaction. */
export class ImportCheck {
  /** Of what its kind knows a row by: whether a row may stand in the file twice. */
  readonly repeats = new Repeats();
  private readonly blocks: CopyBlocks;
  private readonly told = new Map<string, Notice>();
  private passed = 0;
  private lastRow = 0;
  private ordinal = 0;

  constructor(
    readonly manager: EntityManager,
    readonly file: { importId: string; sha256: string },
    readonly layout: Layout,
    /** Reads the file once more from its first data row. */
    readonly reread: (take: (row: Row, number: number) => void) => Promise<void>,
  ) {
    this.blocks = new CopyBlocks(manager);
  }

  get importId(): string {
    return this.file.importId;
  }

  /** @param line in COPY text format, ended by a line feed */
  stage(target: string, line: string): void {
    this.blocks.add(target, line);
  }

  /**
   * A row breaks a rule.
   * @param column name of the kind's column, or the title of a free one; null when it is about the whole row
   */
  refuse(row: number, column: string | null, value: string | null, fault: Fault): void {
    this.ordinal = row === this.lastRow ? this.ordinal + 1 : 0;
    this.lastRow = row;
    this.writeError(row, this.ordinal, { column, value, fault });
    if (fault.code === 'excel-damaged') this.tell({ code: 'excel-damaged', params: { column: this.titleOf(column) } });
  }

  /** The same for a row that was good by itself. */
  refuseInSet(row: number, column: string, value: string, fault: Fault): void {
    this.writeError(row, firstSetOrdinal, { column, value, fault });
  }

  /** Something that does not stop the row. Told once, with the number of rows that it is about and where the first of them are. */
  tell({ code, params }: Fault, row?: number): void {
    const key = `${code} ${JSON.stringify(params)}`;
    let notice = this.told.get(key);
    if (notice) notice.rows++;
    else if (this.told.size < 50) this.told.set(key, (notice = { code, params: { ...params }, rows: 1 }));
    if (row === undefined || !notice || notice.rows > mostPlaces) return;
    const { at } = notice.params;
    notice.params['at'] = typeof at === 'string' ? `${at}, ${row}` : String(row);
  }

  /** A row that is none of the kind's data, or does not count: it is told, and no longer one of the file's rows. */
  passOver(row: number, fault: Fault): void {
    this.passed++;
    this.tell(fault, row);
  }

  get passedOver(): number {
    return this.passed;
  }

  /** Something about the file as a whole. */
  tellOfFile(fault: Fault): void {
    this.told.set(`file ${fault.code}`, { code: fault.code, params: fault.params, rows: 0 });
  }

  get notices(): Notice[] {
    return [...this.told.values()];
  }

  pass(): Promise<void> {
    return this.blocks.pass();
  }

  written(): Promise<void> {
    return this.blocks.written();
  }

  stopped(): Promise<void> {
    return this.blocks.stopped();
  }

  private titleOf(column: string | null): string | null {
    return column === null ? null : this.layout.titleOf(column);
  }

  private writeError(
    row: number,
    ordinal: number,
    { column, value, fault }: { column: string | null; value: string | null; fault: Fault },
  ): void {
    const shown = value !== null && value.length > mostShown ? `${value.slice(0, mostShown)}…` : value;
    const place = `${this.file.importId}\t${row}\t${ordinal}\t${copyField(this.titleOf(column))}`;
    const params = copyField(JSON.stringify(fault.params));
    this.blocks.add(errorColumns, `${place}\t${copyField(shown)}\t${fault.code}\t${params}\n`);
  }
}

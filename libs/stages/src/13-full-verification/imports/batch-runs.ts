/** Rows of a file that name the same batch, one after another. */
export interface BatchRun {
  from: number;
  to: number;
  batchNo: string;
}

/** Remembers which batch each row names, as runs: files name one batch, or a few in turn. */
export class BatchRuns {
  readonly runs: BatchRun[] = [];

  add(row: number, batchNo: string): void {
    if (batchNo === '') return;
    const last = this.runs.at(-1);
    if (last?.batchNo === batchNo) last.to = row;
    else this.runs.push({ from: row, to: row, batchNo });
  }
}

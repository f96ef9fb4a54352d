import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '#libs/rules';
import { readBlocks, readHeads, type SheetBlock, type SheetHead } from './read-workbook.js';

/** What is asked of the thread. */
export type WorkbookQuestion = { path: string } & ({ ask: 'heads' } | { ask: 'rows'; sheets: readonly number[] });

export type WorkbookAnswer =
  | { kind: 'heads'; heads: SheetHead[] }
  | { kind: 'blocks'; blocks: SheetBlock[] }
  | { kind: 'end' }
  | { kind: 'fault'; code: string; params: Record<string, unknown> };

const rowsAnAnswer = 1000;

/** Runs in a thread of its own: the process goes on when a workbook is too much for it. */
async function answer(question: WorkbookQuestion, tell: (answer: WorkbookAnswer) => Promise<void>): Promise<void> {
  if (question.ask === 'heads') return tell({ kind: 'heads', heads: await readHeads(question.path) });
  let [blocks, rows]: [SheetBlock[], number] = [[], 0];
  for await (const block of readBlocks(question.path, question.sheets)) {
    blocks.push(block);
    rows += block.rows.length;
    if (rows < rowsAnAnswer && blocks.length < rowsAnAnswer) continue;
    await tell({ kind: 'blocks', blocks });
    [blocks, rows] = [[], 0];
  }
  await tell({ kind: 'blocks', blocks });
  await tell({ kind: 'end' });
}

const port = parentPort;
if (port) {
  // Two answers under way: one that is looked at and one that is made meanwhile.
  let credit = 2;
  let go: () => void = () => undefined;
  port.on('message', () => {
    credit++;
    go();
  });
  const tell = async (told: WorkbookAnswer): Promise<void> => {
    while (credit === 0) await new Promise<void>((resolve) => (go = resolve));
    credit--;
    port.postMessage(told);
  };
  try {
    await answer(workerData as WorkbookQuestion, tell);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    port.postMessage({ kind: 'fault', code: error.code, params: error.params } satisfies WorkbookAnswer);
  }
  port.close();
}

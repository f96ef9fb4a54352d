import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DomainError } from '#libs/rules';
import type { SheetBlock, SheetHead } from './read-workbook.js';
import type { WorkbookAnswer, WorkbookQuestion } from './workbook-thread.js';

/** For the texts of a large workbook and the rows under way; more than that is a workbook made to do harm. */
const limits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** Between two answers; a gigabyte of XML that holds no rows takes less. */
const patienceMilliseconds = 120_000;

/** The top rows of every sheet. @throws DomainError with what is wrong with the workbook */
export async function headsOfWorkbook(path: string): Promise<SheetHead[]> {
  for await (const answer of ask({ path, ask: 'heads' })) if (answer.kind === 'heads') return answer.heads;
  return [];
}

/** The rows of the sheets asked for. @throws DomainError with what is wrong with the workbook */
export async function* blocksOfWorkbook(path: string, sheets: readonly number[]): AsyncGenerator<SheetBlock> {
  for await (const answer of ask({ path, ask: 'rows', sheets })) if (answer.kind === 'blocks') yield* answer.blocks;
}

/** A thread for each question: its memory is given back with it, and its death is an answer, too. */
async function* ask(question: WorkbookQuestion): AsyncGenerator<WorkbookAnswer> {
  const answers: (WorkbookAnswer | Error)[] = [];
  let wake: () => void = () => undefined;
  const told = (answer: WorkbookAnswer | Error): void => {
    answers.push(answer);
    wake();
  };
  const thread = new Worker(...threadOf(question));
  thread.on('message', told);
  thread.on('error', (error) => told(deathOf(error)));
  thread.on('exit', () => told({ kind: 'end' }));
  try {
    for (;;) {
      const answer = answers.shift();
      if (!answer) {
        const slow = setTimeout(() => told(fault('workbook-too-slow', {})), patienceMilliseconds);
        await new Promise<void>((resolve) => (wake = resolve)).finally(() => clearTimeout(slow));
        continue;
      }
      if (answer instanceof Error) throw answer;
      if (answer.kind === 'fault') throw new DomainError(answer.code, answer.params);
      if (answer.kind === 'end') return;
      yield answer;
      thread.postMessage('next');
    }
  } finally {
    await thread.terminate();
  }
}

const fault = (code: string, params: Record<string, unknown>): WorkbookAnswer => ({ kind: 'fault', code, params });

/** A disk that cannot be read says nothing of the workbook. */
function deathOf(error: NodeJS.ErrnoException): WorkbookAnswer | Error {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return fault('workbook-too-heavy', { megabytes: limits.maxOldGenerationSizeMb });
  }
  return error.syscall === undefined ? fault('workbook-broken', { because: error.message }) : error;
}

/** From the sources, as in tests, the thread needs to understand them, too. */
function threadOf(workerData: WorkbookQuestion): ConstructorParameters<typeof Worker> {
  const own = fileURLToPath(import.meta.url);
  const extension = extname(own);
  const execArgv = ['--conditions=source', '--import', '@swc-node/register/esm-register'];
  const file = own.replace(/ask-workbook\.\w+$/, `workbook-thread${extension}`);
  return [file, { workerData, resourceLimits: limits, ...(extension === '.ts' && { execArgv }) }];
}

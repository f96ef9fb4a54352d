import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transaction, type Import } from '#libs/persistence';
import type { RunningJob } from '#libs/queues';
import { DomainError } from '#libs/rules';
import { Files } from '../files/index.js';
import { ImportErrorsRepository } from '../import-errors/index.js';
import { FileRecognition, type Recognition } from '../file-recognition/index.js';
import { ContentsSketch } from '../import-contents/index.js';
import { ImportCheck, otherWords, readDataRows, type Fault, type ImportKind } from '../import-kinds/index.js';
import { openRows, type Row, type RowSource } from '../rows/index.js';
import { ImportsRepository, unknownKind, type CheckedFile } from './imports.repository.js';

/** The file as a whole cannot be read. */
class Unreadable extends Error {
  constructor(
    readonly faults: Fault[],
    readonly header: readonly string[] = [],
  ) {
    super('the file cannot be read');
  }
}

/**
 * Reads a file through, stages its good rows and lists its bad ones, in one transaction: a check that was cut off has left
 * nothing and starts again.
 */
@Injectable()
export class CheckImport {
  constructor(
    private readonly transaction: Transaction,
    private readonly imports: ImportsRepository,
    private readonly errors: ImportErrorsRepository,
    private readonly files: Files,
    private readonly recognition: FileRecognition,
  ) {}

  /** A file that was handed over. */
  async run(importId: string, job: RunningJob): Promise<void> {
    try {
      await this.check(importId, 'checking', job);
    } catch (error) {
      const { faults, header } = unreadable(error);
      await this.transaction.run(async (manager) => {
        await this.imports.failed(manager, importId, faults, header);
        await this.takeBack(manager, await this.imports.lock(manager, importId));
      });
    }
  }

  /** Takes away what a check has left of a file that will not be committed. */
  async takeBack(manager: EntityManager, { id, kind, state }: Import): Promise<void> {
    if (state !== 'failed' && state !== 'discarded') return;
    await this.errors.discard(manager, id);
    await this.recognition.kindNamed(kind)?.discard(manager, id);
  }

  /** A file that is to be committed, when the facts have moved on since its check. */
  async again(importId: string, job: RunningJob): Promise<void> {
    await this.check(importId, 'committing', job);
  }

  private async check(importId: string, state: 'checking' | 'committing', job: RunningJob): Promise<void> {
    await this.transaction.run(async (manager) => {
      const imported = await this.imports.lock(manager, importId);
      if (imported.state !== state) return;
      await this.imports.checked(manager, importId, await this.read(manager, imported, job));
    });
  }

  private async read(manager: EntityManager, imported: Import, job: RunningJob): Promise<CheckedFile> {
    const { id: importId, sha256 } = imported;
    const source = await openRows(this.files.pathOf(sha256));
    const kindName = imported.kind === unknownKind ? null : imported.kind;
    const { kind, layout, notices } = recognised(await this.recognition.recognise(await source.tops(), kindName));
    await this.errors.discard(manager, importId);
    await kind.discard(manager, importId);
    const [mended, meant] = [await this.errors.mended(manager, importId), otherWords(layout)];
    const instead = (row: Row, number: number): Row => meant(mended(row, number));
    const check = new ImportCheck(manager, { importId, sha256 }, layout, async (take) => {
      await readDataRows(source, layout, { take, instead, miss: () => undefined, settle: () => check.pass() });
    });
    const sketch = new ContentsSketch(layout);
    for (const notice of notices) check.tellOfFile(notice);
    try {
      const rows = await takeRows(source, kind, check, { job, instead, sketch });
      const counts = await kind.compare(check);
      await check.written();
      const errorRows = await this.errors.count(manager, importId);
      const facts = { ...layout.facts, format: source.format, encoding: source.encoding };
      const contents = await this.imports.withBatches(manager, sketch.contents);
      return {
        kind: kind.name,
        rows: rows - check.passedOver,
        errorRows,
        counts,
        notices: check.notices,
        recognised: facts,
        contents,
      };
    } finally {
      await check.stopped();
    }
  }
}

/** Every row to its kind. The total is told from the bytes read so far until it is known. */
async function takeRows(
  source: RowSource,
  kind: ImportKind,
  check: ImportCheck,
  { job, instead, sketch }: { job: RunningJob; instead: (row: Row, number: number) => Row; sketch: ContentsSketch },
): Promise<number> {
  const taker = await kind.begin(check);
  const rows = await readDataRows(source, check.layout, {
    instead,
    take: (row, number) => {
      sketch.see(row);
      taker.take(row, number);
    },
    miss: (row, number, fault) => {
      if (taker.passesOver?.(row, number)) return;
      check.refuse(number, null, null, fault);
      taker.missed?.(row);
    },
    settle: async (count, bytes) => {
      await taker.settle?.();
      await check.pass();
      await job.report(count, Math.max(count, Math.round((count / Math.max(bytes, 1)) * source.bytes)));
    },
  });
  if (rows === 0) throw new Unreadable([{ code: 'no-rows', params: {} }], check.layout.facts.header);
  await taker.end?.();
  await check.written();
  await job.report(rows, rows);
  return rows;
}

function recognised(recognition: Recognition): Extract<Recognition, { outcome: 'recognised' }> {
  if (recognition.outcome === 'recognised') return recognition;
  throw new Unreadable(recognition.faults, recognition.header);
}

/** What is wrong with the file itself is its state; everything else is thrown on, to be tried again. */
function unreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  if (error instanceof DomainError) return new Unreadable([{ code: error.code, params: error.params }]);
  throw error;
}

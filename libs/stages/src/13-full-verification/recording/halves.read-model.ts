import { once } from 'node:events';
import { StringDecoder } from 'node:string_decoder';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { copyRows } from '#libs/persistence';
import { readingsOfImport, resultsOfImport, resultsWithout, type Meeting } from './halves.sql.js';

/** A staged half joined with the other one and with what is recorded of its meter. Texts as the database writes them. */
export interface Half {
  meeting: Meeting;
  meterId: number;
  batchId: number;
  round: number;
  result: { id: number; rigId: number; position: number; verifiedAt: string; verifierId: number; checkerId: number };
  captured: { items: string; clockDailyError: string | null; rigConclusion: string | null };
  readings: {
    id: number;
    schemeId: number;
    readings: string[];
    rigConclusions: string | null;
    withheld: number;
  } | null;
  recorded: Recorded | null;
}

/** The current verification of the meter in this round. */
export interface Recorded {
  id: number;
  version: number;
  importId: string | null;
  recordedById: number | null;
  reason: string | null;
}

/** Which of its two tables a file went into; a file of whole verifications goes by its results. */
export type StagedIn = 'results' | 'readings';

/** Rows a chunk: large enough for COPY, small enough for a flat memory. */
const chunkRows = 4000;

/**
 * Every join follows an index, row by row, in the order written: the rows were staged moments ago, so that the planner has no
 * figures of them, and a guess of its own can be quadratic.
 */
const settings = `set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_seqscan = off;
  set local enable_bitmapscan = off; set local join_collapse_limit = 1; set local from_collapse_limit = 1;
  set local max_parallel_workers_per_gather = 0; set local timezone = 'Asia/Shanghai'`;

@Injectable()
export class HalvesReadModel {
  constructor(private readonly dataSource: DataSource) {}

  /** Chunks of the import's staged halves. */
  ofImport(importId: string, staged: StagedIn): AsyncGenerator<Half[]> {
    return this.read(staged === 'results' ? resultsOfImport(importId) : readingsOfImport(importId));
  }

  /** Chunks of the halves that are left when the readings of an import no longer count. */
  without(importId: string): AsyncGenerator<Half[]> {
    return this.read(resultsWithout(importId));
  }

  /** On a connection of their own, so that judging and writing go on while the next chunk is joined. */
  private async *read(query: string): AsyncGenerator<Half[]> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction('REPEATABLE READ');
      await runner.query(settings);
      yield* chunksOf(runner.manager, query);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }
}

async function* chunksOf(manager: EntityManager, query: string): AsyncGenerator<Half[]> {
  const stream = copyRows(manager, query);
  const ended = once(stream, 'end');
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let chunk: Half[] = [];
  try {
    for await (const bytes of stream.iterator({ destroyOnReturn: false })) {
      const lines = (rest + decoder.write(bytes as Buffer)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) chunk.push(halfOf(line));
      if (chunk.length < chunkRows) continue;
      yield chunk;
      chunk = [];
    }
    if (chunk.length > 0) yield chunk;
  } finally {
    // Given up half way: the connection is of use again only when the rest has been taken from it.
    if (!stream.readableEnded) {
      stream.resume();
      await ended;
    }
  }
}

function halfOf(line: string): Half {
  const fields = line.split('\t');
  const number = (at: number): number => Number(fields[at]);
  const text = (at: number): string => fields[at] ?? '';
  const optional = (at: number): string | null => (fields[at] === '\\N' ? null : plain(text(at)));
  return {
    meterId: number(0),
    batchId: number(1),
    round: number(2),
    result: {
      ...{ id: number(3), rigId: number(4), position: number(5) },
      ...{ verifiedAt: text(6), verifierId: number(7), checkerId: number(8) },
    },
    captured: { items: text(9), clockDailyError: optional(10), rigConclusion: optional(11) },
    readings:
      fields[12] === '\\N'
        ? null
        : {
            ...{ id: number(12), schemeId: number(13), readings: plain(text(14)).split('\x1f') },
            ...{ rigConclusions: optional(15), withheld: number(16) },
          },
    recorded:
      fields[17] === '\\N'
        ? null
        : {
            ...{ id: number(17), version: number(18), importId: optional(19) },
            ...{ recordedById: fields[20] === '\\N' ? null : number(20), reason: optional(21) },
          },
    meeting: text(22) as Meeting,
  };
}

const escaped: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' };

/** A field of COPY text format without its escapes. */
function plain(field: string): string {
  return field.includes('\\') ? field.replace(/\\(.)/g, (_, code: string) => escaped[code] ?? code) : field;
}

import { once } from 'node:events';
import { StringDecoder } from 'node:string_decoder';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { copyRows } from '#libs/persistence';
import type { CapturedResult } from './judge-captured.js';
import {
  firstResultsOfImport,
  readingsOfImport,
  resultsOfImport,
  resultsOfMeters,
  resultsWithout,
  type Meeting,
} from './halves.sql.js';

/** A staged half joined with the other one and with what is recorded of its meter. Texts as the database writes them. */
export interface Half {
  meeting: Meeting;
  meterId: number;
  batchId: number;
  round: number;
  result: { id: number; rigId: number; position: number; verifiedAt: string; verifierId: number; checkerId: number };
  captured: CapturedResult;
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

/** Rows a chunk: large enough for COPY, and so few that they are gone before memory is next cleared up. */
const chunkRows = 250;

const chosenJoins = `set local enable_hashjoin = off; set local enable_seqscan = off; set local enable_bitmapscan = off;
  set local max_parallel_workers_per_gather = 0; set local timezone = 'Asia/Shanghai'`;

/**
 * How the halves are joined is told, not left to the planner: the rows were staged and the meters moved moments ago, so that
 * it has no figures of them, and a guess of its own can be quadratic. Either every join follows an index, row by row, in the
 * order written; or both sides are read in order.
 */
const rowByRow = `${chosenJoins}; set local enable_mergejoin = off; set local join_collapse_limit = 1;
  set local from_collapse_limit = 1`;
const sideBySide = `${chosenJoins}; set local enable_nestloop = off`;

@Injectable()
export class HalvesReadModel {
  constructor(private readonly dataSource: DataSource) {}

  /** Chunks of the import's staged halves. */
  ofImport(importId: string, staged: StagedIn): AsyncGenerator<Half[]> {
    return this.read(rowByRow, staged === 'results' ? resultsOfImport(importId) : readingsOfImport(importId));
  }

  /** The same of results in the first rounds of these batches, while nothing is recorded in them. */
  ofFirstResults(importId: string, batchIds: readonly number[]): AsyncGenerator<Half[]> {
    return this.read(sideBySide, firstResultsOfImport(importId, batchIds));
  }

  /** Chunks of the halves that are left when the readings of an import no longer count. */
  without(importId: string): AsyncGenerator<Half[]> {
    return this.read(rowByRow, resultsWithout(importId));
  }

  /** All of some meters, as this transaction sees them: read to the end before anything else runs on its connection. */
  async ofMeters(manager: EntityManager, batchId: number, meterIds: readonly number[]): Promise<Half[]> {
    await manager.query(`set local timezone = 'Asia/Shanghai'`);
    const halves: Half[] = [];
    for await (const chunk of chunksOf(manager, resultsOfMeters(batchId, meterIds))) halves.push(...chunk);
    return halves;
  }

  /** On a connection of their own, so that judging and writing go on while the next chunk is joined. */
  private async *read(settings: string, query: string): AsyncGenerator<Half[]> {
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

/** Field by field, without spreads: this runs for every row of a large import. */
function halfOf(line: string): Half {
  const fields = line.split('\t');
  const at = (index: number): string => fields[index] ?? '';
  return {
    meterId: Number(at(0)),
    batchId: Number(at(1)),
    round: Number(at(2)),
    result: {
      id: Number(at(3)),
      rigId: Number(at(4)),
      position: Number(at(5)),
      verifiedAt: at(6),
      verifierId: Number(at(7)),
      checkerId: Number(at(8)),
    },
    captured: {
      items: at(9),
      clockDailyError: textOf(at(10)),
      rigConclusion: textOf(at(11)),
      rigReason: textOf(at(22)),
    },
    readings: at(12) === '\\N' ? null : readingsOf(fields),
    recorded: at(17) === '\\N' ? null : recordedOf(fields),
    meeting: at(23) as Meeting,
  };
}

function readingsOf(fields: readonly string[]): Half['readings'] {
  return {
    id: Number(fields[12]),
    schemeId: Number(fields[13]),
    readings: (fields[14] ?? '').split(','),
    rigConclusions: textOf(fields[15] ?? ''),
    withheld: Number(fields[16]),
  };
}

function recordedOf(fields: readonly string[]): Recorded {
  return {
    id: Number(fields[17]),
    version: Number(fields[18]),
    importId: textOf(fields[19] ?? ''),
    recordedById: fields[20] === '\\N' ? null : Number(fields[20]),
    reason: textOf(fields[21] ?? ''),
  };
}

function textOf(field: string): string | null {
  return field === '\\N' ? null : plain(field);
}

const escaped: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' };

/** A field of COPY text format without its escapes. */
function plain(field: string): string {
  return field.includes('\\') ? field.replace(/\\(.)/g, (_, code: string) => escaped[code] ?? code) : field;
}

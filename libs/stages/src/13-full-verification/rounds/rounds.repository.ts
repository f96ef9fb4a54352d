import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import type { BatchCounts, BatchJudgement, BatchSettings } from '#rules/13-full-verification';
import { meterSetSql, type MeterSet } from '#stages/00-platform/events';

/** An open round that this transaction has locked: nobody records in it or judges it meanwhile. */
export interface OpenRound {
  id: number;
  round: number;
  quantity: number;
}

export interface NewRound {
  batchId: number;
  openedOn: string;
  openedById: number | null;
}

interface SettledRound {
  counts: BatchCounts;
  judgement: BatchJudgement;
  limits: BatchSettings;
  untestedReason: string | null;
}

@Injectable()
export class RoundsRepository {
  /** Whether a round is open; the batch is locked by whoever asks. */
  async openRound(manager: EntityManager, batchId: number): Promise<OpenRound | null> {
    const [row] = await manager.query<OpenRound[]>(
      `select id, round, quantity from verification_rounds where batch_id = $1 and state = 'open' for update`,
      [batchId],
    );
    return row ?? null;
  }

  /** The next round, of all meters of the batch that are in the store. Null when there are none. */
  async insert(manager: EntityManager, { batchId, openedOn, openedById }: NewRound): Promise<OpenRound | null> {
    const [row] = await manager.query<OpenRound[]>(
      `insert into verification_rounds (batch_id, round, quantity, opened_on, opened_by_id)
       select $1, coalesce((select max(round) from verification_rounds where batch_id = $1), 0) + 1, meters, $2, $3
       from (select count(*)::int as meters from meters where batch_id = $1 and state = 'in-store') store where meters > 0
       returning id, round, quantity`,
      [batchId, openedOn, openedById],
    );
    return row ?? null;
  }

  /** The verdict, what it was made of and what it was judged by. */
  async settle(manager: EntityManager, roundId: number, settled: SettledRound, userId: number): Promise<void> {
    const { counts, judgement, limits, untestedReason } = settled;
    await manager.query(
      `update verification_rounds set state = 'judged', judged_at = $11, judged_by_id = $2, verdict = $3, reasons = $4,
         tested = $5, passed = $6, faults = $7, untested_reason = $8, pass_rate_permille = $9, same_kind_limit = $10
       where id = $1`,
      [
        ...[roundId, userId, judgement.verdict, judgement.reasons, counts.tested, counts.passed],
        ...[JSON.stringify(counts.faults), untestedReason, limits.passRatePermille, limits.sameKindLimit],
        clock.now(),
      ],
    );
  }

  /** Meters with this verdict in the round. */
  async metersWith(
    manager: EntityManager,
    batchId: number,
    round: number,
    verdict: 'pass' | 'fail',
  ): Promise<MeterSet> {
    const [row] = await manager.query<[{ meters: MeterSet }]>(
      `select ${meterSetSql('meter_id')} as meters from verifications
       where batch_id = $1 and round = $2 and current and verdict = $3`,
      [batchId, round, verdict],
    );
    return row.meters;
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CopyBlocks } from '#libs/persistence';
import { CheckedAlone, RecordingRepository, type VerificationWrites } from '../recording/index.js';
import type { ChecksPlan, NewCheck } from './checks-plan.js';

@Injectable()
export class ItemChecksRepository {
  constructor(
    private readonly recording: RecordingRepository,
    private readonly alone: CheckedAlone,
  ) {}

  /** The findings, and the verifications that they change or bring into being. */
  async write(manager: EntityManager, plan: ChecksPlan, recordedById: number): Promise<void> {
    const { byBatch } = plan.touched;
    const [batchIds, meterIds] = [[...byBatch.keys()], [...byBatch.values()].flat()];
    await this.add(manager, plan.checks, recordedById);
    await this.writeVerifications(manager, plan.writes);
    await this.alone.record(manager, batchIds, recordedById, meterIds);
    await this.recording.checks.link(manager, batchIds, meterIds);
  }

  /** One statement, whatever their number; what is replaced stays, no longer current. */
  private async add(manager: EntityManager, checks: readonly NewCheck[], recordedById: number): Promise<void> {
    await manager.query(`update item_checks set current = false where id = any($1)`, [
      checks.flatMap(({ replaces }) => (replaces === null ? [] : [replaces.id])),
    ]);
    const rows = checks.map(({ check: { given, checkedAt, ...ids }, replaces }) => ({
      ...ids,
      ...{ item: given.item, conclusion: given.conclusion, position: given.position, at: checkedAt },
      fault: given.conclusion === 'fail' ? given.faultCode : null,
      version: (replaces?.version ?? 0) + 1,
      reason: replaces === null ? null : (given.correctionReason ?? null),
    }));
    await manager.query(
      `insert into item_checks (meter_id, batch_id, round, item, version, conclusion, fault_code, rig_id, position, checked_at,
         verifier_id, checker_id, recorded_by_id, reason)
       select "meterId", "batchId", round, item, version, conclusion, fault, "rigId", position, at, "verifierId", "checkerId",
         $2, reason
       from jsonb_to_recordset($1) as its("meterId" int, "batchId" int, round smallint, item text, version smallint,
         conclusion text, fault text, "rigId" int, position smallint, at timestamptz, "verifierId" int, "checkerId" int,
         reason text)`,
      [JSON.stringify(rows), recordedById],
    );
  }

  private async writeVerifications(manager: EntityManager, writes: VerificationWrites): Promise<void> {
    const blocks = new CopyBlocks(manager);
    await this.recording.write(manager, blocks, writes);
    await blocks.written();
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SampleVerdict } from '#rules/12-incoming-inspection';
import type { Disposition, PlanView } from './sampling.dto.js';

/** The latest inspection of a batch that is locked. */
export interface InspectionAtHand {
  id: number;
  number: number;
  sampleSize: number;
  acceptanceNumber: number;
  drawId: string;
  verdict: SampleVerdict | null;
  disposition: Disposition | null;
}

/** A meter of the sample and what is recorded of it. */
export interface SampledMeter {
  meterId: number;
  assetNo: string;
  result: 'pass' | 'fail' | null;
  faultKind: string | null;
  version: number;
}

export interface SampleCounts {
  inspected: number;
  failed: number;
}

export interface NewResult {
  meterId: number;
  version: number;
  result: 'pass' | 'fail';
  faultKind: string | null;
  reason: string | null;
}

@Injectable()
export class InspectionsRepository {
  async latest(manager: EntityManager, batchId: number): Promise<InspectionAtHand | null> {
    const [row] = await manager.query<InspectionAtHand[]>(
      `select id, number, sample_size as "sampleSize", acceptance_number as "acceptanceNumber", draw_id as "drawId",
         verdict, disposition
       from sampling_inspections where batch_id = $1 order by number desc limit 1 for update`,
      [batchId],
    );
    return row ?? null;
  }

  async insert(
    manager: EntityManager,
    plan: PlanView,
    of: { batchId: number; number: number; drawId: string; openedOn: string; openedById: number },
  ): Promise<void> {
    await manager.query(
      `insert into sampling_inspections (batch_id, number, draw_id, opened_on, opened_by_id, procedure, level, aql,
         limiting_quality, severity, code_letter, plan_letter, lot_size, sample_size, acceptance_number)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...[of.batchId, of.number, of.drawId, of.openedOn, of.openedById, plan.procedure, plan.level, plan.aql],
        ...[plan.limitingQuality, plan.severity, plan.codeLetter, plan.planLetter],
        ...[plan.lotSize, plan.sampleSize, plan.acceptanceNumber],
      ],
    );
  }

  /** Those of the sample that a call names; a meter that is not among them is none of the sample. */
  async sampled(manager: EntityManager, inspection: InspectionAtHand, assetNos: string[]): Promise<SampledMeter[]> {
    return manager.query(
      `select m.id as "meterId", m.asset_no as "assetNo", r.result, r.fault_kind as "faultKind",
         coalesce(r.version, 0)::int as version
       from meters m join draws d on d.id = $2 and m.id = any (d.drawn)
       left join sampling_results r on r.inspection_id = $1 and r.meter_id = m.id and r.current
       where m.asset_no = any ($3)`,
      [inspection.id, inspection.drawId, assetNos],
    );
  }

  /** New versions in the place of the old ones: two statements, however many. Gives what is counted then. */
  async record(
    manager: EntityManager,
    inspectionId: number,
    results: readonly NewResult[],
    { by, importId }: { by: number | null; importId: string | null },
  ): Promise<SampleCounts> {
    await manager.query(
      `update sampling_results set current = false where inspection_id = $1 and meter_id = any ($2) and current`,
      [inspectionId, results.map(({ meterId }) => meterId)],
    );
    await manager.query(
      `insert into sampling_results (inspection_id, meter_id, version, result, fault_kind, reason, recorded_by_id, import_id)
       select $1, "meterId", version, result, "faultKind", reason, $3, $4
       from jsonb_to_recordset($2) as r ("meterId" int, version int, result text, "faultKind" text, reason text)`,
      [inspectionId, JSON.stringify(results), by, importId],
    );
    return this.counted(manager, inspectionId);
  }

  /** Takes out what a file brought; what it had corrected holds again. */
  async withdraw(manager: EntityManager, inspectionId: number, importId: string): Promise<SampleCounts> {
    await manager.query(
      `with gone as (
         delete from sampling_results where inspection_id = $1 and import_id = $2 returning meter_id, version)
       update sampling_results before set current = true from gone
       where before.inspection_id = $1 and before.meter_id = gone.meter_id and before.version = gone.version - 1`,
      [inspectionId, importId],
    );
    return this.counted(manager, inspectionId);
  }

  private async counted(manager: EntityManager, inspectionId: number): Promise<SampleCounts> {
    const [counts] = await manager.query<[SampleCounts]>(
      `select count(*)::int as inspected, (count(*) filter (where result = 'fail'))::int as failed
       from sampling_results where inspection_id = $1 and current`,
      [inspectionId],
    );
    return counts;
  }

  /** The moment of the verdict stays when more results do not change it. */
  async settle(
    manager: EntityManager,
    inspectionId: number,
    counts: SampleCounts,
    verdict: SampleVerdict | null,
    userId: number | null,
  ): Promise<void> {
    await manager.query(
      `update sampling_inspections set inspected = $2, failed = $3, verdict = $4,
         decided_at = case when $4::text is null then null when verdict = $4 then decided_at else now() end,
         decided_by_id = case when $4::text is null then null when verdict = $4 then decided_by_id else $5 end
       where id = $1`,
      [inspectionId, counts.inspected, counts.failed, verdict, userId],
    );
  }

  async dispose(manager: EntityManager, inspectionId: number, action: Disposition, userId: number): Promise<void> {
    await manager.query(
      `update sampling_inspections set disposition = $2, disposed_at = now(), disposed_by_id = $3 where id = $1`,
      [inspectionId, action, userId],
    );
  }
}

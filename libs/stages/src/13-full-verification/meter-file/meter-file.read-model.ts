import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { DomainError, shanghaiDay } from '#libs/rules';
import { JudgingBasisReadModel } from '../recording/index.js';
import type { MeterView, VerificationView } from './meter-file.dto.js';
import { viewOf, type VerificationRow } from './view-verification.js';

type MeterRow = Omit<MeterView, 'verification' | 'incomplete' | 'versions'> & { batchId: number };

const meter = `select m.batch_id as "batchId", m.asset_no as "assetNo", m.state, b.batch_no as "batchNo",
         s.code as "supplierCode", s.name as "supplierName", t.code as "modelCode", t.name as "modelName", b.arrived_on::text as "arrivedOn",
         m.meter_addr as "meterAddr", m.box_no as "boxNo", m.pile_no as "pileNo", array(
           select p.no from batch_holds h join quality_problems p on p.id = h.problem_id
           where h.batch_id = m.batch_id and h.released_at is null order by h.id) as "heldFor"
       from meters m join batches b on b.id = m.batch_id join suppliers s on s.id = b.supplier_id
       join meter_models t on t.id = b.model_id where m.asset_no = $1`;

const versions = `
  select v.round, v.version, v.current, v.verdict, v.fault_kind as "faultKind", v.faults, v.internal_verdict as "internalVerdict",
    rigs.code as "rigCode", rigs.valid_until::text as "rigValidUntil", v.position,
    (select json_build_object('batchNo', batch_no, 'arrivedOn', arrived_on) from batches where id = v.batch_id) as batch,
    (select staff_code from users where id = v.verifier_id) as "verifierCode",
    (select name from users where id = v.verifier_id) as "verifierName",
    (select staff_code from users where id = v.checker_id) as "checkerCode",
    (select name from users where id = v.checker_id) as "checkerName", v.verified_at as "verifiedAt", r.temperature, r.humidity, r.items,
    r.clock_daily_error as "clockDailyError", r.rig_conclusion as "rigConclusion",
    r.rig_reason as "rigReason", s.points, string_to_array(q.readings, ',') as readings,
    q.rig_conclusions as "pointConclusions", q.withheld, v.mean_error as "meanError", v.worst_margin as "worstMargin",
    v.rule_version as "ruleVersion", v.recorded_at as "recordedAt", 
    (select name from users where id = v.recorded_by_id) as "recordedBy",
    (select file_name from imports where id = v.import_id) as file, v.reason,
    (select json_agg(json_build_object('item', c.item, 'conclusion', c.conclusion, 'faultCode', c.fault_code,
       'verifierCode', u.staff_code, 'checkedAt', c.checked_at) order by c.id)
     from item_checks c join users u on u.id = c.verifier_id where c.id = any(v.check_ids)) as checks,
    (select json_agg(json_build_object('id', g.id, 'meaning', g.meaning, 'signer', u.name, 'signerCode', u.staff_code,
       'signedAt', g.signed_at, 'reason', g.reason, 'hash', g.hash) order by g.id)
     from signatures g join users u on u.id = g.signer_id
     where g.batch_id = v.batch_id and g.round = v.round and g.verification_ids @> v.id) as signatures
  from verifications v join rigs on rigs.id = v.rig_id
  join rig_results r on r.id = v.result_id left join rig_readings q on q.id = v.reading_id
  left join test_schemes s on s.id = q.scheme_id
  where v.meter_id = (select id from meters where asset_no = $1) order by v.round desc, v.version desc`;

@Injectable()
export class MeterFileReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly basis: JudgingBasisReadModel,
  ) {}

  async one(assetNo: string): Promise<MeterView> {
    const { manager } = this.transaction;
    const [[row], versionRows] = await Promise.all([
      manager.query<MeterRow[]>(meter, [assetNo]),
      manager.query<VerificationRow[]>(versions, [assetNo]),
    ]);
    if (!row) throw new DomainError('not-found', { what: 'meter', id: assetNo });
    const { batchId, ...known } = row;
    const views = await this.judged(versionRows, batchId);
    const verification = views.find(({ current, verdict }) => current && verdict !== null) ?? null;
    const incomplete = views.find(({ current, verdict }) => current && verdict === null) ?? null;
    return { ...known, verification, incomplete, versions: views };
  }

  /** Shown as they were judged: by the settings of the day that they were recorded. */
  private async judged(rows: readonly VerificationRow[], batchId: number): Promise<VerificationView[]> {
    const days = new Map<string, ReturnType<JudgingBasisReadModel['of']>>();
    return Promise.all(
      rows.map(async (row) => {
        const day = shanghaiDay(row.recordedAt);
        const basis = days.get(day) ?? this.basis.of(this.transaction.manager, [batchId], day);
        days.set(day, basis);
        return viewOf(row, (await basis).judgeOf(batchId));
      }),
    );
  }
}

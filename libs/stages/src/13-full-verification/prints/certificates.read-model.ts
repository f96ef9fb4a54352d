import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import type { VerificationModel } from '#rules/13-full-verification';

/** What a certificate says of a meter besides its verification. */
export interface CertifiedMeter extends Pick<VerificationModel, 'phases' | 'connection'> {
  assetNo: string;
  meterAddr: string | null;
  batchNo: string;
  supplierName: string;
  modelName: string;
  currentSpec: string;
  accuracyClass: string;
  ratedVoltage: string;
  impPerKwh: string;
  rigName: string;
  rigValidUntil: string;
  verifier: string;
  checker: string;
  /** Who has signed exactly this version, and has not sent it back. */
  signedBy: string | null;
}

export interface CertificatesWanted {
  assetNos: readonly string[] | null;
  batchNo: string | null;
  verdict: 'pass' | 'fail' | null;
  offset: number;
  count: number;
}

@Injectable()
export class CertificatesReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** Meters with a verdict, in the order asked for, or in that of arrival. */
  meters({ assetNos, batchNo, verdict, offset, count }: CertificatesWanted): Promise<CertifiedMeter[]> {
    return this.transaction.manager.query<CertifiedMeter[]>(
      `select m.asset_no as "assetNo", m.meter_addr as "meterAddr", b.batch_no as "batchNo", s.name as "supplierName",
         t.name as "modelName", t.current_spec as "currentSpec", t.accuracy_class as "accuracyClass",
         t.rated_voltage::text as "ratedVoltage", t.imp_per_kwh::text as "impPerKwh", t.phases, t.connection,
         g.name as "rigName", g.valid_until::text as "rigValidUntil", one.name as verifier, two.name as checker,
         (select case when n.meaning = 'checked' then u.name end from signatures n join users u on u.id = n.signer_id
          where n.batch_id = v.batch_id and n.round = v.round and n.verification_ids @> v.id
          order by n.id desc limit 1) as "signedBy"
       from meters m join batches b on b.id = m.batch_id join suppliers s on s.id = b.supplier_id
       join meter_models t on t.id = b.model_id
       join lateral (
         select * from verifications where meter_id = m.id and current and verdict is not null
         order by round desc limit 1) v on true
       join rigs g on g.id = v.rig_id join users one on one.id = v.verifier_id join users two on two.id = v.checker_id
       where (m.asset_no = any ($1) or m.batch_id = (select id from batches where batch_no = $2))
         and ($3::text is null or v.verdict = $3)
       order by array_position($1::text[], m.asset_no), m.id offset $4 limit $5`,
      [assetNos, batchNo, verdict, offset, count],
    );
  }
}

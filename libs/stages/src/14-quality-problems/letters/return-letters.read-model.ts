import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import type { HandoverWay } from '../returns/index.js';

export interface ReturnFacts {
  toReturn: number;
  handedOver: number;
  meters: { assetNo: string; faultKind: string | null }[];
}

export interface LetterHandover {
  ordinal: number;
  handedOn: string;
  meters: number;
  way: HandoverWay;
  takenBy: string;
  carrier: string | null;
  vehicleNo: string | null;
  note: string | null;
  recordedBy: string;
  /** Of the meters that go back, those still here after it. */
  left: number;
  assetNos: string[];
}

const due = `m.batch_id = $1 and m.state in ('rejected', 'returned')`;

/** What papers about a return say of its meters. The batch is returned, or accepted with failed meters. */
@Injectable()
export class ReturnLettersReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** In the order of arrival, as many as the paper lists. */
  async facts(batchId: number, limit: number): Promise<ReturnFacts> {
    const [row] = await this.transaction.manager.query<[Omit<ReturnFacts, 'meters'>]>(
      `select (select count(*)::int from meters m where ${due}) as "toReturn",
         (select coalesce(sum(meters), 0)::int from return_handovers where batch_id = $1) as "handedOver"`,
      [batchId],
    );
    const meters = await this.transaction.manager.query<ReturnFacts['meters']>(
      `select m.asset_no as "assetNo", v.fault_kind as "faultKind" from meters m left join lateral (
         select fault_kind from verifications where meter_id = m.id and current and verdict = 'fail'
         order by round desc limit 1) v on true
       where ${due} order by m.id limit $2`,
      [batchId, limit],
    );
    return { ...row, meters };
  }

  handovers(batchId: number, limit: number): Promise<LetterHandover[]> {
    return this.transaction.manager.query<LetterHandover[]>(
      `select h.ordinal, h.handed_on::text as "handedOn", h.meters, h.way, h.taken_by as "takenBy", h.carrier,
         h.vehicle_no as "vehicleNo", h.note, u.name as "recordedBy",
         (select count(*)::int from meters m where ${due})
           - (sum(h.meters) over (order by h.ordinal))::int as left,
         array(select m.asset_no from meters m where m.batch_id = $1 and m.id <@ h.meter_ids order by m.id limit $2)
           as "assetNos"
       from return_handovers h join users u on u.id = h.recorded_by_id where h.batch_id = $1 order by h.ordinal`,
      [batchId, limit],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { meterSetSql, type MeterSet } from '#stages/00-platform/events';
import type { MeterState } from '#libs/rules';
import type { HandoverWay } from './returns.dto.js';

export interface NewHandover {
  batchId: number;
  handedOn: string;
  takenBy: string;
  carrier: string | null;
  vehicleNo: string | null;
  note: string | null;
  way: HandoverWay;
  meters: MeterSet;
  count: number;
  recordedById: number;
}

/** A scanned number, and what the books have under it. */
export interface ScannedMeter {
  id: number | null;
  assetNo: string;
  batchNo: string | null;
  state: MeterState | null;
  /** The handover that it went with before. */
  handover: number | null;
}

/** The batch, and the state in which its meters wait. */
export interface WaitingBatch {
  batchId: number;
  from: MeterState;
}

const gone = `(select coalesce(range_agg(meter_ids), '{}') from return_handovers where batch_id = $1)`;

@Injectable()
export class HandoversRepository {
  /** Of a locked batch; gives the ordinal. */
  async insert(manager: EntityManager, handover: NewHandover): Promise<number> {
    const [row] = await manager.query<[{ ordinal: number }]>(
      `insert into return_handovers (batch_id, ordinal, handed_on, taken_by, carrier, vehicle_no, note, way, meter_ids,
         meters, recorded_by_id)
       select $1, 1 + count(*), $2, $3, $4, $5, $6, $7, $8, $9, $10 from return_handovers where batch_id = $1
       returning ordinal`,
      [
        ...[handover.batchId, handover.handedOn, handover.takenBy, handover.carrier, handover.vehicleNo],
        ...[handover.note, handover.way, handover.meters, handover.count, handover.recordedById],
      ],
    );
    return row.ordinal;
  }

  /** Everything of a locked batch that is still here, or what is of these boxes. */
  async waiting(
    manager: EntityManager,
    { batchId, from }: WaitingBatch,
    boxNos: readonly string[] | null,
  ): Promise<{ meters: MeterSet; count: number }> {
    const [row] = await manager.query<[{ meters: MeterSet; count: number }]>(
      `select ${meterSetSql('id')} as meters, count(*)::int as count from meters
       where batch_id = $1 and state = $2 and ($3::text[] is null or box_no = any ($3))
         and not id <@ ${gone}`,
      [batchId, from, boxNos],
    );
    return row;
  }

  /** In the order given. */
  scanned(manager: EntityManager, assetNos: readonly string[]): Promise<ScannedMeter[]> {
    return manager.query<ScannedMeter[]>(
      `select m.id, wanted.asset_no as "assetNo", b.batch_no as "batchNo", m.state,
         (select h.ordinal from return_handovers h where h.batch_id = m.batch_id and h.meter_ids @> m.id) as handover
       from unnest($1::text[]) with ordinality as wanted (asset_no, at)
       left join meters m on m.asset_no = wanted.asset_no left join batches b on b.id = m.batch_id order by wanted.at`,
      [assetNos],
    );
  }
}

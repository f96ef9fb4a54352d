import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, type FieldFault, type MeterState } from '#libs/rules';
import { countAgrees } from '#rules/14-quality-problems';
import { meterSetOf, type MeterSet } from '#stages/00-platform/events';
import type { LockedBatch } from '#stages/11-arrival';
import { HandoversRepository, type ScannedMeter } from './handovers.repository.js';
import type { HandOver, HandoverWay } from './returns.dto.js';

export interface ChosenMeters {
  way: HandoverWay;
  meters: MeterSet;
  count: number;
}

/** Which meters go with a handover: scanned one by one, by box, or all that are still here; every one is known in the end. */
@Injectable()
export class HandoverMeters {
  constructor(private readonly handovers: HandoversRepository) {}

  /**
   * @param from the state in which the meters of the locked batch wait
   * @throws DomainError `handover-of-nothing`, `handover-refused`, `handover-count-differs`
   */
  async choose(manager: EntityManager, batch: LockedBatch, from: MeterState, wanted: HandOver): Promise<ChosenMeters> {
    const way = wayOf(wanted);
    const waiting = { batchId: batch.id, from };
    const chosen =
      way === 'scan'
        ? checked(batch, from, await this.handovers.scanned(manager, wanted.assetNos ?? []))
        : await this.handovers.waiting(manager, waiting, way === 'boxes' ? (wanted.boxNos ?? []) : null);
    if (chosen.count === 0) throw new DomainError('handover-of-nothing', { batchNo: batch.batchNo });
    const counted = wanted.counted ?? (way === 'scan' ? chosen.count : 0);
    if (!countAgrees(counted, chosen.count)) {
      throw new DomainError('handover-count-differs', { counted, expected: chosen.count });
    }
    return { way, ...chosen };
  }
}

/** Exactly one of the three. */
function wayOf({ assetNos, boxNos, all }: HandOver): HandoverWay {
  const ways: HandoverWay[] = [
    ...(assetNos !== undefined ? (['scan'] as const) : []),
    ...(boxNos !== undefined ? (['boxes'] as const) : []),
    ...(all === true ? (['all'] as const) : []),
  ];
  const [way] = ways;
  if (way === undefined || ways.length > 1) throw new DomainError('handover-one-way');
  return way;
}

function checked(batch: LockedBatch, from: MeterState, scanned: readonly ScannedMeter[]): Omit<ChosenMeters, 'way'> {
  const seen = new Map<string, number>();
  const faults = scanned.flatMap((meter, at): FieldFault[] => {
    const fault = faultOf(batch, from, meter, seen.get(meter.assetNo));
    seen.set(meter.assetNo, seen.get(meter.assetNo) ?? at);
    return fault === null ? [] : [{ pointer: `/assetNos/${at}`, received: meter.assetNo, ...fault }];
  });
  if (faults.length > 0) throw new DomainError('handover-refused', { refused: faults.length }, faults);
  return { meters: meterSetOf(scanned.map(({ id }) => id ?? NaN)), count: scanned.length };
}

function faultOf(
  batch: LockedBatch,
  from: MeterState,
  { id, assetNo, batchNo, state, handover }: ScannedMeter,
  first: number | undefined,
): Pick<FieldFault, 'code' | 'params'> | null {
  if (id === null) return { code: 'meter-unknown', params: { assetNo } };
  if (batchNo !== batch.batchNo) return { code: 'meter-of-other-batch', params: { assetNo, batchNo } };
  if (first !== undefined) return { code: 'scanned-twice', params: { first: first + 1 } };
  if (handover !== null) return { code: 'meter-handed-over', params: { handover } };
  if (state !== from) return { code: 'meter-not-to-return', params: { state } };
  return null;
}

import type { BatchState, MeterState } from '#libs/rules';
import type { ItemCheck } from '#rules/13-full-verification';
import type { KnownRig, KnownStaff } from '#stages/00-platform/reference';
import type { GivenResult } from './read-item.js';

/** What is recorded of a meter in its open round: the current verification and the captured halves that it was made of. */
export interface RecordedVerification {
  id: number;
  version: number;
  rigId: number;
  position: number;
  verifiedAt: Date;
  verifierId: number;
  checkerId: number;
  temperature: string | null;
  humidity: string | null;
  items: string;
  clockDailyError: string | null;
  rigConclusion: string | null;
  rigReason: string | null;
  /** Names of the test points, in step with their readings; null while none have come. */
  points: string[] | null;
  readings: string[] | null;
}

export interface KnownMeter {
  assetNo: string;
  id: number;
  state: MeterState;
  batchId: number;
  batchNo: string;
  batchState: BatchState;
  arrivedOn: string;
  /** The open round; null when there is none. */
  round: number | null;
  recorded: RecordedVerification | null;
  /** What people found of its items in the round. */
  checks: readonly ItemCheck[];
}

/** Everything that a call's items name, each found once. */
export interface KnownFacts {
  meters: ReadonlyMap<string, KnownMeter>;
  rigs: ReadonlyMap<string, KnownRig>;
  staff: ReadonlyMap<string, KnownStaff>;
}

/** An item with everything that it names. */
export interface IdentifiedResult {
  given: GivenResult;
  meter: KnownMeter;
  rig: KnownRig;
  round: number;
  verifierId: number;
  checkerId: number;
}

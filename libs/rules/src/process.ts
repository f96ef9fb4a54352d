/** Part of the folders that is no stage of the process: what every stage stands on. */
export const PLATFORM = '00-platform';

/** The stages of the process in order, named as their folders. 1x before the store, 2x to the customer, 3x in service, 4x judgement. */
export const STAGES = [
  '10-planning',
  '11-arrival',
  '12-incoming-inspection',
  '13-full-verification',
  '14-quality-problems',
  '20-store-sampling',
  '21-allocation',
  '22-notices',
  '23-work-orders',
  '24-outreach',
  '30-field-sampling',
  '31-rechecks',
  '32-supervision-sampling',
  '33-complaints',
  '40-indicators',
  '41-scorecards',
  '42-improvement',
] as const;
export type Stage = (typeof STAGES)[number];

export const BATCH_STATES = [
  'arrived',
  'comparison',
  'emc',
  'sampling',
  'verification',
  'accepted',
  'rectification',
  'returned',
] as const;
export type BatchState = (typeof BATCH_STATES)[number];
export const INITIAL_BATCH_STATE: BatchState = 'arrived';

/**
 * What a batch may become. `verification` straight from an earlier step is the exception that the metrology lead grants with
 * a reason; every other move is the result of the step that the batch stands in. `rectification → sampling`: rejected by its
 * sample, mended, to be sampled again; `rectification → verification`: mended after a hidden defect.
 */
export const BATCH_TRANSITIONS: Readonly<Record<BatchState, readonly BatchState[]>> = {
  arrived: ['comparison', 'verification'],
  comparison: ['emc', 'verification', 'returned'],
  emc: ['sampling', 'verification', 'returned'],
  sampling: ['verification', 'rectification', 'returned'],
  verification: ['accepted', 'rectification', 'returned'],
  accepted: [],
  rectification: ['sampling', 'verification', 'returned'],
  returned: [],
};

/** Where no meter goes while its batch is held for a quality problem. */
const OUT_OF_STORE: readonly MeterState[] = ['allocated', 'issued'];

const BEFORE_VERIFICATION: readonly BatchState[] = ['arrived', 'comparison', 'emc', 'sampling'];

export const METER_STATES = [
  'arrived',
  'in-store',
  'qualified',
  'allocated',
  'issued',
  'installed',
  'removed',
  'recheck',
  'scrapped',
  'rejected',
  'returned',
] as const;
export type MeterState = (typeof METER_STATES)[number];
export const INITIAL_METER_STATE: MeterState = 'arrived';

/**
 * What a meter may become. `qualified → in-store`: stored too long, to be verified again; `qualified → rejected`: failed in
 * the store sampling; `rejected → in-store`: mended by the supplier, to be verified in the next round.
 */
export const METER_TRANSITIONS: Readonly<Record<MeterState, readonly MeterState[]>> = {
  arrived: ['in-store', 'returned'],
  'in-store': ['qualified', 'rejected', 'returned'],
  qualified: ['allocated', 'in-store', 'rejected'],
  allocated: ['issued'],
  issued: ['installed'],
  installed: ['removed'],
  removed: ['recheck', 'scrapped'],
  recheck: ['qualified', 'scrapped'],
  scrapped: [],
  rejected: ['in-store', 'returned'],
  returned: [],
};

/** Whether a meter goes to this state although its batch is held. */
export function leavesHeldStore(to: MeterState): boolean {
  return OUT_OF_STORE.includes(to);
}

/** The states that a batch may take next. */
export function nextBatchStates(from: BatchState): readonly BatchState[] {
  return BATCH_TRANSITIONS[from];
}

export function mayBatchMove(from: BatchState, to: BatchState): boolean {
  return BATCH_TRANSITIONS[from].includes(to);
}

/** Whether the lead may pass a batch straight to verification: only while it has not got there by the steps before. */
export function mayPassToVerification(from: BatchState): boolean {
  return BEFORE_VERIFICATION.includes(from);
}

/** The states that a meter may take next. */
export function nextMeterStates(from: MeterState): readonly MeterState[] {
  return METER_TRANSITIONS[from];
}

export function mayMeterMove(from: MeterState, to: MeterState): boolean {
  return METER_TRANSITIONS[from].includes(to);
}

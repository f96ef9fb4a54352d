import { shanghaiDay } from '../days.js';
import type { BatchState } from '../process.js';

/** One result of a meter's verification as handed over, without its readings. */
export interface VerificationClaim {
  readonly assetNo: string;
  readonly rigCode: string;
  readonly position: number;
  readonly verifiedAt: Date;
  readonly verifierCode: string;
  readonly checkerCode: string;
}

/** What is known of what the claim names; null of what is not. */
export interface VerificationContext {
  readonly now: Date;
  readonly rig: { readonly positions: number; readonly validUntil: string } | null;
  /** The setting: results of a rig whose validity has lapsed are refused, or accepted with a flag. */
  readonly lapsedRig: 'refuse' | 'flag';
  readonly verifierKnown: boolean;
  readonly checkerKnown: boolean;
  readonly meter: { readonly batchNo: string } | null;
  /** The batch that the results are handed over for, when they name one. */
  readonly expectedBatchNo: string | null;
  /** The state of the meter's own batch. */
  readonly batchState: BatchState | null;
}

export type VerificationFault =
  | { readonly code: 'meter-unknown'; readonly assetNo: string }
  | { readonly code: 'foreign-meter'; readonly assetNo: string; readonly batchNo: string; readonly expected: string }
  | { readonly code: 'batch-not-in-verification'; readonly batchNo: string; readonly state: BatchState | null }
  | { readonly code: 'rig-unknown'; readonly rigCode: string }
  | { readonly code: 'rig-lapsed'; readonly rigCode: string; readonly validUntil: string; readonly verifiedOn: string }
  | { readonly code: 'position-out-of-range'; readonly position: number; readonly positions: number }
  | { readonly code: 'verifier-unknown'; readonly verifierCode: string }
  | { readonly code: 'checker-unknown'; readonly checkerCode: string }
  | { readonly code: 'verifier-is-checker'; readonly verifierCode: string }
  | { readonly code: 'verified-in-future'; readonly verifiedAt: string };

export type VerificationCheck =
  | { readonly kind: 'ok'; readonly flags: readonly VerificationFault[] }
  | {
      readonly kind: 'refused';
      readonly faults: readonly VerificationFault[];
      readonly flags: readonly VerificationFault[];
    };

/**
 * Whether a result may be taken: everything it names is known and fits, the verifier is not the checker, the rig's validity
 * covers the day (in Shanghai) of the verification, which has happened, and the meter's batch stands in verification.
 */
export function checkVerification(claim: VerificationClaim, context: VerificationContext): VerificationCheck {
  const faults = [...checkMeter(claim, context), ...checkPeople(claim, context)];
  const flags: VerificationFault[] = [];
  if (claim.verifiedAt.getTime() > context.now.getTime()) {
    faults.push({ code: 'verified-in-future', verifiedAt: claim.verifiedAt.toISOString() });
  }
  for (const fault of checkRig(claim, context.rig)) {
    const flagged = fault.code === 'rig-lapsed' && context.lapsedRig === 'flag';
    (flagged ? flags : faults).push(fault);
  }
  return faults.length === 0 ? { kind: 'ok', flags } : { kind: 'refused', faults, flags };
}

/** The rig's part of the check: it is known, has the position, and is valid on the day of the verification. */
export function checkRig(
  { rigCode, position, verifiedAt }: Pick<VerificationClaim, 'rigCode' | 'position' | 'verifiedAt'>,
  rig: VerificationContext['rig'],
): VerificationFault[] {
  if (!rig) return [{ code: 'rig-unknown', rigCode }];
  const { positions, validUntil } = rig;
  const faults: VerificationFault[] = [];
  if (!Number.isInteger(position) || position < 1 || position > positions) {
    faults.push({ code: 'position-out-of-range', position, positions });
  }
  const verifiedOn = shanghaiDay(verifiedAt);
  if (verifiedOn > validUntil) faults.push({ code: 'rig-lapsed', rigCode, validUntil, verifiedOn });
  return faults;
}

/** The people's part of the check: both are known, and they are two. */
export function checkPeople(
  { verifierCode, checkerCode }: Pick<VerificationClaim, 'verifierCode' | 'checkerCode'>,
  { verifierKnown, checkerKnown }: Pick<VerificationContext, 'verifierKnown' | 'checkerKnown'>,
): VerificationFault[] {
  const faults: VerificationFault[] = [];
  if (!verifierKnown) faults.push({ code: 'verifier-unknown', verifierCode });
  if (!checkerKnown) faults.push({ code: 'checker-unknown', checkerCode });
  if (verifierCode === checkerCode) faults.push({ code: 'verifier-is-checker', verifierCode });
  return faults;
}

function checkMeter({ assetNo }: VerificationClaim, context: VerificationContext): VerificationFault[] {
  const { meter, expectedBatchNo, batchState } = context;
  if (!meter) return [{ code: 'meter-unknown', assetNo }];
  const { batchNo } = meter;
  if (expectedBatchNo !== null && expectedBatchNo !== batchNo) {
    return [{ code: 'foreign-meter', assetNo, batchNo, expected: expectedBatchNo }];
  }
  return batchState === 'verification' ? [] : [{ code: 'batch-not-in-verification', batchNo, state: batchState }];
}

import type { Conclusion, Item, Verdict } from '#rules/13-full-verification';
import type { components } from './schema.gen.js';

type Schemas = components['schemas'];
export type Batch = Schemas['BatchView'];
export type BatchRow = Schemas['BatchRow'];
export type Round = Omit<Schemas['RoundView'], 'faults'> & { faults: { kind: string; count: number }[] };
export type Import = Omit<Schemas['ImportView'], 'structuralErrors' | 'notices'> & {
  structuralErrors: FileFault[];
  notices: (FileFault & { rows: number })[];
};
export type Job = Omit<Schemas['JobView'], 'failures'> & { failures: { item: string; reason: string }[] };
export type Seal = Schemas['SealView'];
export type HandCheck = Schemas['CheckView'];
export type Verification = Omit<Schemas['VerificationView'], 'items' | 'points' | 'checks' | 'signatures'> & {
  items: { item: Item; conclusion: Conclusion }[];
  points: Point[];
  checks: HandCheck[];
  signatures: Seal[];
};
export type Meter = Omit<Schemas['MeterView'], 'verification' | 'incomplete' | 'versions'> & {
  verification: Verification | null;
  incomplete: Verification | null;
  versions: Verification[];
};

export interface FileFault {
  code: string;
  message: string;
  hint?: string | null;
  column?: string | null;
}

export interface RowError {
  row: number;
  /** Where several sheets were read. */
  sheet: string | null;
  /** What a correction names the row by. */
  number: number;
  column: string | null;
  value: string | null;
  rule: string;
  message: string;
  hint: string | null;
  corrected: string | null;
  captured: string | null;
}

export interface Point {
  point: string;
  readings: string[];
  rounded: string | null;
  limit: string | null;
  verdict: Verdict | null;
  internalVerdict: Verdict | null;
  rigConclusion: Conclusion | null;
}

export type MeterRow = Schemas['MeterRow'];

export interface Disagreement {
  assetNo: string;
  round: number;
  rigConclusion: Verdict;
  verdict: Verdict;
  item: string;
  point: string | null;
  rigCode: string;
  position: number;
  verifierCode: string;
}

export interface LifeEvent {
  id: number;
  kind: string;
  at: string;
  actor: string | null;
  from: string | null;
  to: string | null;
  place: string | null;
  reason: string | null;
  meters: number | null;
  details: Record<string, unknown> | null;
}

/** One page of a list. */
export interface Page<Item> {
  items: Item[];
  nextCursor?: string | null;
}

/** The description of the API leaves open what its lists hold: here they get their items. */
export function pageOf<Item>(body: { items: unknown; nextCursor?: string | null }): Page<Item> {
  return body as Page<Item>;
}

/** Likewise for one thing that holds lists. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function withLists<Thing>(body: unknown): Thing {
  return body as Thing;
}

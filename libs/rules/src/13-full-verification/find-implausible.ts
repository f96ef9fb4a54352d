import { shanghaiDay } from '../days.js';

/** What a rig says of when and in which climate it measured; null of what it does not say. */
export interface MeasuredUnder {
  readonly verifiedAt: Date;
  readonly temperature: string | null;
  readonly humidity: string | null;
}

export type Implausible =
  | { readonly code: 'verified-before-arrival'; readonly batchNo: string; readonly arrivedOn: string }
  | ImplausibleClimate;

export interface ImplausibleClimate {
  readonly code: 'temperature-implausible' | 'humidity-implausible';
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** °C and %: wider than any laboratory or place where meters are verified, narrower than a slipped decimal point. */
const POSSIBLE = {
  temperature: { code: 'temperature-implausible', from: -40, to: 60 },
  humidity: { code: 'humidity-implausible', from: 0, to: 100 },
} as const;

/** What cannot be right of a result: a clock that was reset, a climate that nobody works in. Binary floats do: nothing is judged. */
export function findImplausible(
  { verifiedAt, temperature, humidity }: MeasuredUnder,
  batch: { readonly batchNo: string; readonly arrivedOn: string } | null,
): Implausible[] {
  const found: Implausible[] = [];
  if (batch && shanghaiDay(verifiedAt) < batch.arrivedOn) {
    found.push({ code: 'verified-before-arrival', batchNo: batch.batchNo, arrivedOn: batch.arrivedOn });
  }
  for (const climate of [implausibleClimate('temperature', temperature), implausibleClimate('humidity', humidity)]) {
    if (climate) found.push(climate);
  }
  return found;
}

export function implausibleClimate(quantity: keyof typeof POSSIBLE, value: string | null): ImplausibleClimate | null {
  const { code, from, to } = POSSIBLE[quantity];
  const number = value === null ? from : Number(value);
  return value !== null && (number < from || number > to) ? { code, value, from, to } : null;
}

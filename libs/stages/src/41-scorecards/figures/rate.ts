import { compareRates, type ComparedRate } from '#rules/41-scorecards';
import { rateOf, wilson, type IndicatorCode } from '#rules/40-indicators';
import { rowsUrl, type RowsFilter } from '#stages/40-indicators';
import type { ScopeCounts } from './scope-counts.service.js';
import type { MixView, PlaceView, RateView } from './scorecard.dto.js';

/** Rates of fewer are shown and not ranked. */
const minimumN = 30;

/** No data is not zero: null when nothing was counted. */
export function rateView(numerator: number, denominator: number, rowsUrl: string): RateView | null {
  const [value, interval] = [rateOf(numerator, denominator), wilson(numerator, denominator)];
  return value === null || interval === null ? null : { numerator, denominator, value, ...interval, rowsUrl };
}

/** The rate of an indicator, and where the meters behind it are listed. */
export function rateOver(counts: ScopeCounts, code: IndicatorCode, rows: RowsFilter): RateView | null {
  const cell = counts[code];
  return cell ? rateView(cell.numerator, cell.denominator, rowsUrl(code, rows)) : null;
}

/** Of a rate that nothing was counted for. */
export const unplaced: PlaceView = { rank: null, rankFrom: null, rankTo: null, notRanked: 'no-data' };

/** Places of pass rates by code, only as far as their intervals tell them apart. */
export function placesOf(rates: readonly { code: string; rate: RateView | null }[]): Map<string, PlaceView> {
  const compared = compareRates(
    rates.map(({ code, rate }) => ({ code, numerator: rate?.numerator ?? 0, denominator: rate?.denominator ?? 0 })),
    { minimumN },
  );
  return new Map(compared.map((one) => [one.code, placeOf(one)]));
}

const placeOf = ({ rank, rankFrom, rankTo, notRanked }: ComparedRate): PlaceView => ({
  ...{ rank, rankFrom, rankTo, notRanked },
});

/** Whether a rate lies apart from what its mix of work makes expect. */
export function againstMix(rate: RateView | null, expected: string | undefined): MixView | null {
  if (rate === null || expected === undefined) return null;
  const place =
    Number(rate.low) > Number(expected) ? 'above' : Number(rate.high) < Number(expected) ? 'below' : 'within';
  return { expected, place };
}

/** An error in % with four decimals; zero has no sign. */
export function errorText(error: number): string {
  return error.toFixed(4).replace(/^-(0\.0+)$/, '$1');
}

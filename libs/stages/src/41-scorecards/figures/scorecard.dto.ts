import { ChoiceField, DecimalField, TextField, WholeNumberField } from '#libs/http';

export class PeriodQuery {
  @TextField({ example: '2026-11', description: 'a month, a quarter (2026-Q4) or a year' }) period: string;
}

/** A rate with what it is made of and where that is listed. */
export class RateView {
  @WholeNumberField() numerator: number;
  @WholeNumberField({ min: 1 }) denominator: number;
  @DecimalField({ example: '0.985000' }) value: string;
  @DecimalField({ description: 'lower end of the 95 % Wilson interval' }) low: string;
  @DecimalField({ description: 'upper end' }) high: string;
  @TextField({ max: 500 }) rowsUrl: string;
}

/** The place of a rate among its like; without a rank of its own it says why. */
export class PlaceView {
  @WholeNumberField({ optional: true, description: 'only where no interval overlaps' }) rank: number | null;
  @WholeNumberField({ optional: true, description: 'the best place that it may have' }) rankFrom: number | null;
  @WholeNumberField({ optional: true, description: 'the worst' }) rankTo: number | null;
  @ChoiceField(['no-data', 'too-few', 'overlaps'], { optional: true }) notRanked: string | null;
}

/** A rate beside the one that the same mix of batches makes expect. */
export class MixView {
  @DecimalField({ description: 'rate of the batches worked on, weighted by how many meters of each' }) expected: string;
  @ChoiceField(['above', 'within', 'below'], { description: 'where the interval of the rate lies' }) place: string;
}

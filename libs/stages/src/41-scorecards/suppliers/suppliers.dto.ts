import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  DayField,
  DecimalField,
  FlagField,
  ListField,
  TextField,
  TextListField,
  WholeNumberField,
} from '#libs/http';
import { PlaceView, RateView } from '../figures/index.js';

export class ScorePartView {
  @TextField({ example: 'pass-rate' }) code: string;
  @TextField() name: string;
  @WholeNumberField({ description: 'of 100' }) weight: number;
  @DecimalField({ optional: true, description: '0 to 100; without data the part does not count' }) points:
    string | null;
  @WholeNumberField() numerator: number;
  @WholeNumberField() denominator: number;
}

export class SupplierScorecard {
  @TextField() code: string;
  @TextField() name: string;
  @TextField() period: string;
  @WholeNumberField({ optional: true, description: 'batches arrived in the period' }) batches: number | null;
  @WholeNumberField({ optional: true, description: 'meters of those batches' }) meters: number | null;
  @TextField({ max: 500 }) batchesUrl: string;
  @ApiProperty({ type: RateView, nullable: true }) passRate: RateView | null;
  @ApiProperty({ type: PlaceView, description: 'of the pass rate among all suppliers' }) place: PlaceView;
  @ApiProperty({ type: RateView, nullable: true }) firstPass: RateView | null;
  @WholeNumberField({ optional: true, description: 'rounds judged in the period' }) roundsJudged: number | null;
  @WholeNumberField({ optional: true, description: 'of these with a hidden defect' }) hiddenDefects: number | null;
  @WholeNumberField({ optional: true, description: 'open at the end, not late' }) problemsOpen: number | null;
  @WholeNumberField({ optional: true, description: 'open and late' }) problemsLate: number | null;
  @DecimalField({ optional: true, description: '0 to 100, from the parts that have data' }) score: string | null;
  @WholeNumberField({ description: 'weight of the parts that have data' }) weightCounted: number;
  @ListField(() => ScorePartView) parts: ScorePartView[];
}

/** A scorecard as plain data. */
export type SupplierCard = Pick<SupplierScorecard, keyof SupplierScorecard>;

export class SupplierScorecardList {
  @ListField(() => SupplierScorecard) items: SupplierScorecard[];
  @TextField({ optional: true }) nextCursor: string | null;
}

/** One bar of the Pareto chart. */
export class FaultBarView {
  @TextField() kind: string;
  @TextField() name: string;
  @WholeNumberField() count: number;
  @DecimalField({ description: 'share of this and all more frequent kinds' }) cumulativeShare: string;
  @TextField({ max: 500 }) rowsUrl: string;
}

export class HiddenDefectView {
  @TextField() batchNo: string;
  @WholeNumberField() round: number;
  @ApiProperty({ type: String, format: 'date-time' }) judgedAt: Date;
  @WholeNumberField() tested: number;
  @WholeNumberField() passed: number;
  @TextListField() reasons: string[];
  @TextField() rowsUrl: string;
}

export class OpenProblemView {
  @TextField() no: string;
  @WholeNumberField() class: number;
  @TextField({ optional: true }) batchNo: string | null;
  @TextField() cause: string;
  @TextField({ optional: true }) title: string | null;
  @DayField({ optional: true, description: 'the next day by which something has to be done' }) dueOn: string | null;
  @TextField() rowsUrl: string;
}

/** A batch that the supplier had to mend, ordered in the period. */
export class MendedBatchView {
  @TextField() batchNo: string;
  @ChoiceField(['full-verification', 'sampling'], { description: 'what the batch failed' }) gate: string;
  @WholeNumberField() round: number;
  @DayField() orderedOn: string;
  @DayField() dueOn: string;
  @DayField({ optional: true, description: 'null while it is being mended' }) doneOn: string | null;
  @DayField({ optional: true, description: 'the batch went back instead' }) returnedOn: string | null;
  @WholeNumberField({ description: 'from the order to the day it was mended or went back, or until today' })
  days: number;
  @FlagField({ description: 'mended or sent back after its day, or still not' }) late: boolean;
  @TextField() rowsUrl: string;
}

/** How fast the supplier mends; the batches are `mendedBatches`. */
export class MendingView {
  @WholeNumberField({ description: 'ordered in the period' }) ordered: number;
  @WholeNumberField({ description: 'of these mended' }) done: number;
  @DecimalField({ optional: true, description: 'of those mended' }) medianDays: string | null;
  @ApiProperty({ type: RateView, nullable: true, description: 'of those ordered' }) late: RateView | null;
}

export class SupplierScorecardDetail extends SupplierScorecard {
  @ListField(() => FaultBarView, { description: 'most frequent first' }) faults: FaultBarView[];
  @ListField(() => HiddenDefectView) hiddenDefectRounds: HiddenDefectView[];
  @ListField(() => OpenProblemView) problems: OpenProblemView[];
  @ApiProperty({ type: MendingView }) mending: MendingView;
  @ListField(() => MendedBatchView, { description: 'latest first' }) mendedBatches: MendedBatchView[];
}

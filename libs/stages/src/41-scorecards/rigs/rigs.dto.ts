import { ApiProperty } from '@nestjs/swagger';
import { DayField, DecimalField, FlagField, ListField, WholeNumberField, TextField } from '#libs/http';
import { MixView, PlaceView, RateView } from '../figures/index.js';

/** The mean error of a rig beside the other rigs on the same batches, %, free of what batches differ by. */
export class OffsetView {
  @DecimalField() value: string;
  @DecimalField({ optional: true, description: 'lower end of its interval' }) low: string | null;
  @DecimalField({ optional: true, description: 'upper end' }) high: string | null;
  @FlagField({ description: 'beyond chance and beyond what matters' }) flagged: boolean;
}

export class RigScorecard {
  @TextField() code: string;
  @TextField() name: string;
  @TextField() period: string;
  @DayField() validUntil: string;
  @WholeNumberField({ optional: true, description: 'results handed over' }) handedOver: number | null;
  @ApiProperty({ type: RateView, nullable: true }) passRate: RateView | null;
  @ApiProperty({ type: PlaceView, description: 'of the pass rate among all rigs' }) place: PlaceView;
  @ApiProperty({ type: MixView, nullable: true }) againstMix: MixView | null;
  @ApiProperty({ type: RateView, nullable: true }) firstPass: RateView | null;
  @ApiProperty({ type: RateView, nullable: true, description: 'the rig concluded otherwise than the rule' })
  disagreements: RateView | null;
  @WholeNumberField({ optional: true, description: 'meters with a mean error' }) measured: number | null;
  @DecimalField({ optional: true, description: 'mean of the mean errors, %' }) meanError: string | null;
  @ApiProperty({ type: OffsetView, nullable: true }) offset: OffsetView | null;
  @ApiProperty({ type: [Number], description: 'out of family' }) oddPositions: number[];
}

/** A scorecard as plain data. */
export type RigCard = Pick<RigScorecard, keyof RigScorecard>;

export class RigScorecardList {
  @ListField(() => RigScorecard) items: RigScorecard[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class PositionView {
  @WholeNumberField() position: number;
  @WholeNumberField({ description: 'meters' }) n: number;
  @DecimalField({ description: 'mean of the mean errors, %' }) mean: string;
  @DecimalField({ description: 'from the centre of the rig, %, free of the mix of meter types' }) difference: string;
  @DecimalField({ optional: true, description: 'difference in standard errors' }) z: string | null;
  @FlagField({ description: 'out of family' }) odd: boolean;
  @TextField({ max: 500 }) rowsUrl: string;
}

export class RigScorecardDetail extends RigScorecard {
  @DecimalField({ optional: true, description: 'the z beyond which a position is odd' }) criticalZ: string | null;
  @DecimalField({ optional: true, description: 'of the mean errors within positions, %' })
  standardDeviation: string | null;
  @ListField(() => PositionView, { description: 'the position map' }) positions: PositionView[];
}

/** The position map of one rig among all. */
export class RigPositionMap {
  @TextField() code: string;
  @TextField() name: string;
  @WholeNumberField({ description: 'of the rig' }) positions: number;
  @ListField(() => PositionView, { description: 'positions without meters are left out' }) measured: PositionView[];
}

export class PositionMapList {
  @ListField(() => RigPositionMap) items: RigPositionMap[];
  @TextField({ optional: true }) nextCursor: string | null;
}

import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, DecimalField, FlagField, ListField, TextField, WholeNumberField } from '#libs/http';
import type { CardStanding } from '#rules/41-scorecards';
import { MixView, PlaceView, RateView } from '../figures/index.js';

const standings: readonly CardStanding[] = ['running', 'for-comment', 'counts'];

export class CommentOwnCard {
  @TextField({ example: '2026-11' }) period: string;
  @TextField({ max: 2000 }) text: string;
}

/** The mean error of a verifier's meters beside those of the others on the same rigs, %, free of what batches differ by. */
export class ShiftView {
  @DecimalField() value: string;
  @DecimalField({ optional: true, description: 'lower end of its interval' }) low: string | null;
  @DecimalField({ optional: true, description: 'upper end' }) high: string | null;
  @WholeNumberField({ description: 'meters that are compared' }) measured: number;
  @WholeNumberField({ description: 'meters of the others on the same rigs' }) others: number;
  @FlagField({ description: 'beyond chance and beyond what matters' }) flagged: boolean;
  @TextField({ max: 500 }) rowsUrl: string;
}

/** How long results took from the verification to the hand-over. Corrected ones are left out: their first time is gone. */
export class TimelinessView {
  @DecimalField({ example: '1.5', description: 'mean, days' }) days: string;
  @DecimalField({ optional: true, description: 'of all verifiers together, days' }) all: string | null;
  @WholeNumberField({ description: 'results that were timed' }) n: number;
}

export class VerifierScorecard {
  @TextField({ example: 'V001' }) code: string;
  @TextField() name: string;
  @TextField() period: string;
  @WholeNumberField({ optional: true, description: 'results handed over' }) handedOver: number | null;
  @ApiProperty({ type: RateView, nullable: true }) passRate: RateView | null;
  @ApiProperty({ type: PlaceView, description: 'of the pass rate among all verifiers' }) place: PlaceView;
  @ApiProperty({ type: MixView, nullable: true }) againstMix: MixView | null;
  @ApiProperty({ type: RateView, nullable: true }) firstPass: RateView | null;
  @ApiProperty({ type: RateView, nullable: true, description: 'the rig concluded otherwise than the rule' })
  disagreements: RateView | null;
  @ApiProperty({ type: RateView, nullable: true, description: 'results whose values were replaced later' })
  corrections: RateView | null;
  @ApiProperty({ type: ShiftView, nullable: true }) shift: ShiftView | null;
  @ApiProperty({ type: TimelinessView, nullable: true }) timeliness: TimelinessView | null;
  @ChoiceField(standings, { description: 'the person may comment until it counts' }) standing: CardStanding;
  @DayField({ description: 'the first day on which it counts' }) countsFrom: string;
  @DayField({ optional: true, description: 'when the person saw the own card first' }) seenOn: string | null;
  @TextField({ optional: true, description: 'of the person' }) comment: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) commentedAt: Date | null;
}

type OwnStep = 'standing' | 'countsFrom' | 'seenOn' | 'comment' | 'commentedAt';

/** The figures of a scorecard as plain data. */
export type VerifierCard = Omit<VerifierScorecard, OwnStep>;

export class VerifierScorecardList {
  @ListField(() => VerifierScorecard) items: VerifierScorecard[];
  @TextField({ optional: true }) nextCursor: string | null;
}

/** What the verifier's figures of one batch are made of. */
export class BatchWorkView {
  @TextField() batchNo: string;
  @ApiProperty({ type: RateView, description: 'of the verifier' }) own: RateView;
  @ApiProperty({ type: RateView, description: 'of all who worked on the batch' }) all: RateView;
}

export class VerifierScorecardDetail extends VerifierScorecard {
  @ListField(() => BatchWorkView, { description: 'the mix of work: the largest shares' }) batches: BatchWorkView[];
  @WholeNumberField({ description: 'of how many batches in all' }) batchesInAll: number;
}

/** The figures of one verifier as plain data. */
export type VerifierDetail = Omit<VerifierScorecardDetail, OwnStep>;

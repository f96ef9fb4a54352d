import { ApiProperty } from '@nestjs/swagger';
import { DecimalField, ListField, TextField, TextListField, WholeNumberField } from '#libs/http';

export class ErrorsQuery {
  @WholeNumberField({ optional: true, min: 1, max: 99, description: 'the latest unless told' }) round?: number;
  @TextField({ optional: true, max: 60, example: 'Imax/1.0/all', description: 'the first of the scheme unless told' })
  point?: string;
}

export class ErrorBinView {
  @ApiProperty({ description: '%, belongs to the bin' }) from: number;
  @ApiProperty({ description: '%, belongs to the next one' }) to: number;
  @WholeNumberField() count: number;
}

export class RoundedErrorView {
  @DecimalField({ example: '-0.2', description: '%' }) error: string;
  @WholeNumberField() count: number;
}

export class ErrorsView {
  @TextField() batchNo: string;
  @WholeNumberField() round: number;
  @TextListField({ description: 'points that the meters of the round were tested at' }) points: string[];
  @TextField({ optional: true }) point: string | null;
  @DecimalField({ optional: true, description: 'legal limit, %; null where the regulation sets none' })
  limit: string | null;
  @WholeNumberField({ description: "the laboratory's own limit, percent of the legal one" })
  internalLimitPercent: number;
  @DecimalField({ optional: true, description: 'rounding step, %' }) step: string | null;
  @WholeNumberField({ description: 'meters with readings at the point' }) n: number;
  @WholeNumberField({ description: 'above the legal limit' }) failed: number;
  @WholeNumberField({ description: 'above the internal limit' }) failedInternally: number;
  @ApiProperty({ type: Number, nullable: true, description: '%' }) mean: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'standard deviation, %' }) s: number | null;
  @ApiProperty({ type: Number, nullable: true }) ppk: number | null;
  @ListField(() => ErrorBinView, { description: 'as measured' }) raw: ErrorBinView[];
  @ListField(() => RoundedErrorView, { description: 'as judged' }) rounded: RoundedErrorView[];
}

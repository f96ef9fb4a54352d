import { ApiProperty } from '@nestjs/swagger';
import { ListField, WholeNumberField } from '#libs/http';

export class OcPointView {
  @ApiProperty({ type: Number, description: 'share of nonconforming meters, 0 … 1' }) share: number;
  @ApiProperty({ type: Number, description: 'probability of acceptance, 0 … 1' }) probability: number;
}

export class OcCurveView {
  @WholeNumberField() sampleSize: number;
  @WholeNumberField() acceptanceNumber: number;
  @ListField(() => OcPointView) points: OcPointView[];
  @ApiProperty({ type: OcPointView, description: 'so good lots are accepted 95 times in 100' })
  producersRisk: OcPointView;
  @ApiProperty({ type: OcPointView, description: 'so bad lots are still accepted 10 times in 100' })
  consumersRisk: OcPointView;
  @ApiProperty({ type: OcPointView, nullable: true, description: 'at the AQL itself' }) atAql: OcPointView | null;
}

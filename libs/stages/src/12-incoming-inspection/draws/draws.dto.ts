import { ApiProperty } from '@nestjs/swagger';
import { FlagField, ListField, PageQuery, TextField, TextListField, WholeNumberField } from '#libs/http';
import { SeedField, type Seed } from './seed-field.js';

export class DrawView {
  @TextField({ description: 'uuid' }) id: string;
  @TextField({ example: 'sampling-acceptance' }) purpose: string;
  @TextField({ optional: true }) batchNo: string | null;
  @TextField({ description: 'how it was drawn; see ADR 18', example: 'sha256-shuffle/1' }) method: string;
  @SeedField() seed: Seed;
  @WholeNumberField() populationSize: number;
  @TextField({ example: 'asset-number', description: 'how the population stood in line' }) populationOrder: string;
  @TextField({ description: 'SHA-256 of the asset numbers in that order, one a line' }) populationDigest: string;
  @WholeNumberField() sampleSize: number;
  @TextListField({ max: 1_000_000, description: 'asset numbers in the order of drawing' }) sample: string[];
  @ApiProperty({ type: String, format: 'date-time' }) drawnAt: Date;
  @TextField({ optional: true }) drawnBy: string | null;
}

export class ReplayView {
  @FlagField({ description: 'the same population gave the same meters in the same order' }) same: boolean;
  @FlagField({ description: 'the population is the one that was kept' }) samePopulation: boolean;
  @TextListField({ max: 1_000_000, description: 'asset numbers as drawn again' }) sample: string[];
}

export class PopulationQuery extends PageQuery {}

export class PopulationMember {
  @WholeNumberField({ description: 'from 0' }) place: number;
  @TextField() assetNo: string;
}

export class PopulationPage {
  @ListField(() => PopulationMember) items: PopulationMember[];
  @TextField({ optional: true }) nextCursor: string | null;
}

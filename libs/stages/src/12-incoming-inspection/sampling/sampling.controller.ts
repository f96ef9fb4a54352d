import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor } from '#libs/http';
import {
  DisposeBatch,
  DrawnInspection,
  DrawSampleWish,
  InspectionQuery,
  InspectionsReadModel,
  InspectionView,
  SampleResults,
} from '../inspections/index.js';
import { Disposing } from './disposing.service.js';
import { Drawing } from './drawing.service.js';
import { SamplingResults } from './results.service.js';

@ApiTags('Incoming inspection')
@Controller('batches/:batchNo/sampling-acceptance')
export class SamplingController {
  constructor(
    private readonly drawing: Drawing,
    private readonly results: SamplingResults,
    private readonly disposing: Disposing,
    private readonly views: InspectionsReadModel,
  ) {}

  @Post()
  @Allow('incoming-inspection.sample')
  @ApiCreatedResponse({ type: DrawnInspection })
  draw(
    @Caller() actor: Actor,
    @Param('batchNo') batchNo: string,
    @Body() wish: DrawSampleWish,
  ): Promise<DrawnInspection> {
    return this.drawing.draw(actor, batchNo, wish);
  }

  @Get()
  @Allow('incoming-inspection.read')
  @ApiOkResponse({ type: InspectionView })
  view(@Param('batchNo') batchNo: string, @Query() { number }: InspectionQuery): Promise<InspectionView> {
    return this.views.view(batchNo, number);
  }

  @Post('results')
  @Allow('incoming-inspection.sample')
  @ApiCreatedResponse({ type: InspectionView })
  record(
    @Caller() actor: Actor,
    @Param('batchNo') batchNo: string,
    @Body() { results }: SampleResults,
  ): Promise<InspectionView> {
    return this.results.take(actor, batchNo, results);
  }

  @Post('disposition')
  @Allow('incoming-inspection.dispose')
  @ApiCreatedResponse({ type: InspectionView })
  dispose(
    @Caller() actor: Actor,
    @Param('batchNo') batchNo: string,
    @Body() wish: DisposeBatch,
  ): Promise<InspectionView> {
    return this.disposing.dispose(actor, batchNo, wish);
  }
}

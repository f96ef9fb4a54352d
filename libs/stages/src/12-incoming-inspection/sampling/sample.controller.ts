import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, type Page } from '#libs/http';
import {
  InspectionQuery,
  InspectionsReadModel,
  OcCurveView,
  PlanView,
  PlanWish,
  type SampleMeter,
  SamplePage,
  SampleQuery,
} from '../inspections/index.js';
import { PlanPreviews } from './plan-previews.service.js';

/** What the sampling page asks for besides the inspection itself. */
@ApiTags('Incoming inspection')
@Controller('batches/:batchNo/sampling-acceptance')
export class SampleController {
  constructor(
    private readonly views: InspectionsReadModel,
    private readonly previews: PlanPreviews,
  ) {}

  @Get('plan')
  @Allow('incoming-inspection.read')
  @ApiOkResponse({ type: PlanView, description: 'the plan that the batch would be sampled by now' })
  plan(@Param('batchNo') batchNo: string, @Query() wish: PlanWish): Promise<PlanView> {
    return this.previews.plan(batchNo, wish);
  }

  @Get('sample')
  @Allow('incoming-inspection.read')
  @ApiOkResponse({ type: SamplePage })
  sample(@Param('batchNo') batchNo: string, @Query() query: SampleQuery): Promise<Page<SampleMeter>> {
    return this.views.sample(batchNo, query);
  }

  @Get('oc-curve')
  @Allow('incoming-inspection.read')
  @ApiOkResponse({ type: OcCurveView })
  ocCurve(@Param('batchNo') batchNo: string, @Query() { number }: InspectionQuery): Promise<OcCurveView> {
    return this.views.ocCurve(batchNo, number);
  }
}

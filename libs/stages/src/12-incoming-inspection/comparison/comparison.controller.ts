import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor } from '#libs/http';
import { ComparisonView, RecordComparison } from './comparison.dto.js';
import { ComparisonReadModel } from './comparison.read-model.js';
import { ComponentComparisons } from './comparison.service.js';

@ApiTags('Incoming inspection')
@Controller('batches/:batchNo/component-comparison')
export class ComparisonController {
  constructor(
    private readonly comparisons: ComponentComparisons,
    private readonly views: ComparisonReadModel,
  ) {}

  @Get()
  @Allow('incoming-inspection.read')
  @ApiOkResponse({ type: ComparisonView })
  view(@Param('batchNo') batchNo: string): Promise<ComparisonView> {
    return this.views.view(batchNo);
  }

  @Post()
  @Allow('incoming-inspection.compare')
  @ApiCreatedResponse({ type: ComparisonView })
  record(
    @Caller() actor: Actor,
    @Param('batchNo') batchNo: string,
    @Body() wanted: RecordComparison,
  ): Promise<ComparisonView> {
    return this.comparisons.take(actor, batchNo, wanted);
  }
}

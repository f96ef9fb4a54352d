import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor, type Page } from '#libs/http';
import { BatchReturns } from './batch-returns.service.js';
import { Handovers } from './handovers.service.js';
import {
  HandOver,
  ReturnBatch,
  ReturnedBatch,
  ReturnMeterPage,
  ReturnMeterQuery,
  ReturnPage,
  ReturnQuery,
  BatchReturnView,
  type ReturnMeter,
  type ReturnRow,
} from './returns.dto.js';
import { ReturnsReadModel } from './returns.read-model.js';

@ApiTags('Returns')
@Controller()
export class ReturnsController {
  constructor(
    private readonly batches: BatchReturns,
    private readonly handovers: Handovers,
    private readonly views: ReturnsReadModel,
  ) {}

  @Post('batches/:batchNo/return')
  @Allow('batches.return')
  @ApiCreatedResponse({ type: ReturnedBatch })
  return(
    @Caller() actor: Actor,
    @Param('batchNo') batchNo: string,
    @Body() { reason }: ReturnBatch,
  ): Promise<ReturnedBatch> {
    return this.batches.return(actor, batchNo, reason);
  }

  /** What goes back to suppliers, and what came in its place. */
  @Get('returns')
  @Allow('batches.read')
  @ApiOkResponse({ type: ReturnPage })
  list(@Query() query: ReturnQuery): Promise<Page<ReturnRow>> {
    return this.views.page(query);
  }

  @Get('batches/:batchNo/return')
  @Allow('batches.read')
  @ApiOkResponse({ type: BatchReturnView })
  one(@Param('batchNo') batchNo: string): Promise<BatchReturnView> {
    return this.views.one(batchNo);
  }

  @Get('batches/:batchNo/return/meters')
  @Allow('meters.read')
  @ApiOkResponse({ type: ReturnMeterPage })
  meters(@Param('batchNo') batchNo: string, @Query() query: ReturnMeterQuery): Promise<Page<ReturnMeter>> {
    return this.views.meters(batchNo, query);
  }

  /** Meters leave with the supplier; some of them, or all that are still here. */
  @Post('batches/:batchNo/handovers')
  @Allow('batches.hand-over')
  @ApiCreatedResponse({ type: BatchReturnView })
  async handOver(
    @Caller() actor: Actor,
    @Param('batchNo') batchNo: string,
    @Body() wanted: HandOver,
  ): Promise<BatchReturnView> {
    await this.handovers.record(actor, batchNo, wanted);
    return this.views.one(batchNo);
  }
}

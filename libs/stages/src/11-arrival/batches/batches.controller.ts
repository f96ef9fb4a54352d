import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, etagOf, type Actor, type Page } from '#libs/http';
import { BatchPage, BatchQuery, BatchSummary, BatchView, CreateBatch, type BatchRow } from './batches.dto.js';
import { BatchesReadModel } from './batches.read-model.js';
import { BatchesService } from './batches.service.js';

@ApiTags('Arrival')
@Controller('batches')
export class BatchesController {
  constructor(
    private readonly batches: BatchesService,
    private readonly views: BatchesReadModel,
  ) {}

  @Post()
  @Allow('batches.create')
  @ApiCreatedResponse({ type: BatchView })
  async create(
    @Caller() actor: Actor,
    @Body() wanted: CreateBatch,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BatchView> {
    return tagged(await this.batches.create(actor, wanted), response);
  }

  @Get()
  @Allow('batches.read')
  @ApiOkResponse({ type: BatchPage })
  list(@Query() query: BatchQuery): Promise<Page<BatchRow>> {
    return this.views.page(query);
  }

  /** Before the path with a number, which would take the word for one. */
  @Get('summary')
  @Allow('batches.read')
  @ApiOkResponse({ type: BatchSummary })
  summary(@Query() query: BatchQuery): Promise<BatchSummary> {
    return this.views.summary(query);
  }

  @Get(':batchNo')
  @Allow('batches.read')
  @ApiOkResponse({ type: BatchView })
  async one(@Param('batchNo') batchNo: string, @Res({ passthrough: true }) response: Response): Promise<BatchView> {
    return tagged(await this.views.one(batchNo), response);
  }
}

function tagged(batch: BatchView, response: Response): BatchView {
  response.setHeader('ETag', etagOf(batch.revision));
  return batch;
}

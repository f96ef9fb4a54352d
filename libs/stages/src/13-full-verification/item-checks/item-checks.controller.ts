import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor } from '#libs/http';
import { ChecksAnswer, ChecksProgress, GivenChecks, ProgressQuery } from './item-checks.dto.js';
import { ItemChecksReadModel } from './item-checks.read-model.js';
import { ItemChecksService } from './item-checks.service.js';

@ApiTags('Full verification')
@Controller()
export class ItemChecksController {
  constructor(
    private readonly checks: ItemChecksService,
    private readonly progress: ItemChecksReadModel,
  ) {}

  /** What people found of single items, meter by meter: a part of the verification, joined to what the rig hands over. */
  @Post('item-checks')
  @Allow('verification.record')
  @ApiCreatedResponse({ type: ChecksAnswer })
  record(@Caller() actor: Actor, @Body() { checks }: GivenChecks): Promise<ChecksAnswer> {
    return this.checks.record(actor, checks);
  }

  @Get('batches/:batchNo/item-checks')
  @Allow('verification.read')
  @ApiOkResponse({ type: ChecksProgress })
  view(@Param('batchNo') batchNo: string, @Query() { item }: ProgressQuery): Promise<ChecksProgress> {
    return this.progress.progress(batchNo, item);
  }
}

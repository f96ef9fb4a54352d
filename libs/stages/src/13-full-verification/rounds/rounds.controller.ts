import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Allow, Caller, type Actor, type Page } from '#libs/http';
import { BatchView } from '#stages/11-arrival';
import { DisagreementPage, DisagreementQuery, type DisagreementView } from './disagreements.dto.js';
import { DisagreementsReadModel } from './disagreements.read-model.js';
import { Judging } from './judging.service.js';
import { MendedBatches } from './mended-batches.service.js';
import { JudgeRound, MendedBatch, PassToVerification, RoundQuery, RoundView } from './rounds.dto.js';
import { RoundsReadModel } from './rounds.read-model.js';
import { RoundsService } from './rounds.service.js';

@ApiTags('Full verification')
@Controller('batches/:batchNo')
export class RoundsController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly judging: Judging,
    private readonly mended: MendedBatches,
    private readonly views: RoundsReadModel,
    private readonly disagreements: DisagreementsReadModel,
  ) {}

  @Post('pass-to-verification')
  @Allow('batches.pass-to-verification')
  @ApiCreatedResponse({ type: BatchView })
  pass(
    @Caller() actor: Actor,
    @Param('batchNo') batchNo: string,
    @Body() { reason }: PassToVerification,
  ): Promise<BatchView> {
    return this.rounds.passToVerification(actor, batchNo, reason);
  }

  @Post('full-verification')
  @Allow('verification.open-round')
  @ApiCreatedResponse({ type: RoundView })
  open(@Caller() actor: Actor, @Param('batchNo') batchNo: string): Promise<RoundView> {
    return this.rounds.open(actor, batchNo);
  }

  @Get('full-verification')
  @Allow('verification.read')
  @ApiOkResponse({ type: RoundView })
  view(@Param('batchNo') batchNo: string, @Query() { round }: RoundQuery): Promise<RoundView> {
    return this.views.view(batchNo, round);
  }

  @Post('full-verification/judge')
  @Allow('verification.judge')
  @ApiCreatedResponse({ type: RoundView })
  judge(@Caller() actor: Actor, @Param('batchNo') batchNo: string, @Body() wanted: JudgeRound): Promise<RoundView> {
    return this.judging.judge(actor, batchNo, wanted);
  }

  @Get('disagreements')
  @Allow('verification.read')
  @ApiOkResponse({ type: DisagreementPage })
  differing(@Param('batchNo') batchNo: string, @Query() query: DisagreementQuery): Promise<Page<DisagreementView>> {
    return this.disagreements.page(batchNo, query);
  }

  @Post('rectification/done')
  @Allow('rectification.report')
  @ApiExtraModels(RoundView, BatchView)
  @ApiCreatedResponse({
    description: 'the next round; of a batch that was rejected by its sample the batch, to be sampled again',
    schema: { oneOf: [{ $ref: getSchemaPath(RoundView) }, { $ref: getSchemaPath(BatchView) }] },
  })
  takeBack(
    @Caller() actor: Actor,
    @Param('batchNo') batchNo: string,
    @Body() mended: MendedBatch,
  ): Promise<RoundView | BatchView> {
    return this.mended.takeBack(actor, batchNo, mended);
  }
}

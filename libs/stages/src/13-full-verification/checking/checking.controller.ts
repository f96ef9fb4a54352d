import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor, type Page } from '#libs/http';
import { CheckingList } from './checking-list.service.js';
import {
  CheckingQuery,
  CheckingView,
  ReturnRecords,
  ToCheckPage,
  ToCheckQuery,
  type ToCheckView,
} from './checking.dto.js';
import { SignatureList, SignatureView } from './signatures.dto.js';
import { SignaturesReadModel } from './signatures.read-model.js';
import { Signing } from './signing.service.js';
import { ToCheckReadModel } from './to-check.read-model.js';

@ApiTags('Full verification')
@Controller()
export class CheckingController {
  constructor(
    private readonly waiting: ToCheckReadModel,
    private readonly list: CheckingList,
    private readonly signing: Signing,
    private readonly signatures: SignaturesReadModel,
  ) {}

  /** Rounds with what waits in them for a checker. */
  @Get('to-check')
  @Allow('verification.read')
  @ApiOkResponse({ type: ToCheckPage })
  rounds(@Caller() actor: Actor, @Query() query: ToCheckQuery): Promise<Page<ToCheckView>> {
    return this.waiting.page(actor, query);
  }

  /** The results of a round that a checker has to look at and sign: exceptions first. */
  @Get('batches/:batchNo/checking')
  @Allow('verification.read')
  @ApiOkResponse({ type: CheckingView })
  view(
    @Caller() actor: Actor,
    @Param('batchNo') batchNo: string,
    @Query() query: CheckingQuery,
  ): Promise<CheckingView> {
    return this.list.view(actor, batchNo, query);
  }

  /** Back to the verifier, with a reason. */
  @Post('batches/:batchNo/checking/returns')
  @Allow('verification.sign')
  @ApiCreatedResponse({ type: SignatureView })
  sendBack(
    @Caller() actor: Actor,
    @Param('batchNo') batchNo: string,
    @Body() wanted: ReturnRecords,
  ): Promise<SignatureView> {
    return this.signing.sendBack(actor, batchNo, wanted);
  }

  @Get('batches/:batchNo/signatures')
  @Allow('verification.read')
  @ApiOkResponse({ type: SignatureList })
  async ofBatch(@Param('batchNo') batchNo: string): Promise<SignatureList> {
    return { items: await this.signatures.ofBatch(batchNo) };
  }
}

import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, PageQuery, type Actor, type Page } from '#libs/http';
import { DomainError } from '#libs/rules';
import { AuditChain, type ChainReport } from './audit-chain.read-model.js';
import {
  AuditEntryView,
  AuditPage,
  AuditQuery,
  ChainReportView,
  HistoryEntryView,
  HistoryPage,
  StartedVerification,
  VerifyAuditQuery,
} from './audit.dto.js';
import { AuditReadModel } from './audit.read-model.js';
import { AuditVerifications } from './audit-verifications.service.js';

/** Things whose history everybody may see who may see the thing. */
const open = ['supplier', 'meter-model', 'rig', 'org-unit', 'setting', 'batch'];

@ApiTags('Audit')
@Controller()
export class AuditController {
  constructor(
    private readonly entries: AuditReadModel,
    private readonly chain: AuditChain,
    private readonly verifications: AuditVerifications,
  ) {}

  @Get('audit')
  @Allow('audit.read')
  @ApiOkResponse({ type: AuditPage })
  list(@Query() query: AuditQuery): Promise<Page<AuditEntryView>> {
    return this.entries.page(query);
  }

  @Get('history/:objectType/:objectId')
  @Allow('reference.read')
  @ApiOkResponse({ type: HistoryPage })
  history(
    @Param('objectType') objectType: string,
    @Param('objectId') objectId: string,
    @Query() query: PageQuery,
  ): Promise<Page<HistoryEntryView>> {
    if (!open.includes(objectType)) throw new DomainError('not-found', { what: 'history', id: objectType });
    return this.entries.history(objectType, objectId, query);
  }

  @Get('audit/verify')
  @Allow('audit.read')
  @ApiOkResponse({ type: ChainReportView })
  verify(@Query() { notedId, notedHash }: VerifyAuditQuery): Promise<ChainReport> {
    const noted = notedId !== undefined && notedHash !== undefined ? { id: notedId, hash: notedHash } : undefined;
    return this.chain.verify(undefined, noted);
  }

  @Post('audit/verifications')
  @Allow('audit.read')
  @HttpCode(202)
  @ApiAcceptedResponse({
    type: StartedVerification,
    description: 'a job; it fails when a link is broken, and names it',
  })
  async startVerification(
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StartedVerification> {
    const id = await this.verifications.ask(actor);
    response.setHeader('Location', `/api/v1/jobs/${id}`);
    return { id };
  }
}

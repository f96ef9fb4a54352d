import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, type Page } from '#libs/http';
import { AuditChain, type ChainReport } from './audit-chain.read-model.js';
import { AuditEntryView, AuditPage, AuditQuery, ChainReportView, VerifyAuditQuery } from './audit.dto.js';
import { AuditReadModel } from './audit.read-model.js';

@ApiTags('Audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly entries: AuditReadModel,
    private readonly chain: AuditChain,
  ) {}

  @Get()
  @Allow('audit.read')
  @ApiOkResponse({ type: AuditPage })
  list(@Query() query: AuditQuery): Promise<Page<AuditEntryView>> {
    return this.entries.page(query);
  }

  @Get('verify')
  @Allow('audit.read')
  @ApiOkResponse({ type: ChainReportView })
  verify(@Query() { notedId, notedHash }: VerifyAuditQuery): Promise<ChainReport> {
    const noted = notedId !== undefined && notedHash !== undefined ? { id: notedId, hash: notedHash } : undefined;
    return this.chain.verify(undefined, noted);
  }
}

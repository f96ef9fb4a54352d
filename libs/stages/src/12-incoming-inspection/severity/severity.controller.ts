import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor } from '#libs/http';
import { ResumeInspection, SeverityQuery, SeverityView } from './severity.dto.js';
import { SeverityReadModel } from './severity.read-model.js';
import { SeverityService } from './severity.service.js';

@ApiTags('Incoming inspection')
@Controller('sampling-severity')
export class SeverityController {
  constructor(
    private readonly severity: SeverityReadModel,
    private readonly service: SeverityService,
  ) {}

  @Get()
  @Allow('incoming-inspection.read')
  @ApiOkResponse({ type: SeverityView })
  view(@Query() { supplierCode, modelCode }: SeverityQuery): Promise<SeverityView> {
    return this.severity.view(supplierCode, modelCode);
  }

  @Post('resume')
  @Allow('incoming-inspection.resume')
  @ApiCreatedResponse({ type: SeverityView })
  resume(@Caller() actor: Actor, @Body() wanted: ResumeInspection): Promise<SeverityView> {
    return this.service.resume(actor, wanted);
  }
}

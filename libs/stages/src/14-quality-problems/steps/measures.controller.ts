import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, RowIdPipe, tagged, type Actor } from '#libs/http';
import { ProblemDetail, QualityProblemsReadModel } from '../problems/index.js';
import { Measures } from './measures.service.js';
import { PlanMeasure, ReportMeasure } from './steps.dto.js';

@ApiTags('Quality problems')
@Controller('quality-problems/:no/measures')
export class MeasuresController {
  constructor(
    private readonly measures: Measures,
    private readonly problems: QualityProblemsReadModel,
  ) {}

  @Post()
  @Allow('quality-problems.work')
  @ApiCreatedResponse({ type: ProblemDetail })
  async plan(
    @Param('no') no: string,
    @Body() wanted: PlanMeasure,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProblemDetail> {
    await this.measures.plan(actor, no, wanted);
    return tagged(await this.problems.one(no, actor.language), response);
  }

  @Post(':ordinal/done')
  @Allow('quality-problems.report')
  @ApiCreatedResponse({ type: ProblemDetail })
  async report(
    @Param('no') no: string,
    @Param('ordinal', RowIdPipe) ordinal: number,
    @Body() done: ReportMeasure,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProblemDetail> {
    await this.measures.report(actor, no, ordinal, done);
    return tagged(await this.problems.one(no, actor.language), response);
  }
}

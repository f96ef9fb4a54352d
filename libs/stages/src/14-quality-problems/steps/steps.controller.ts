import { Body, Controller, Param, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, IfMatch, tagged, type Actor } from '#libs/http';
import { ProblemDetail, QualityProblemsReadModel } from '../problems/index.js';
import { ProblemWork } from './problem-work.service.js';
import { AnswerProblem, CloseProblem, Contain, EditProblem, Explain, Prevent, ReopenProblem } from './steps.dto.js';

const ifMatchHeader = { name: 'If-Match', required: true, description: 'ETag of the problem as it was read' };

@ApiTags('Quality problems')
@Controller('quality-problems/:no')
export class ProblemStepsController {
  constructor(
    private readonly work: ProblemWork,
    private readonly problems: QualityProblemsReadModel,
  ) {}

  @Patch()
  @Allow('quality-problems.work')
  @ApiHeader(ifMatchHeader)
  @ApiOkResponse({ type: ProblemDetail })
  async edit(
    @Param('no') no: string,
    @IfMatch() ifMatch: string,
    @Body() wanted: EditProblem,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProblemDetail> {
    await this.work.edit(actor, { no, ifMatch }, wanted);
    return tagged(await this.problems.one(no, actor.language), response);
  }

  @Put('containment')
  @Allow('quality-problems.work')
  @ApiHeader(ifMatchHeader)
  @ApiOkResponse({ type: ProblemDetail })
  async contain(
    @Param('no') no: string,
    @IfMatch() ifMatch: string,
    @Body() wanted: Contain,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProblemDetail> {
    await this.work.contain(actor, { no, ifMatch }, wanted);
    return tagged(await this.problems.one(no, actor.language), response);
  }

  @Put('root-cause')
  @Allow('quality-problems.work')
  @ApiHeader(ifMatchHeader)
  @ApiOkResponse({ type: ProblemDetail })
  async explain(
    @Param('no') no: string,
    @IfMatch() ifMatch: string,
    @Body() wanted: Explain,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProblemDetail> {
    await this.work.explain(actor, { no, ifMatch }, wanted);
    return tagged(await this.problems.one(no, actor.language), response);
  }

  @Put('prevention')
  @Allow('quality-problems.work')
  @ApiHeader(ifMatchHeader)
  @ApiOkResponse({ type: ProblemDetail })
  async prevent(
    @Param('no') no: string,
    @IfMatch() ifMatch: string,
    @Body() wanted: Prevent,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProblemDetail> {
    await this.work.prevent(actor, { no, ifMatch }, wanted);
    return tagged(await this.problems.one(no, actor.language), response);
  }

  @Put('answer')
  @Allow('quality-problems.work')
  @ApiHeader(ifMatchHeader)
  @ApiOkResponse({ type: ProblemDetail })
  async answer(
    @Param('no') no: string,
    @IfMatch() ifMatch: string,
    @Body() wanted: AnswerProblem,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProblemDetail> {
    await this.work.answer(actor, { no, ifMatch }, wanted);
    return tagged(await this.problems.one(no, actor.language), response);
  }

  @Post('close')
  @Allow('quality-problems.close')
  @ApiHeader(ifMatchHeader)
  @ApiCreatedResponse({ type: ProblemDetail })
  async close(
    @Param('no') no: string,
    @IfMatch() ifMatch: string,
    @Body() wanted: CloseProblem,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProblemDetail> {
    await this.work.close(actor, { no, ifMatch }, wanted);
    return tagged(await this.problems.one(no, actor.language), response);
  }

  @Post('reopen')
  @Allow('quality-problems.close')
  @ApiHeader(ifMatchHeader)
  @ApiCreatedResponse({ type: ProblemDetail })
  async reopen(
    @Param('no') no: string,
    @IfMatch() ifMatch: string,
    @Body() { reason }: ReopenProblem,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProblemDetail> {
    await this.work.reopen(actor, { no, ifMatch }, reason);
    return tagged(await this.problems.one(no, actor.language), response);
  }
}

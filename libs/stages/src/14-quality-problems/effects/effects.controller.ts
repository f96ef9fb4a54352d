import { Body, Controller, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, IfMatch, tagged, type Actor } from '#libs/http';
import { ProblemDetail, QualityProblemsReadModel } from '../problems/index.js';
import { ChooseEffect } from './effects.dto.js';
import { Effects } from './effects.service.js';

@ApiTags('Quality problems')
@Controller('quality-problems/:no/effect')
export class EffectsController {
  constructor(
    private readonly effects: Effects,
    private readonly problems: QualityProblemsReadModel,
  ) {}

  @Put()
  @Allow('quality-problems.work')
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the problem as it was read' })
  @ApiOkResponse({ type: ProblemDetail, description: 'with the cell kept from before' })
  async choose(
    @Param('no') no: string,
    @IfMatch() ifMatch: string,
    @Body() wanted: ChooseEffect,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProblemDetail> {
    await this.effects.keepBaseline(actor, { no, ifMatch }, wanted);
    return tagged(await this.problems.one(no, actor.language), response);
  }

  @Post('check')
  @Allow('quality-problems.work')
  @ApiCreatedResponse({ type: ProblemDetail, description: 'with the cell as it is now' })
  async check(
    @Param('no') no: string,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProblemDetail> {
    await this.effects.check(actor, no);
    return tagged(await this.problems.one(no, actor.language), response);
  }
}

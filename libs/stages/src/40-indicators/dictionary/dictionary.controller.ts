import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, type Actor } from '#libs/http';
import { AskedJob, AskRecompute, IndicatorList } from './dictionary.dto.js';
import { DictionaryService } from './dictionary.service.js';

@ApiTags('Indicators')
@Controller('indicators')
export class DictionaryController {
  constructor(private readonly dictionary: DictionaryService) {}

  @Get()
  @Allow('indicators.read')
  @ApiOkResponse({ type: IndicatorList })
  async list(@Caller() { language }: Actor): Promise<IndicatorList> {
    return { items: await this.dictionary.list(language), nextCursor: null };
  }

  @Post('recompute')
  @Allow('indicators.recompute')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: AskedJob, description: 'cells that differed from the facts become failures of the job' })
  async recompute(
    @Caller() actor: Actor,
    @Body() wanted: AskRecompute,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AskedJob> {
    const id = await this.dictionary.askRecompute(actor, wanted);
    response.setHeader('Location', `/api/v1/jobs/${id}`);
    return { id };
  }
}

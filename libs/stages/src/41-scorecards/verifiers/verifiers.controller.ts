import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '#libs/http';
import { PeriodQuery, scorecardPeriod } from '../figures/index.js';
import { VerifierScorecardDetail, VerifierScorecardList } from './verifiers.dto.js';
import { VerifierScorecards } from './verifiers.service.js';

@ApiTags('Scorecards')
@Controller('scorecards/verifiers')
export class VerifierScorecardsController {
  constructor(private readonly scorecards: VerifierScorecards) {}

  @Get()
  @Allow('scorecards.read')
  @ApiOkResponse({ type: VerifierScorecardList })
  async list(@Query() { period }: PeriodQuery): Promise<VerifierScorecardList> {
    return { items: await this.scorecards.list(scorecardPeriod(period)), nextCursor: null };
  }

  @Get(':code')
  @Allow('scorecards.read')
  @ApiOkResponse({ type: VerifierScorecardDetail })
  one(@Param('code') code: string, @Query() { period }: PeriodQuery): Promise<VerifierScorecardDetail> {
    return this.scorecards.one(code, period);
  }
}

import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '#libs/http';
import { PeriodQuery, scorecardPeriod } from '../figures/index.js';
import { RigScorecardDetail, RigScorecardList } from './rigs.dto.js';
import { RigScorecards } from './rigs.service.js';

@ApiTags('Scorecards')
@Controller('scorecards/rigs')
export class RigScorecardsController {
  constructor(private readonly scorecards: RigScorecards) {}

  @Get()
  @Allow('scorecards.read')
  @ApiOkResponse({ type: RigScorecardList })
  async list(@Query() { period }: PeriodQuery): Promise<RigScorecardList> {
    return { items: await this.scorecards.list(scorecardPeriod(period)), nextCursor: null };
  }

  @Get(':code')
  @Allow('scorecards.read')
  @ApiOkResponse({ type: RigScorecardDetail })
  one(@Param('code') code: string, @Query() { period }: PeriodQuery): Promise<RigScorecardDetail> {
    return this.scorecards.one(code, period);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '#libs/http';
import { PeriodQuery, scorecardPeriod } from '../figures/index.js';
import { PositionMapList } from './rigs.dto.js';
import { RigScorecards } from './rigs.service.js';

@ApiTags('Scorecards')
@Controller('scorecards/position-map')
export class PositionMapController {
  constructor(private readonly scorecards: RigScorecards) {}

  /** All positions of all rigs on one page. */
  @Get()
  @Allow('scorecards.read')
  @ApiOkResponse({ type: PositionMapList })
  async list(@Query() { period }: PeriodQuery): Promise<PositionMapList> {
    return { items: await this.scorecards.maps(scorecardPeriod(period)), nextCursor: null };
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '#libs/http';
import { RigTrendList, TrendQuery } from './rig-trends.dto.js';
import { RigTrends } from './rig-trends.service.js';

@ApiTags('Scorecards')
@Controller('scorecards/rig-trends')
export class RigTrendsController {
  constructor(private readonly trends: RigTrends) {}

  @Get()
  @Allow('scorecards.read')
  @ApiOkResponse({ type: RigTrendList })
  async list(@Query() { until, months = 24 }: TrendQuery): Promise<RigTrendList> {
    return { items: await this.trends.list(until, months), nextCursor: null };
  }
}

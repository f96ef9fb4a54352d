import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '#libs/http';
import { PeriodQuery, scorecardPeriod } from './figures/index.js';
import { EmptyScorecardList } from './scorecards.dto.js';

const nothingYet = { summary: 'Empty until work orders and plans give facts', description: '有换表工单和计划之前为空' };

/** Crews and departments have scorecards once work orders and plans give facts; until then the lists are empty. */
@ApiTags('Scorecards')
@Controller('scorecards')
export class CrewsAndDepartmentsController {
  @Get('crews')
  @Allow('scorecards.read')
  @ApiOperation(nothingYet)
  @ApiOkResponse({ type: EmptyScorecardList })
  crews(@Query() { period }: PeriodQuery): EmptyScorecardList {
    return noneIn(period);
  }

  @Get('departments')
  @Allow('scorecards.read')
  @ApiOperation(nothingYet)
  @ApiOkResponse({ type: EmptyScorecardList })
  departments(@Query() { period }: PeriodQuery): EmptyScorecardList {
    return noneIn(period);
  }
}

function noneIn(period: string): EmptyScorecardList {
  scorecardPeriod(period);
  return { items: [], nextCursor: null };
}

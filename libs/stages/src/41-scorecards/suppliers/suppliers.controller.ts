import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor } from '#libs/http';
import { PeriodQuery, scorecardPeriod } from '../figures/index.js';
import { SupplierScorecardDetail, SupplierScorecardList } from './suppliers.dto.js';
import { SupplierScorecards } from './suppliers.service.js';

@ApiTags('Scorecards')
@Controller('scorecards/suppliers')
export class SupplierScorecardsController {
  constructor(private readonly scorecards: SupplierScorecards) {}

  @Get()
  @Allow('scorecards.read')
  @ApiOkResponse({ type: SupplierScorecardList })
  async list(@Query() { period }: PeriodQuery, @Caller() { language }: Actor): Promise<SupplierScorecardList> {
    return { items: await this.scorecards.list(scorecardPeriod(period), language), nextCursor: null };
  }

  @Get(':code')
  @Allow('scorecards.read')
  @ApiOkResponse({ type: SupplierScorecardDetail })
  one(
    @Param('code') code: string,
    @Query() { period }: PeriodQuery,
    @Caller() { language }: Actor,
  ): Promise<SupplierScorecardDetail> {
    return this.scorecards.one(code, period, language);
  }
}

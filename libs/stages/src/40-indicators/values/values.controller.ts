import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor, type Page } from '#libs/http';
import { RowsService } from './rows.service.js';
import { RowPage, RowsQuery, ValuePage, ValuesQuery, type RowView, type ValueView } from './values.dto.js';
import { ValuesService } from './values.service.js';

@ApiTags('Indicators')
@Controller('indicators/:code')
export class ValuesController {
  constructor(
    private readonly values: ValuesService,
    private readonly meters: RowsService,
  ) {}

  @Get('values')
  @Allow('indicators.read')
  @ApiOkResponse({ type: ValuePage })
  list(
    @Param('code') code: string,
    @Query() query: ValuesQuery,
    @Caller() { language }: Actor,
  ): Promise<Page<ValueView>> {
    return this.values.page(code, query, language);
  }

  @Get('rows')
  @Allow('indicators.read')
  @ApiOkResponse({ type: RowPage })
  rows(@Param('code') code: string, @Query() query: RowsQuery): Promise<Page<RowView>> {
    return this.meters.page(code, query);
  }
}

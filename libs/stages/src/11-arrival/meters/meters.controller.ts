import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, type Page } from '#libs/http';
import { MeterPage, MeterQuery, MeterSummary, type MeterRow } from './meters.dto.js';
import { MetersReadModel } from './meters.read-model.js';

@ApiTags('Arrival')
@Controller('meters')
export class MetersController {
  constructor(private readonly meters: MetersReadModel) {}

  @Get()
  @Allow('meters.read')
  @ApiOkResponse({ type: MeterPage })
  list(@Query() query: MeterQuery): Promise<Page<MeterRow>> {
    return this.meters.page(query);
  }

  @Get('summary')
  @Allow('meters.read')
  @ApiOkResponse({ type: MeterSummary })
  summary(@Query() query: MeterQuery): Promise<MeterSummary> {
    return this.meters.summary(query);
  }
}

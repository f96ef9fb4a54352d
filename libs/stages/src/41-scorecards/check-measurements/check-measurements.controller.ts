import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, RowIdPipe, type Actor, type Page } from '#libs/http';
import { CheckChart } from './check-chart.service.js';
import {
  ChartQuery,
  CheckChartView,
  GivenMeasurements,
  MeasurementPage,
  MeasurementQuery,
  MeasurementsAnswer,
  MeasurementView,
  Withdrawal,
} from './check-measurements.dto.js';
import { CheckMeasurementsReadModel } from './check-measurements.read-model.js';
import { CheckMeasurements } from './check-measurements.service.js';

@ApiTags('Scorecards')
@Controller('rigs/:code')
export class CheckMeasurementsController {
  constructor(
    private readonly measurements: CheckMeasurements,
    private readonly readModel: CheckMeasurementsReadModel,
    private readonly charts: CheckChart,
  ) {}

  /** Readings of a check meter on the rig; the same ones again are duplicates. */
  @Post('check-measurements')
  @Allow('check-measurements.record')
  @ApiCreatedResponse({ type: MeasurementsAnswer })
  record(
    @Caller() actor: Actor,
    @Param('code') code: string,
    @Body() { measurements }: GivenMeasurements,
  ): Promise<MeasurementsAnswer> {
    return this.measurements.record(actor, code, measurements);
  }

  @Get('check-measurements')
  @Allow('scorecards.read')
  @ApiOkResponse({ type: MeasurementPage })
  list(@Param('code') code: string, @Query() query: MeasurementQuery): Promise<Page<MeasurementView>> {
    return this.readModel.page(code, query);
  }

  /** A measurement that was wrong does not count any more; it stays to be seen. */
  @Post('check-measurements/:id/withdrawal')
  @HttpCode(200)
  @Allow('check-measurements.record')
  @ApiOkResponse({ type: MeasurementView })
  withdraw(
    @Caller() actor: Actor,
    @Param('code') code: string,
    @Param('id', RowIdPipe) id: number,
    @Body() { reason }: Withdrawal,
  ): Promise<MeasurementView> {
    return this.measurements.withdraw(actor, code, { id, reason });
  }

  /** Control chart of the check meter, repeatability and stability. */
  @Get('check-chart')
  @Allow('scorecards.read')
  @ApiOkResponse({ type: CheckChartView })
  chart(@Param('code') code: string, @Query() query: ChartQuery): Promise<CheckChartView> {
    return this.charts.view(code, query);
  }
}

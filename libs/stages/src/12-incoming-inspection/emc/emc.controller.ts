import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor, type Page } from '#libs/http';
import { EmcTestPage, EmcTestQuery, EmcView, RecordEmcTest, SendEmcSamples, type EmcTestRow } from './emc.dto.js';
import { EmcReadModel } from './emc.read-model.js';
import { EmcTests } from './emc.service.js';

@ApiTags('Incoming inspection')
@Controller()
export class EmcController {
  constructor(
    private readonly tests: EmcTests,
    private readonly views: EmcReadModel,
  ) {}

  @Get('emc-tests')
  @Allow('incoming-inspection.read')
  @ApiOkResponse({ type: EmcTestPage })
  list(@Query() query: EmcTestQuery): Promise<Page<EmcTestRow>> {
    return this.views.page(query);
  }

  @Get('batches/:batchNo/emc-test')
  @Allow('incoming-inspection.read')
  @ApiOkResponse({ type: EmcView })
  view(@Param('batchNo') batchNo: string): Promise<EmcView> {
    return this.views.view(batchNo);
  }

  @Post('batches/:batchNo/emc-samples')
  @Allow('incoming-inspection.emc')
  @ApiCreatedResponse({ type: EmcView })
  send(@Caller() actor: Actor, @Param('batchNo') batchNo: string, @Body() wanted: SendEmcSamples): Promise<EmcView> {
    return this.tests.send(actor, batchNo, wanted);
  }

  @Post('batches/:batchNo/emc-test')
  @Allow('incoming-inspection.emc')
  @ApiCreatedResponse({ type: EmcView })
  settle(@Caller() actor: Actor, @Param('batchNo') batchNo: string, @Body() wanted: RecordEmcTest): Promise<EmcView> {
    return this.tests.settle(actor, batchNo, wanted);
  }
}

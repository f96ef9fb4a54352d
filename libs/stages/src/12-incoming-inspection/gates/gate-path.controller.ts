import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, PageQuery } from '#libs/http';
import { GateExceptionPage, GatePathView } from './gate-path.dto.js';
import { GatePathReadModel } from './gate-path.read-model.js';

@ApiTags('Incoming inspection')
@Controller()
export class GatePathController {
  constructor(private readonly paths: GatePathReadModel) {}

  @Get('batches/:batchNo/gates')
  @Allow('incoming-inspection.read')
  @ApiOkResponse({ type: GatePathView })
  path(@Param('batchNo') batchNo: string): Promise<GatePathView> {
    return this.paths.view(batchNo);
  }

  @Get('gate-exceptions')
  @Allow('incoming-inspection.read')
  @ApiOkResponse({ type: GateExceptionPage })
  exceptions(@Query() query: PageQuery): Promise<GateExceptionPage> {
    return this.paths.exceptions(query);
  }
}

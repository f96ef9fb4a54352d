import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, PageQuery, type Page } from '#libs/http';
import { EventPage, type EventView } from './life-file.dto.js';
import { LifeFileReadModel } from './life-file.read-model.js';

@ApiTags('Arrival')
@Controller()
export class LifeFileController {
  constructor(private readonly lifeFile: LifeFileReadModel) {}

  @Get('batches/:batchNo/events')
  @Allow('batches.read')
  @ApiOkResponse({ type: EventPage })
  ofBatch(@Param('batchNo') batchNo: string, @Query() query: PageQuery): Promise<Page<EventView>> {
    return this.lifeFile.ofBatch(batchNo, query);
  }

  @Get('meters/:assetNo/events')
  @Allow('meters.read')
  @ApiOkResponse({ type: EventPage })
  ofMeter(@Param('assetNo') assetNo: string, @Query() query: PageQuery): Promise<Page<EventView>> {
    return this.lifeFile.ofMeter(assetNo, query);
  }
}

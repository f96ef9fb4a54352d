import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '#libs/http';
import { MeterView } from './meter-file.dto.js';
import { MeterFileReadModel } from './meter-file.read-model.js';

@ApiTags('Arrival')
@Controller('meters')
export class MeterFileController {
  constructor(private readonly meters: MeterFileReadModel) {}

  @Get(':assetNo')
  @Allow('meters.read')
  @ApiOkResponse({ type: MeterView })
  one(@Param('assetNo') assetNo: string): Promise<MeterView> {
    return this.meters.one(assetNo);
  }
}

import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '#libs/http';
import { WorksheetQuery, WorksheetView } from './worksheet.dto.js';
import { WorksheetService } from './worksheet.service.js';

@ApiTags('Full verification')
@Controller('batches/:batchNo/worksheet')
export class WorksheetController {
  constructor(private readonly worksheets: WorksheetService) {}

  /** What a worksheet is filled in by: test points, limits, settings, and meters of the open round. */
  @Get()
  @Allow('verification.record')
  @ApiOkResponse({ type: WorksheetView })
  view(@Param('batchNo') batchNo: string, @Query() query: WorksheetQuery): Promise<WorksheetView> {
    return this.worksheets.view(batchNo, query);
  }
}

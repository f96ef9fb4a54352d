import { Body, Controller, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, TextListField } from '#libs/http';
import { pdfFile } from '#stages/00-platform/prints';
import { Reports } from './reports.service.js';

export class PrintReports {
  @TextListField({ min: 1, max: 50, description: 'a report of each of these batches, in one PDF' }) batchNos: string[];
}

@ApiTags('Prints')
@Controller('prints/verification-reports')
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  @Post()
  @HttpCode(200)
  @Allow('prints.reports')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async print(@Body() { batchNos }: PrintReports): Promise<StreamableFile> {
    return pdfFile(await this.reports.print(batchNos), `verification-${batchNos[0] ?? ''}.pdf`);
  }
}

import { Body, Controller, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, TextListField, WholeNumberField } from '#libs/http';
import { pdfFile } from '#stages/00-platform/prints';
import { SamplingReports } from './sampling-reports.service.js';

export class PrintSamplingReports {
  @TextListField({ min: 1, max: 50, description: 'a report of each of these batches, in one PDF' }) batchNos: string[];
  @WholeNumberField({ optional: true, min: 1, max: 99, description: 'of this inspection; the latest unless told' })
  number?: number;
}

@ApiTags('Prints')
@Controller('prints/sampling-reports')
export class SamplingReportsController {
  constructor(private readonly reports: SamplingReports) {}

  @Post()
  @HttpCode(200)
  @Allow('prints.reports')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async print(@Body() { batchNos, number }: PrintSamplingReports): Promise<StreamableFile> {
    return pdfFile(await this.reports.print(batchNos, number), `sampling-${batchNos[0] ?? ''}.pdf`);
  }
}

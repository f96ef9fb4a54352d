import { Body, Controller, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, TextListField } from '#libs/http';
import { pdfFile } from '#stages/00-platform/prints';
import { ProblemReports } from './problem-reports.service.js';

export class PrintProblemReports {
  @TextListField({ min: 1, max: 50, description: 'an 8D report of each of these problems, in one PDF' }) nos: string[];
}

@ApiTags('Prints')
@Controller('prints/problem-reports')
export class ProblemReportsController {
  constructor(private readonly reports: ProblemReports) {}

  @Post()
  @HttpCode(200)
  @Allow('prints.reports')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async print(@Body() { nos }: PrintProblemReports): Promise<StreamableFile> {
    return pdfFile(await this.reports.print(nos), `8d-${nos[0] ?? ''}.pdf`);
  }
}

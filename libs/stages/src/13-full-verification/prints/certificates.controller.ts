import { Body, Controller, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, ChoiceField, TextField, TextListField, WholeNumberField } from '#libs/http';
import { pdfFile } from '#stages/00-platform/prints';
import { Certificates } from './certificates.service.js';

export class PrintCertificates {
  @TextListField({ optional: true, max: 200, description: 'these meters, or those of a batch' }) assetNos?: string[];
  @TextField({ optional: true, max: 40 }) batchNo?: string;
  @ChoiceField(['pass', 'fail'], { optional: true, description: 'certificates, or result notices, alone' })
  verdict?: 'pass' | 'fail';
  @WholeNumberField({ optional: true, max: 10_000_000, description: 'of a batch: after so many' }) offset?: number;
  @WholeNumberField({ optional: true, min: 1, max: 200, description: 'of a batch: as many, 200 unless told' })
  count?: number;
}

@ApiTags('Prints')
@Controller('prints/certificates')
export class CertificatesController {
  constructor(private readonly certificates: Certificates) {}

  /** A certificate for each meter that passed, a result notice for each that failed. */
  @Post()
  @HttpCode(200)
  @Allow('prints.reports')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async print(@Body() wanted: PrintCertificates): Promise<StreamableFile> {
    const { assetNos = null, batchNo = null, verdict = null, offset = 0, count = 200 } = wanted;
    const content = await this.certificates.print({ assetNos, batchNo, verdict, offset, count });
    return pdfFile(content, `certificates-${batchNo ?? assetNos?.[0] ?? ''}.pdf`);
  }
}

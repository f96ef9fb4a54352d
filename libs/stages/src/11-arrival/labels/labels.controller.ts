import { Body, Controller, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, ChoiceField, TextField, TextListField, WholeNumberField } from '#libs/http';
import { DomainError } from '#libs/rules';
import { pdfFile, Printer } from '#stages/00-platform/prints';
import { LABEL_SIZES, labelSheets, type LabelSize } from './label-sheet.js';
import { LabelsReadModel } from './labels.read-model.js';

const sizes = Object.keys(LABEL_SIZES) as LabelSize[];

export class PrintLabels {
  @TextListField({ optional: true, max: 2000, description: 'these meters, or those of a batch' }) assetNos?: string[];
  @TextField({ optional: true, max: 40 }) batchNo?: string;
  @WholeNumberField({ optional: true, max: 10_000_000, description: 'of a batch: after so many' }) offset?: number;
  @WholeNumberField({ optional: true, min: 1, max: 2000, description: 'of a batch: as many, 440 unless told' })
  count?: number;
  @ChoiceField(sizes, { optional: true, description: 'millimetres; 64x34 unless told' }) size?: LabelSize;
}

@ApiTags('Prints')
@Controller('prints/labels')
export class LabelsController {
  constructor(
    private readonly labels: LabelsReadModel,
    private readonly printer: Printer,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('prints.labels')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async print(@Body() wanted: PrintLabels): Promise<StreamableFile> {
    const { assetNos, batchNo, offset = 0, count = 440, size = '64x34' } = wanted;
    const labels = await this.labels.of({ assetNos: assetNos ?? null, batchNo: batchNo ?? null, offset, count });
    if (labels.length === 0) throw new DomainError('not-found', { what: 'meter', id: batchNo ?? assetNos?.[0] ?? '' });
    return pdfFile(await this.printer.pages(labelSheets(labels, size)), `labels-${size}.pdf`);
  }
}

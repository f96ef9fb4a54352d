import { Readable } from 'node:stream';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor } from '#libs/http';
import { SampleFile } from './sample-file.service.js';

@ApiTags('Incoming inspection')
@Controller('batches/:batchNo/sampling-acceptance/sample-file')
export class SampleFileController {
  constructor(private readonly file: SampleFile) {}

  @Get()
  @Allow('incoming-inspection.read')
  @ApiProduces('text/csv')
  @ApiOkResponse({
    description: 'the sample with empty conclusions, to be filled in and brought as a file `sampling-results`',
  })
  async one(@Param('batchNo') batchNo: string, @Caller() { language }: Actor): Promise<StreamableFile> {
    const blocks = await this.file.of(batchNo, language);
    const name = encodeURIComponent(language === 'zh' ? `抽样结果-${batchNo}.csv` : `sample-${batchNo}.csv`);
    return new StreamableFile(Readable.from(blocks, { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename*=UTF-8''${name}`,
    });
  }
}

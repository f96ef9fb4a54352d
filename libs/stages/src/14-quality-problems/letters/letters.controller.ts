import { Body, Controller, HttpCode, Param, ParseEnumPipe, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow } from '#libs/http';
import { pdfFile } from '#stages/00-platform/prints';
import { PrintLetters } from './letters.dto.js';
import { LETTER_KINDS, Letters, type LetterKind } from './letters.service.js';

const kinds = Object.fromEntries(LETTER_KINDS.map((kind) => [kind, kind]));

@ApiTags('Prints')
@Controller('prints/letters')
export class LettersController {
  constructor(private readonly letters: Letters) {}

  /** Nothing is written: the same letter may be printed as often as wanted. */
  @Post(':kind')
  @HttpCode(200)
  @Allow('prints.letters')
  @ApiParam({ name: 'kind', enum: LETTER_KINDS })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async print(
    @Param('kind', new ParseEnumPipe(kinds)) kind: LetterKind,
    @Body() { batchNos, sampleAssetNos = [] }: PrintLetters,
  ): Promise<StreamableFile> {
    const content = await this.letters.print(kind, batchNos, sampleAssetNos);
    return pdfFile(content, `${kind}-${batchNos[0] ?? ''}.pdf`);
  }
}

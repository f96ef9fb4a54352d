import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, RowIdPipe, type Actor } from '#libs/http';
import { CheckedSignature, NewSignature } from './signatures.dto.js';
import { SignaturesReadModel } from './signatures.read-model.js';
import { Signing } from './signing.service.js';

@ApiTags('Full verification')
@Controller('signatures')
export class SignaturesController {
  constructor(
    private readonly signing: Signing,
    private readonly signatures: SignaturesReadModel,
  ) {}

  /** Signs results as checked: one signature for all that match, or for those picked. */
  @Post()
  @Allow('verification.sign')
  @ApiCreatedResponse({ type: CheckedSignature })
  sign(@Caller() actor: Actor, @Body() wanted: NewSignature): Promise<CheckedSignature> {
    return this.signing.sign(actor, wanted);
  }

  /** A signature, and whether what it covers is still what was signed. */
  @Get(':id')
  @Allow('verification.read')
  @ApiOkResponse({ type: CheckedSignature })
  one(@Param('id', RowIdPipe) id: number): Promise<CheckedSignature> {
    return this.signatures.one(id);
  }
}

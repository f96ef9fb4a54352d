import { Controller, Get, HttpCode, Param, Post, Put, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow, Caller, type Actor, type SignedInRequest } from '#libs/http';
import { AttachmentIntake, type StoredContent } from './attachment-intake.service.js';
import { StoredContentView } from './attachments.dto.js';
import { Attachments } from './attachments.service.js';
import { MEDIA_TYPES } from './media-type.js';

@ApiTags('Attachments')
@Controller('attachments')
export class AttachmentsController {
  constructor(
    private readonly intake: AttachmentIntake,
    private readonly attachments: Attachments,
  ) {}

  @Put(':sha256')
  @Allow('attachments.store')
  @ApiBody({ description: 'the bytes of the file', schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: StoredContentView })
  store(@Param('sha256') sha256: string, @Caller() actor: Actor, @Req() request: Request): Promise<StoredContent> {
    return this.intake.store(actor, sha256, request, lengthOf(request));
  }

  /** For browsers that cannot hash: over plain http they have no means to. */
  @Post()
  @HttpCode(200)
  @Allow('attachments.store')
  @ApiBody({ description: 'the bytes of the file', schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: StoredContentView })
  async storeUnnamed(@Caller() actor: Actor, @Req() request: SignedInRequest): Promise<StoredContent> {
    const stored = await this.intake.store(actor, null, request, lengthOf(request));
    request.received = stored.sha256;
    return stored;
  }

  /** Never shown as a page of ours: a file to be saved, without a right to anything. */
  @Get(':sha256')
  @Allow('attachments.read')
  @ApiProduces(...MEDIA_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async open(
    @Param('sha256') sha256: string,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { file, content } = await this.attachments.open(actor, sha256);
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const name = encodeURIComponent(file.name ?? sha256);
    const disposition = `attachment; filename*=UTF-8''${name}`;
    return new StreamableFile(content, { type: file.mediaType, length: file.bytes, disposition });
  }
}

const lengthOf = ({ headers }: Request): number | undefined =>
  headers['content-length'] === undefined ? undefined : Number(headers['content-length']);

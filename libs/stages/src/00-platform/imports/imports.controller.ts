import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow, Caller, type Actor, type Page } from '#libs/http';
import { ErrorFile, ImportErrorsReadModel } from '../import-errors/index.js';
import {
  CommitWish,
  ImportErrorsQuery,
  ImportPage,
  ImportQuery,
  ImportStarted,
  ImportSummary,
  ImportView,
  RowErrorPage,
  UndoWish,
  type RowErrorView,
} from './imports.dto.js';
import { ImportsReadModel } from './imports.read-model.js';
import { ImportsService, type Started } from './imports.service.js';
import { ReceiveFile } from './receive-file.service.js';

const form = {
  type: 'object' as const,
  required: ['file'],
  properties: {
    kind: { type: 'string' as const, description: 'recognised by the header when left out' },
    file: { type: 'string' as const, format: 'binary' },
  },
};

@ApiTags('Imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly receiver: ReceiveFile,
    private readonly readModel: ImportsReadModel,
    private readonly errors: ImportErrorsReadModel,
    private readonly errorFile: ErrorFile,
  ) {}

  @Post()
  @Allow('imports.arrival', 'imports.results')
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @ApiAcceptedResponse({ type: ImportStarted })
  async upload(
    @Caller() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportStarted> {
    return underWay(await this.receiver.receiveForm(actor, request), response);
  }

  @Get()
  @Allow('imports.read')
  @ApiOkResponse({ type: ImportPage })
  list(@Query() query: ImportQuery, @Caller() actor: Actor): Promise<Page<ImportView>> {
    return this.readModel.page(query, actor);
  }

  @Get('summary')
  @Allow('imports.read')
  @ApiOkResponse({ type: ImportSummary })
  summary(@Query() query: ImportQuery, @Caller() actor: Actor): Promise<ImportSummary> {
    return this.readModel.summary(query, actor);
  }

  @Get(':id')
  @Allow('imports.read')
  @ApiOkResponse({ type: ImportView })
  one(@Param('id') id: string, @Caller() { language }: Actor): Promise<ImportView> {
    return this.readModel.one(id, language);
  }

  @Get(':id/errors')
  @Allow('imports.read')
  @ApiProduces('application/json', 'text/csv')
  @ApiOkResponse({ type: RowErrorPage })
  async errorsOf(
    @Param('id') id: string,
    @Query() query: ImportErrorsQuery,
    @Caller() { language }: Actor,
  ): Promise<Page<RowErrorView> | StreamableFile> {
    const source = await this.readModel.errorFileSource(id);
    if (query.format !== 'csv') return this.errors.page(id, query, language);
    const name = encodeURIComponent(`${source.fileName.replace(/\.[^.]*$/, '')}-errors.csv`);
    return new StreamableFile(Readable.from(this.errorFile.of(source, language), { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename*=UTF-8''${name}`,
    });
  }

  @Post(':id/commit')
  @Allow('imports.arrival', 'imports.results')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ImportStarted })
  async commit(
    @Param('id') id: string,
    @Caller() actor: Actor,
    @Body() wish: CommitWish,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportStarted> {
    return underWay(await this.imports.commit(actor, id, wish), response);
  }

  @Post(':id/undo')
  @Allow('imports.undo')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportView })
  async undo(@Param('id') id: string, @Caller() actor: Actor, @Body() { reason }: UndoWish): Promise<ImportView> {
    await this.imports.undo(actor, id, reason);
    return this.readModel.one(id, actor.language);
  }
}

/** Answers 202: what was asked for, and where the job that does it can be followed. */
export function underWay({ id, jobId }: Started, response: Response): ImportStarted {
  response.setHeader('Location', `/api/v1/jobs/${jobId}`);
  return { id };
}

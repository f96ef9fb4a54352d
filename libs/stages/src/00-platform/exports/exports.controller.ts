import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Caller, SignedIn, type Actor, type Page } from '#libs/http';
import { ExportOrders } from './export-orders.service.js';
import { CreateExport, ExportPage, ExportQuery, ExportView } from './exports.dto.js';
import { ExportsReadModel } from './exports.read-model.js';
import { ExportsService } from './exports.service.js';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Open to whoever is signed in: what of it they may have is decided by the list. */
@ApiTags('Exports')
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly orders: ExportOrders,
    private readonly exports: ExportsService,
    private readonly views: ExportsReadModel,
  ) {}

  @Post()
  @SignedIn()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ExportView })
  async create(
    @Caller() actor: Actor,
    @Body() wanted: CreateExport,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExportView> {
    const id = await this.orders.create(actor, wanted);
    const view = await this.views.one(actor.userId, id, actor.language);
    response.setHeader('Location', `/api/v1/jobs/${view.jobId}`);
    return view;
  }

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: ExportPage })
  list(@Caller() { userId, language }: Actor, @Query() query: ExportQuery): Promise<Page<ExportView>> {
    return this.views.page(userId, query, language);
  }

  @Get(':id')
  @SignedIn()
  @ApiOkResponse({ type: ExportView })
  one(@Caller() { userId, language }: Actor, @Param('id') id: string): Promise<ExportView> {
    return this.views.one(userId, id, language);
  }

  @Get(':id/file')
  @SignedIn()
  @ApiProduces('text/csv', types.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Caller() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const { view, content } = await this.exports.fetch(actor, id);
    return new StreamableFile(content, {
      type: types[view.format],
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(view.fileName)}`,
      ...(view.bytes !== null && { length: view.bytes }),
    });
  }

  @Delete(':id')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Caller() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.exports.remove(actor, id);
  }
}

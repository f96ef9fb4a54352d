import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, type Actor } from '#libs/http';
import { ImportStarted, ImportsReadModel, ImportView, underWay } from '../imports/index.js';
import { Corrections } from './corrections.service.js';
import { FileLayouts } from './file-layout.service.js';
import { MendingReadModel } from './mending.read-model.js';
import {
  CauseList,
  CompanionList,
  CorrectCell,
  CorrectedCells,
  FileLayout,
  LayoutQuery,
  RecheckWish,
} from './mending.dto.js';
import { PendingImports } from './pending-imports.service.js';

/** What can be done with a file that waits, on the spot. */
@ApiTags('Imports')
@Controller('imports/:id')
export class MendingController {
  constructor(
    private readonly pending: PendingImports,
    private readonly corrections: Corrections,
    private readonly layouts: FileLayouts,
    private readonly mending: MendingReadModel,
    private readonly imports: ImportsReadModel,
  ) {}

  @Post('recheck')
  @Allow('imports.arrival', 'imports.results')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ImportStarted })
  async recheck(
    @Param('id') id: string,
    @Caller() actor: Actor,
    @Body() { kind }: RecheckWish,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportStarted> {
    return underWay(await this.pending.recheck(actor, id, kind ?? null), response);
  }

  @Post('discard')
  @Allow('imports.arrival', 'imports.results')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportView })
  async discard(@Param('id') id: string, @Caller() actor: Actor): Promise<ImportView> {
    await this.pending.discard(actor, id);
    return this.imports.one(id, actor.language);
  }

  @Post('corrections')
  @Allow('imports.arrival', 'imports.results')
  @ApiCreatedResponse({ type: CorrectedCells })
  async correct(
    @Param('id') id: string,
    @Caller() actor: Actor,
    @Body() { everywhere = false, ...cell }: CorrectCell,
  ): Promise<CorrectedCells> {
    return { cells: await this.corrections.mend(actor, id, { ...cell, everywhere }) };
  }

  @Get('causes')
  @Allow('imports.read')
  @ApiOkResponse({ type: CauseList })
  causes(@Param('id') id: string, @Caller() { language }: Actor): Promise<CauseList> {
    return this.mending.causes(id, language);
  }

  @Get('companions')
  @Allow('imports.read')
  @ApiOkResponse({ type: CompanionList })
  companions(@Param('id') id: string): Promise<CompanionList> {
    return this.mending.companions(id);
  }

  @Get('layout')
  @Allow('imports.arrival', 'imports.results')
  @ApiOkResponse({ type: FileLayout })
  layout(@Param('id') id: string, @Query() { headerAt }: LayoutQuery): Promise<FileLayout> {
    return this.layouts.of(id, headerAt ?? null);
  }
}

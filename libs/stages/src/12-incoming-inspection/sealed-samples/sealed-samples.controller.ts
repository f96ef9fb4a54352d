import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, IfMatch, tagged, type Actor, type Page } from '#libs/http';
import {
  ChangeSealedSample,
  CreateSealedSample,
  SealedSamplePage,
  SealedSampleQuery,
  SealedSampleView,
  type SealedSampleRow,
} from './sealed-samples.dto.js';
import { SealedSamplesReadModel } from './sealed-samples.read-model.js';
import { SealedSamples } from './sealed-samples.service.js';

@ApiTags('Incoming inspection')
@Controller('sealed-samples')
export class SealedSamplesController {
  constructor(
    private readonly samples: SealedSamples,
    private readonly views: SealedSamplesReadModel,
  ) {}

  @Get()
  @Allow('reference.read')
  @ApiOkResponse({ type: SealedSamplePage })
  list(@Query() query: SealedSampleQuery): Promise<Page<SealedSampleRow>> {
    return this.views.page(query);
  }

  @Get(':id')
  @Allow('reference.read')
  @ApiOkResponse({ type: SealedSampleView })
  async one(@Param('id') id: string, @Res({ passthrough: true }) response: Response): Promise<SealedSampleView> {
    return tagged(await this.views.one(id), response);
  }

  @Post()
  @Allow('sealed-samples.write')
  @ApiCreatedResponse({ type: SealedSampleView })
  async create(
    @Caller() actor: Actor,
    @Body() wanted: CreateSealedSample,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SealedSampleView> {
    return tagged(await this.samples.create(actor, wanted), response);
  }

  @Put(':id')
  @Allow('sealed-samples.write')
  @ApiOkResponse({ type: SealedSampleView })
  async change(
    @Caller() actor: Actor,
    @Param('id') id: string,
    @Body() wanted: ChangeSealedSample,
    @IfMatch() ifMatch: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SealedSampleView> {
    return tagged(await this.samples.change(actor, id, wanted, ifMatch), response);
  }
}

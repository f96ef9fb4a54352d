import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, IfMatch, PageQuery, tagged, type Actor, type Page } from '#libs/http';
import { MeterModelsService } from './meter-models.service.js';
import { ChangeMeterModel, CreateMeterModel, MeterModelPage, MeterModelView } from './reference.dto.js';
import { ReferenceReadModel } from './reference.read-model.js';
import type { MeterModelFacts, Tagged } from './reference.repository.js';

@ApiTags('Reference')
@Controller('meter-models')
export class MeterModelsController {
  constructor(
    private readonly service: MeterModelsService,
    private readonly readModel: ReferenceReadModel,
  ) {}

  @Get()
  @Allow('reference.read')
  @ApiOkResponse({ type: MeterModelPage })
  list(@Query() query: PageQuery): Promise<Page<Tagged<MeterModelFacts>>> {
    return this.readModel.models(query);
  }

  @Get(':code')
  @Allow('reference.read')
  @ApiOkResponse({ type: MeterModelView })
  async one(
    @Param('code') code: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Tagged<MeterModelFacts>> {
    return tagged(await this.readModel.model(code), response);
  }

  @Post()
  @Allow('meter-models.write')
  @ApiCreatedResponse({ type: MeterModelView })
  async create(
    @Body() wanted: CreateMeterModel,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Tagged<MeterModelFacts>> {
    return tagged(await this.service.create(actor, wanted), response);
  }

  @Patch(':code')
  @Allow('meter-models.write')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: MeterModelView })
  async change(
    @Param('code') code: string,
    @Body() wanted: ChangeMeterModel,
    @IfMatch() ifMatch: string,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Tagged<MeterModelFacts>> {
    return tagged(await this.service.change(actor, code, wanted, ifMatch), response);
  }
}

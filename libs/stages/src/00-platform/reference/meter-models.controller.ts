import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, PageQuery, tagged, type Actor, type Page } from '#libs/http';
import { CreateMeterModel, MeterModelPage, MeterModelView } from './reference.dto.js';
import { ReferenceReadModel } from './reference.read-model.js';
import type { MeterModelFacts, Tagged } from './reference.repository.js';
import { ReferenceService } from './reference.service.js';

@ApiTags('Reference')
@Controller('meter-models')
export class MeterModelsController {
  constructor(
    private readonly service: ReferenceService,
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
    return tagged(await this.service.createModel(actor, wanted), response);
  }
}

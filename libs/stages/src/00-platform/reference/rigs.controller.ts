import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, IfMatch, PageQuery, tagged, type Actor, type Page } from '#libs/http';
import { ChangeRig, CreateRig, RigPage, RigView } from './reference.dto.js';
import { ReferenceReadModel } from './reference.read-model.js';
import type { RigFacts, Tagged } from './reference.repository.js';
import { ReferenceService } from './reference.service.js';

@ApiTags('Reference')
@Controller('rigs')
export class RigsController {
  constructor(
    private readonly service: ReferenceService,
    private readonly readModel: ReferenceReadModel,
  ) {}

  @Get()
  @Allow('reference.read')
  @ApiOkResponse({ type: RigPage })
  list(@Query() query: PageQuery): Promise<Page<Tagged<RigFacts>>> {
    return this.readModel.rigs(query);
  }

  @Get(':code')
  @Allow('reference.read')
  @ApiOkResponse({ type: RigView })
  async one(@Param('code') code: string, @Res({ passthrough: true }) response: Response): Promise<Tagged<RigFacts>> {
    return tagged(await this.readModel.rig(code), response);
  }

  @Post()
  @Allow('rigs.write')
  @ApiCreatedResponse({ type: RigView })
  async create(
    @Body() wanted: CreateRig,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Tagged<RigFacts>> {
    return tagged(await this.service.createRig(actor, wanted), response);
  }

  @Patch(':code')
  @Allow('rigs.write')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: RigView })
  async change(
    @Param('code') code: string,
    @Body() wanted: ChangeRig,
    @IfMatch() ifMatch: string,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Tagged<RigFacts>> {
    return tagged(await this.service.changeRig(actor, code, wanted, ifMatch), response);
  }
}

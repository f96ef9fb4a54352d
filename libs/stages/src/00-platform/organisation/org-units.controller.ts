import { Body, Controller, Get, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, IfMatch, tagged, type Actor, type Page } from '#libs/http';
import { ChangeOrgUnit, CreateOrgUnit, OrgUnitList, OrgUnitView } from './org-units.dto.js';
import { OrgUnits } from './org-units.read-model.js';
import { OrgUnitsService } from './org-units.service.js';

@ApiTags('Reference')
@Controller('org-units')
export class OrgUnitsController {
  constructor(
    private readonly service: OrgUnitsService,
    private readonly units: OrgUnits,
  ) {}

  @Get()
  @Allow('reference.read')
  @ApiOkResponse({ type: OrgUnitList })
  async list(): Promise<Page<OrgUnitView>> {
    return { items: await this.units.tree(), nextCursor: null };
  }

  @Get(':code')
  @Allow('reference.read')
  @ApiOkResponse({ type: OrgUnitView })
  async one(@Param('code') code: string, @Res({ passthrough: true }) response: Response): Promise<OrgUnitView> {
    return tagged(await this.units.one(code), response);
  }

  @Post()
  @Allow('org-units.write')
  @ApiCreatedResponse({ type: OrgUnitView })
  async create(
    @Body() wanted: CreateOrgUnit,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrgUnitView> {
    return tagged(await this.service.create(actor, wanted), response);
  }

  @Patch(':code')
  @Allow('org-units.write')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: OrgUnitView })
  async change(
    @Param('code') code: string,
    @Body() wanted: ChangeOrgUnit,
    @IfMatch() ifMatch: string,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrgUnitView> {
    return tagged(await this.service.change(actor, code, wanted, ifMatch), response);
  }
}

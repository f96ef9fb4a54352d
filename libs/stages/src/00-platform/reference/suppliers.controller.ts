import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, IfMatch, PageQuery, tagged, type Actor, type Page } from '#libs/http';
import { ChangeSupplier, CreateSupplier, SupplierPage, SupplierView } from './reference.dto.js';
import { ReferenceReadModel } from './reference.read-model.js';
import type { SupplierFacts, Tagged } from './reference.repository.js';
import { ReferenceService } from './reference.service.js';

@ApiTags('Reference')
@Controller('suppliers')
export class SuppliersController {
  constructor(
    private readonly service: ReferenceService,
    private readonly readModel: ReferenceReadModel,
  ) {}

  @Get()
  @Allow('reference.read')
  @ApiOkResponse({ type: SupplierPage })
  list(@Query() query: PageQuery): Promise<Page<Tagged<SupplierFacts>>> {
    return this.readModel.suppliers(query);
  }

  @Get(':code')
  @Allow('reference.read')
  @ApiOkResponse({ type: SupplierView })
  async one(
    @Param('code') code: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Tagged<SupplierFacts>> {
    return tagged(await this.readModel.supplier(code), response);
  }

  @Post()
  @Allow('suppliers.write')
  @ApiCreatedResponse({ type: SupplierView })
  async create(
    @Body() wanted: CreateSupplier,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Tagged<SupplierFacts>> {
    return tagged(await this.service.createSupplier(actor, wanted), response);
  }

  @Patch(':code')
  @Allow('suppliers.write')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: SupplierView })
  async change(
    @Param('code') code: string,
    @Body() wanted: ChangeSupplier,
    @IfMatch() ifMatch: string,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Tagged<SupplierFacts>> {
    return tagged(await this.service.changeSupplier(actor, code, wanted, ifMatch), response);
  }
}

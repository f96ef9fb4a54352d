import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Caller, IfMatch, SignedIn, tagged, type Actor } from '#libs/http';
import { ChangeSavedView, CreateSavedView, SavedViewList, SavedViewQuery, SavedViewView } from './saved-views.dto.js';
import { SavedViewsService } from './saved-views.service.js';

@ApiTags('Own account')
@Controller('saved-views')
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: SavedViewList })
  list(@Caller() actor: Actor, @Query() { screen }: SavedViewQuery): Promise<SavedViewList> {
    return this.views.list(actor, screen);
  }

  @Post()
  @SignedIn()
  @ApiCreatedResponse({ type: SavedViewView })
  async create(
    @Caller() actor: Actor,
    @Body() wanted: CreateSavedView,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SavedViewView> {
    return tagged(await this.views.create(actor, wanted), response);
  }

  @Patch(':id')
  @SignedIn()
  @ApiOkResponse({ type: SavedViewView })
  async change(
    @Caller() actor: Actor,
    @Param('id') id: string,
    @Body() wanted: ChangeSavedView,
    @IfMatch() ifMatch: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SavedViewView> {
    return tagged(await this.views.change(actor, id, wanted, ifMatch), response);
  }

  @Delete(':id')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Caller() actor: Actor, @Param('id') id: string, @IfMatch() ifMatch: string): Promise<void> {
    return this.views.remove(actor, id, ifMatch);
  }
}

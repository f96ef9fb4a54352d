import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, type Page } from '#libs/http';
import { DrawView, PopulationPage, PopulationQuery, ReplayView, type PopulationMember } from './draws.dto.js';
import { DrawsReadModel } from './draws.read-model.js';
import { Draws } from './draws.service.js';

@ApiTags('Draws')
@Controller('draws')
export class DrawsController {
  constructor(
    private readonly draws: Draws,
    private readonly views: DrawsReadModel,
  ) {}

  @Get(':id')
  @Allow('incoming-inspection.read')
  @ApiOkResponse({ type: DrawView })
  one(@Param('id') id: string): Promise<DrawView> {
    return this.views.one(id);
  }

  @Get(':id/population')
  @Allow('incoming-inspection.read')
  @ApiOkResponse({ type: PopulationPage })
  population(@Param('id') id: string, @Query() query: PopulationQuery): Promise<Page<PopulationMember>> {
    return this.views.population(id, query);
  }

  @Post(':id/replay')
  @Allow('draws.replay')
  @HttpCode(200)
  @ApiOkResponse({ type: ReplayView })
  replay(@Param('id') id: string): Promise<ReplayView> {
    return this.draws.replay(id);
  }
}

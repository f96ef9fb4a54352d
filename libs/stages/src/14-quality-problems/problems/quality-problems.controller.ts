import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { clock } from '#libs/clock';
import { Allow, Caller, PageQuery, tagged, type Actor, type Page } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { ProblemDetail } from './problem-detail.dto.js';
import { ProblemRaising } from './problem-raising.service.js';
import { ProblemReferences } from './problem-references.read-model.js';
import {
  PersonList,
  ProblemClassList,
  ProblemEventPage,
  ProblemPage,
  ProblemQuery,
  RaiseProblem,
  type PersonView,
  type ProblemClassView,
  type ProblemEventView,
  type ProblemView,
} from './quality-problems.dto.js';
import { QualityProblemsReadModel } from './quality-problems.read-model.js';

@ApiTags('Quality problems')
@Controller('quality-problems')
export class QualityProblemsController {
  constructor(
    private readonly problems: QualityProblemsReadModel,
    private readonly raising: ProblemRaising,
    private readonly references: ProblemReferences,
    private readonly transaction: Transaction,
  ) {}

  @Get()
  @Allow('quality-problems.read')
  @ApiOkResponse({ type: ProblemPage })
  list(@Query() query: ProblemQuery, @Caller() { language }: Actor): Promise<Page<ProblemView>> {
    return this.problems.page(query, language);
  }

  @Post()
  @Allow('quality-problems.raise')
  @ApiCreatedResponse({ type: ProblemDetail })
  async raise(
    @Caller() actor: Actor,
    @Body() wanted: RaiseProblem,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProblemDetail> {
    const no = await this.raising.raise(actor, wanted);
    return tagged(await this.problems.one(no, actor.language), response);
  }

  @Get('classes')
  @Allow('quality-problems.read')
  @ApiOkResponse({ type: ProblemClassList })
  async classes(@Caller() { language }: Actor): Promise<Page<ProblemClassView>> {
    const classes = await this.references.classes(this.transaction.manager, clock.today());
    const items = classes.map(({ zh, en, ...known }) => ({ ...known, name: language === 'en' ? en : zh }));
    return { items, nextCursor: null };
  }

  @Get('people')
  @Allow('quality-problems.raise', 'quality-problems.work')
  @ApiOkResponse({ type: PersonList })
  async people(): Promise<Page<PersonView>> {
    return { items: await this.references.people(this.transaction.manager), nextCursor: null };
  }

  @Get(':no')
  @Allow('quality-problems.read')
  @ApiOkResponse({ type: ProblemDetail })
  async one(
    @Param('no') no: string,
    @Caller() { language }: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProblemDetail> {
    return tagged(await this.problems.one(no, language), response);
  }

  @Get(':no/events')
  @Allow('quality-problems.read')
  @ApiOkResponse({ type: ProblemEventPage })
  events(@Param('no') no: string, @Query() query: PageQuery): Promise<Page<ProblemEventView>> {
    return this.problems.events(no, query);
  }
}

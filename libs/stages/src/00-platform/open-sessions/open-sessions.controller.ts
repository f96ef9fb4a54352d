import { Controller, Delete, Get, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, SignedIn, type Actor, type Page, type SignedInRequest } from '#libs/http';
import { bearerOf } from '../identity/index.js';
import { EndedSessions, OpenSessionList, type OpenSessionView } from './open-sessions.dto.js';
import { OpenSessions } from './open-sessions.read-model.js';
import { OpenSessionsService } from './open-sessions.service.js';

@ApiTags('Sessions')
@Controller()
export class OpenSessionsController {
  constructor(
    private readonly sessions: OpenSessions,
    private readonly service: OpenSessionsService,
  ) {}

  @Get('auth/sessions')
  @SignedIn()
  @ApiOkResponse({ type: OpenSessionList })
  mine(@Caller() { username }: Actor, @Req() request: SignedInRequest): Promise<Page<OpenSessionView>> {
    return this.list(username, bearerOf(request));
  }

  @Delete('auth/sessions/:session')
  @SignedIn()
  @ApiOkResponse({ type: EndedSessions })
  endMine(@Param('session') session: string, @Caller() actor: Actor): Promise<EndedSessions> {
    return this.service.end(actor, actor.username, session);
  }

  @Get('users/:username/sessions')
  @Allow('users.read')
  @ApiOkResponse({ type: OpenSessionList })
  of(@Param('username') username: string, @Req() request: SignedInRequest): Promise<Page<OpenSessionView>> {
    return this.list(username, bearerOf(request));
  }

  @Delete('users/:username/sessions')
  @Allow('users.end-sessions')
  @ApiOkResponse({ type: EndedSessions })
  endAll(@Param('username') username: string, @Caller() actor: Actor): Promise<EndedSessions> {
    return this.service.end(actor, username, null);
  }

  @Delete('users/:username/sessions/:session')
  @Allow('users.end-sessions')
  @ApiOkResponse({ type: EndedSessions })
  endOne(
    @Param('username') username: string,
    @Param('session') session: string,
    @Caller() actor: Actor,
  ): Promise<EndedSessions> {
    return this.service.end(actor, username, session);
  }

  private async list(username: string, token: string | null): Promise<Page<OpenSessionView>> {
    return { items: await this.sessions.of(username, token), nextCursor: null };
  }
}

import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, IfMatch, tagged, type Actor, type Page } from '#libs/http';
import { ChangeUser, CreateUser, UserPage, UserQuery, UserView } from './identity.dto.js';
import type { UserRecord } from './users.repository.js';
import { UsersService } from './users.service.js';

type Shown = Omit<UserRecord, 'id'>;

@ApiTags('Users')
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @Allow('users.read')
  @ApiOkResponse({ type: UserPage })
  async list(@Query() query: UserQuery): Promise<Page<Shown>> {
    const { items, nextCursor } = await this.users.page(query);
    return { items: items.map(shown), nextCursor };
  }

  @Get(':username')
  @Allow('users.read')
  @ApiOkResponse({ type: UserView })
  async one(@Param('username') username: string, @Res({ passthrough: true }) response: Response): Promise<Shown> {
    return tagged(shown(await this.users.one(username)), response);
  }

  @Post()
  @Allow('users.write')
  @ApiCreatedResponse({ type: UserView })
  async create(
    @Body() wanted: CreateUser,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Shown> {
    return tagged(shown(await this.users.create(actor, wanted)), response);
  }

  @Post(':username/unlock')
  @Allow('users.write')
  @HttpCode(200)
  @ApiOkResponse({ type: UserView, description: 'a lock after failed attempts is lifted' })
  async unlock(@Param('username') username: string, @Caller() actor: Actor): Promise<Shown> {
    return shown(await this.users.unlock(actor, username));
  }

  @Patch(':username')
  @Allow('users.write', 'users.assign-roles')
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the account as it was read' })
  @ApiOkResponse({ type: UserView })
  async change(
    @Param('username') username: string,
    @Body() wanted: ChangeUser,
    @IfMatch() ifMatch: string,
    @Caller() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Shown> {
    return tagged(shown(await this.users.change(actor, username, wanted, ifMatch)), response);
  }
}

const shown = ({ id: _, ...user }: UserRecord): Shown => user;

import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Caller, IfMatch, PageQuery, tagged, type Actor, type Page } from '#libs/http';
import { ChangeUser, CreateUser, UserPage, UserView } from './identity.dto.js';
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
  async list(@Query() query: PageQuery): Promise<Page<Shown>> {
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

const shown = ({ username, name, roles, staffCode, disabled, demo, lockedUntil, revision }: UserRecord): Shown => ({
  ...{ username, name, roles, staffCode, disabled, demo, lockedUntil, revision },
});

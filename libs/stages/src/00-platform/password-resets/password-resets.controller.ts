import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, Public, RowIdPipe, type Actor, type Page, type SignedInRequest } from '#libs/http';
import { AskReset, PasswordResetList, ResetCode, UseReset, type PasswordResetView } from './password-resets.dto.js';
import { PasswordResets } from './password-resets.service.js';

@ApiTags('Users')
@Controller()
export class PasswordResetsController {
  constructor(private readonly resets: PasswordResets) {}

  @Get('password-resets')
  @Allow('users.read')
  @ApiOkResponse({ type: PasswordResetList })
  async list(): Promise<Page<PasswordResetView>> {
    return { items: await this.resets.open(), nextCursor: null };
  }

  @Post('users/:username/password-resets')
  @Allow('users.write')
  @ApiCreatedResponse({ type: ResetCode })
  ask(@Param('username') username: string, @Body() { reason }: AskReset, @Caller() actor: Actor): Promise<ResetCode> {
    return this.resets.ask(actor, username, reason);
  }

  @Post('password-resets/:id/approve')
  @Allow('users.approve-resets')
  @HttpCode(200)
  @ApiOkResponse({ type: ResetCode })
  approve(@Param('id', RowIdPipe) id: number, @Caller() actor: Actor): Promise<ResetCode> {
    return this.resets.approve(actor, id);
  }

  @Post('auth/password-reset')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'the new password holds, and all sessions of the account have ended' })
  async use(@Body() given: UseReset, @Req() request: SignedInRequest & { id?: unknown }): Promise<void> {
    const requestId = typeof request.id === 'string' ? request.id : '';
    await this.resets.use(given, { ip: request.ip ?? null, requestId });
  }
}

import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Public, SignedIn, type Actor, type SignedInRequest } from '#libs/http';
import { ACTIONS, mayDo, type Role } from '#rules/00-platform';
import { AuthService, type Origin } from './auth.service.js';
import { FirstRun } from './first-run.service.js';
import {
  ChangePassword,
  FinishFirstRun,
  FirstRunState,
  LoggedIn,
  Login,
  Me,
  type SignedInUser,
} from './identity.dto.js';
import { bearerOf } from './session.guard.js';

@ApiTags('Auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly firstRun: FirstRun,
  ) {}

  @Get('first-run')
  @Public()
  @ApiOkResponse({ type: FirstRunState })
  firstRunState(): Promise<FirstRunState> {
    return this.firstRun.state();
  }

  @Post('first-run')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  async finishFirstRun(@Body() given: FinishFirstRun, @Req() request: RequestOrigin): Promise<void> {
    await this.firstRun.finish(given, originOf(request));
  }

  @Post('login')
  @Public()
  @ApiCreatedResponse({ type: LoggedIn })
  async login(
    @Body() given: Login,
    @Req() request: RequestOrigin,
  ): Promise<{ accessToken: string; expiresAt: Date; user: ReturnType<typeof shown> }> {
    const { session, user } = await this.auth.login(given, originOf(request));
    return { accessToken: session.token, expiresAt: session.expiresAt, user: shown(user) };
  }

  @Get('me')
  @SignedIn()
  @ApiOkResponse({ type: Me })
  me(@Caller() actor: Actor): Pick<Me, keyof Me> {
    return { ...shown(actor), actions: ACTIONS.filter((action) => mayDo(actor.roles, action)) };
  }

  @Post('logout')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async logout(@Caller() actor: Actor, @Req() request: SignedInRequest): Promise<void> {
    await this.auth.logout(actor, bearerOf(request) ?? '');
  }

  @Post('password')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async password(
    @Caller() actor: Actor,
    @Body() given: ChangePassword,
    @Req() request: SignedInRequest,
  ): Promise<void> {
    await this.auth.changePassword(actor, bearerOf(request) ?? '', given);
  }
}

type RequestOrigin = SignedInRequest & { id?: unknown };

const originOf = ({ ip, id, headers }: RequestOrigin): Origin => ({
  ip: ip ?? null,
  device: headers['user-agent']?.slice(0, 300) ?? null,
  requestId: typeof id === 'string' ? id : '',
});

/** Who has no staff code has no such field. */
function shown(user: {
  username: string;
  name: string;
  roles: Role[];
  staffCode: string | null;
}): Pick<SignedInUser, keyof SignedInUser> {
  const { username, name, roles, staffCode } = user;
  return { username, name, roles, ...(staffCode !== null && { staffCode }) };
}

import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller, type Actor } from '#libs/http';
import { FirstRun, Sessions } from '../identity/index.js';
import { DemoRemoval } from './demo-removal.service.js';
import { DemoState, RemovedDemo, RemoveDemo } from './demo.dto.js';

@ApiTags('Demo')
@Controller('demo')
export class DemoController {
  constructor(
    private readonly removal: DemoRemoval,
    private readonly firstRun: FirstRun,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  @Allow('demo.remove')
  @ApiOkResponse({ type: DemoState })
  state(): Promise<DemoState> {
    return this.removal.state();
  }

  @Post('remove')
  @HttpCode(200)
  @Allow('demo.remove')
  @ApiOkResponse({ type: RemovedDemo })
  async remove(@Caller() actor: Actor, @Body() { alsoLater = false }: RemoveDemo): Promise<RemovedDemo> {
    const removed = await this.removal.remove(actor, { alsoLater });
    this.sessions.forget();
    const { needed } = await this.firstRun.state();
    return { removed, firstRunCode: needed ? this.firstRun.code : null };
  }
}

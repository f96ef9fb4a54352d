import { Controller, Get, Logger, type OnModuleDestroy, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Caller, SignedIn, type Actor, type SignedInRequest } from '#libs/http';
import { DomainError } from '#libs/rules';
import { bearerOf, Sessions, type HeldSession } from '../identity/index.js';
import { HintStream } from './hint-stream.js';
import { LiveHints } from './live-hints.repository.js';

const events = 'text/event-stream';
/** So long may a session that another process ended, or that ran out, still hear. */
const lookMilliseconds = 2000;

@ApiTags('Live')
@Controller('live')
export class LiveController implements OnModuleDestroy {
  private readonly logger = new Logger(LiveController.name);
  private readonly open = new Map<HintStream, HeldSession>();
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly hints: LiveHints,
    private readonly sessions: Sessions,
  ) {
    sessions.onForget(() => void this.endThoseWithoutSession());
  }

  /** Server-sent events: `event: changed`, `data:` the names of what has changed. No more than hints: who sees one asks again. */
  @Get()
  @SignedIn()
  @ApiProduces(events)
  @ApiOkResponse({ description: 'hints of what has changed, until the session ends', schema: { type: 'string' } })
  async stream(@Req() request: SignedInRequest, @Caller() { roles }: Actor, @Res() response: Response): Promise<void> {
    if (!(request.headers.accept ?? '').includes(events)) throw new DomainError('not-acceptable', { expected: events });
    const stream = new HintStream(response);
    this.open.set(stream, { token: bearerOf(request) ?? '', roles });
    const stop = await this.hints.listen((topic) => stream.hint(topic));
    stream.onEnd(() => {
      stop();
      this.open.delete(stream);
    });
    stream.begin();
    this.looking ??= setInterval(() => void this.endThoseWithoutSession(), lookMilliseconds).unref();
  }

  /** Open streams would keep the server from stopping. */
  onModuleDestroy(): void {
    clearInterval(this.looking);
    for (const stream of this.open.keys()) stream.end();
  }

  /** A sign-out, a disabled account, other rights, the end of its hours: whoever still may comes again at once. */
  private async endThoseWithoutSession(): Promise<void> {
    if (this.open.size === 0) return;
    const looked = [...this.open];
    try {
      const holding = await this.sessions.holding(looked.map(([, session]) => session));
      for (const [stream, { token }] of looked) if (!holding.has(token)) stream.end();
    } catch (error) {
      this.logger.warn(error, 'whether sessions still hold is asked again');
    }
  }
}

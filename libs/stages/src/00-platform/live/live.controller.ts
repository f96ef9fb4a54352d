import { Controller, Get, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { SignedIn } from '#libs/http';
import { DomainError } from '#libs/rules';
import { HintStream } from './hint-stream.js';
import { LiveHints } from './live-hints.repository.js';

const events = 'text/event-stream';

@ApiTags('Live')
@Controller('live')
export class LiveController implements OnModuleDestroy {
  private readonly open = new Set<HintStream>();

  constructor(private readonly hints: LiveHints) {}

  /** Server-sent events: `event: changed`, `data:` the names of what has changed. No more than hints: who sees one asks again. */
  @Get()
  @SignedIn()
  @ApiProduces(events)
  @ApiOkResponse({ description: 'hints of what has changed, until the session ends', schema: { type: 'string' } })
  async stream(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (!(request.headers.accept ?? '').includes(events)) throw new DomainError('not-acceptable', { expected: events });
    const stream = new HintStream(response);
    this.open.add(stream);
    const stop = await this.hints.listen((topic) => stream.hint(topic));
    stream.onEnd(() => {
      stop();
      this.open.delete(stream);
    });
    stream.begin();
  }

  /** Open streams would keep the server from stopping. */
  onModuleDestroy(): void {
    for (const stream of this.open) stream.end();
  }
}

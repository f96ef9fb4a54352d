import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Config } from '#libs/config';
import { Public, type SignedInRequest } from '#libs/http';
import { DomainError } from '#libs/rules';
import { mayDo } from '#rules/00-platform';
import { bearerOf, Sessions } from '#stages/00-platform/identity';
import { Metrics } from './metrics.js';

/** For whoever may see them, and for a scraper that has METRICS_TOKEN: they tell how much is done here, and by which ways. */
@ApiExcludeController()
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
    private readonly sessions: Sessions,
  ) {}

  /** In the text format of Prometheus. */
  @Get()
  async text(@Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    await this.permit(bearerOf(request) ?? '');
    response.type(this.metrics.registry.contentType).send(await this.metrics.text());
  }

  /** @throws DomainError `not-signed-in`, `not-permitted` */
  private async permit(token: string): Promise<void> {
    const { metricsToken } = this.config;
    if (metricsToken !== null && timingSafeEqual(digest(token), digest(metricsToken))) return;
    const user = await this.sessions.find(token);
    if (!user) throw new DomainError('not-signed-in', {});
    if (!mayDo(user.roles, 'health.metrics')) throw new DomainError('not-permitted', { action: 'health.metrics' });
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

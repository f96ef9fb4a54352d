import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';

/** What an operator watches: the process, answers by route, and jobs by state. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly answers = new Histogram({
    name: 'zhunheng_http_seconds',
    help: 'Seconds from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  constructor(dataSource: DataSource) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'zhunheng_jobs',
      help: 'Jobs of the last day by kind and state',
      labelNames: ['kind', 'state'],
      registers: [this.registry],
      async collect() {
        const rows = await dataSource.query<{ kind: string; state: string; count: number }[]>(
          `select kind, state, count(*)::int as count from jobs where created_at > now() - interval '1 day' group by 1, 2`,
        );
        this.reset();
        for (const { kind, state, count } of rows) this.set({ kind, state }, count);
      },
    });
  }

  /** Times every answer under its route's pattern, so that numbers in paths do not multiply the series. */
  readonly middleware = (request: Request, response: Response, next: NextFunction): void => {
    const stop = this.answers.startTimer({ method: request.method });
    response.once('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
      stop({ route, status: response.statusCode });
    });
    next();
  };

  text(): Promise<string> {
    return this.registry.metrics();
  }
}

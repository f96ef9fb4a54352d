import 'reflect-metadata';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import helmet from 'helmet';
import { DataSource } from 'typeorm';
import { type Config, projectRoot } from '#libs/config';
import { JsonLogger, ProblemFilter, validationPipe } from '#libs/http';
import { ApiModule } from './api.module.js';
import { Metrics } from './http/metrics.js';
import { describeApi } from './http/openapi.js';
import { requestLog } from './http/request-log.js';

/** Largest JSON body: 5,000 verification results. */
const bodyLimit = '32mb';

/** Builds the API without listening: what main and the tests share. */
export async function createApi(config: Config): Promise<NestExpressApplication> {
  const logger = JsonLogger.at(config.logLevel);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(config), {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  const metrics = new Metrics(app.get(DataSource));
  app.use(requestLog(logger.pino));
  app.use(metrics.middleware);
  app.use(helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } }, hsts: false }));
  app.use(compression());
  app.useBodyParser('json', { limit: bodyLimit });
  app.set('query parser', 'extended');
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready'] });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.useStaticAssets(join(projectRoot(), 'apps/web/public'));
  app.use('/metrics', metrics.answer);
  describeApi(app);
  return app;
}

/** Starts the API; the caller closes it. */
export async function startApi(config: Config): Promise<NestExpressApplication> {
  const app = await createApi(config);
  await app.listen(config.port);
  return app;
}

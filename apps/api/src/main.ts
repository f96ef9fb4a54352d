import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import helmet from 'helmet';
import type { Config } from '#libs/config';
import { JsonLogger, ProblemFilter, validationPipe } from '#libs/http';
import { ApiModule } from './api.module.js';
import { serveConsole } from './http/console.js';
import { Metrics } from './http/metrics.js';
import { neverKept } from './http/never-kept.js';
import { describeApi } from './http/openapi.js';
import { requestLog } from './http/request-log.js';

/** Largest JSON body: 5,000 verification results. */
const bodyLimit = '32mb';

/**
 * Nothing but our own; antd writes its styles into the page. Upgrading to https would lock out whoever runs it on a local
 * network over plain http.
 */
const contentSecurityPolicy = {
  directives: {
    connectSrc: ["'self'"],
    fontSrc: ["'self'", 'data:'],
    imgSrc: ["'self'", 'data:', 'blob:'],
    styleSrc: ["'self'", "'unsafe-inline'"],
    upgradeInsecureRequests: null,
  },
};

/** Builds the API without listening: what main and the tests share. */
export async function createApi(config: Config): Promise<NestExpressApplication> {
  const logger = JsonLogger.at(config.logLevel);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(config), {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  const metrics = app.get(Metrics);
  app.use(requestLog(logger.pino));
  app.use(metrics.middleware);
  app.use(helmet({ contentSecurityPolicy, hsts: false }));
  app.use(compression());
  app.disable('etag');
  app.use(neverKept);
  app.useBodyParser('json', { limit: bodyLimit });
  app.set('query parser', 'extended');
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  describeApi(app);
  serveConsole(app);
  return app;
}

/** Starts the API; the caller closes it. */
export async function startApi(config: Config): Promise<NestExpressApplication> {
  const app = await createApi(config);
  await app.listen(config.port);
  return app;
}

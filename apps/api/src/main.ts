import 'reflect-metadata';
import { parse } from 'node:querystring';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import helmet from 'helmet';
import type { Config } from '#libs/config';
import { JsonLogger, ProblemFilter, validationPipe } from '#libs/http';
import { Sessions } from '#stages/00-platform/identity';
import { ApiModule } from './api.module.js';
import { takeBodies } from './http/bodies.js';
import { serveConsole } from './http/console.js';
import { Metrics } from './http/metrics.js';
import { neverKept } from './http/never-kept.js';
import { describeApi } from './http/openapi.js';
import { limitRates } from './http/rates.js';
import { requestLog } from './http/request-log.js';

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
  const sessions = app.get(Sessions);
  const metrics = app.get(Metrics);
  app.use(requestLog(logger.pino));
  app.use(metrics.middleware);
  app.use(helmet({ contentSecurityPolicy, hsts: false }));
  app.use(compression());
  app.disable('etag');
  app.use(neverKept);
  app.use(limitRates(config.rates, sessions));
  takeBodies(app, sessions);
  // Flat: no query of ours is nested, and what is nested without end would be walked without end.
  app.set('query parser', (text: string) => ({ ...parse(text) }));
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  describeApi(app);
  serveConsole(app);
  return app;
}

const silence = 120_000;
const stopPatience = 10_000;

/** Answers what is under way, but waits for nobody who never ends. */
export async function closeApi(app: NestExpressApplication): Promise<void> {
  const server = app.getHttpServer();
  const cut = setTimeout(() => server.closeAllConnections(), stopPatience);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}

/** Starts the API; the caller closes it. */
export async function startApi(config: Config): Promise<NestExpressApplication> {
  const app = await createApi(config);
  // A connection over which nothing moves is given up; open streams beat every 20 seconds.
  app.getHttpServer().setTimeout(silence);
  try {
    await app.listen(config.port);
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`PORT=${config.port}: in use by another program 端口已被占用`, { cause: error });
  }
  return app;
}

import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '#libs/config';
import { JsonLogger } from '#libs/http';
import { WorkerModule } from './worker.module.js';

/** Starts the workers; the caller closes them. */
export async function startWorker(config: Config): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: JsonLogger.at(config.logLevel),
    abortOnError: false,
  });
}

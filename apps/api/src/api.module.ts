import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, ConfigModule } from '#libs/config';
import { PersistenceModule } from '#libs/persistence';
import { QueuesModule } from '#libs/queues';
import { stageModules } from '#libs/stages';
import { IdentityModule } from '#stages/00-platform/identity';
import { HealthController } from './http/health.controller.js';
import { MetricsController } from './http/metrics.controller.js';
import { Metrics } from './http/metrics.js';

/** The stages of the process behind HTTP. */
@Module({})
export class ApiModule {
  static with(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [ConfigModule.with(config), PersistenceModule, QueuesModule, IdentityModule, ...stageModules],
      controllers: [HealthController, MetricsController],
      providers: [Metrics],
    };
  }
}

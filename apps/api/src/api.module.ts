import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, ConfigModule } from '#libs/config';
import { PersistenceModule } from '#libs/persistence';
import { QueuesModule } from '#libs/queues';
import { stageModules } from '#libs/stages';
import { HealthController } from './http/health.controller.js';

/** The stages of the process behind HTTP. */
@Module({})
export class ApiModule {
  static with(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [ConfigModule.with(config), PersistenceModule, QueuesModule, ...stageModules],
      controllers: [HealthController],
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, ConfigModule } from '#libs/config';
import { PersistenceModule } from '#libs/persistence';
import { QueuesModule, Scheduler } from '#libs/queues';
import { stageJobModules } from '#libs/stages';

/** The same stages without HTTP: the only place where BullMQ workers run. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [ConfigModule.with(config), PersistenceModule, QueuesModule, ...stageJobModules],
      providers: [Scheduler],
    };
  }
}

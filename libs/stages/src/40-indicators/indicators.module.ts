import { Module } from '@nestjs/common';
import { AuditModule } from '#stages/00-platform/audit';
import { CellsModule } from './cells/index.js';
import { ComputationModule } from './computation/index.js';
import { DictionaryController, DictionaryService } from './dictionary/index.js';
import { RowsReadModel, RowsService, ValuesController, ValuesReadModel, ValuesService } from './values/index.js';

@Module({
  imports: [AuditModule, CellsModule, ComputationModule],
  controllers: [DictionaryController, ValuesController],
  providers: [DictionaryService, ValuesService, ValuesReadModel, RowsService, RowsReadModel],
  exports: [CellsModule, ComputationModule, ValuesReadModel],
})
export class IndicatorsModule {}

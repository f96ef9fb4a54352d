import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '#stages/00-platform/audit';
import { ExportLists, ExportListsModule } from '#stages/00-platform/export-lists';
import { CellsModule } from './cells/index.js';
import { ComputationModule } from './computation/index.js';
import { DictionaryController, DictionaryService } from './dictionary/index.js';
import {
  rowsExport,
  RowsReadModel,
  RowsService,
  SampleRowsReadModel,
  ValuesController,
  valuesExport,
  ValuesReadModel,
  ValuesService,
} from './values/index.js';

@Module({
  imports: [AuditModule, CellsModule, ComputationModule, ExportListsModule],
  controllers: [DictionaryController, ValuesController],
  providers: [DictionaryService, ValuesService, ValuesReadModel, RowsService, RowsReadModel, SampleRowsReadModel],
  exports: [CellsModule, ComputationModule, ValuesReadModel],
})
export class IndicatorsModule implements OnModuleInit {
  constructor(
    private readonly lists: ExportLists,
    private readonly values: ValuesService,
    private readonly rows: RowsService,
  ) {}

  onModuleInit(): void {
    this.lists.register(valuesExport(this.values));
    this.lists.register(rowsExport(this.rows));
  }
}

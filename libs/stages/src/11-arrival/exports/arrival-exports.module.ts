import { Module, type OnModuleInit } from '@nestjs/common';
import { ExportLists, ExportListsModule } from '#stages/00-platform/export-lists';
import { ArrivalModule } from '../arrival.module.js';
import { BatchesReadModel } from '../batches/batches.read-model.js';
import { MetersReadModel } from '../meters/meters.read-model.js';
import { batchesExport } from './batches.export.js';
import { metersExport } from './meters.export.js';

/** Batches and meters as files. */
@Module({ imports: [ArrivalModule, ExportListsModule] })
export class ArrivalExportsModule implements OnModuleInit {
  constructor(
    private readonly lists: ExportLists,
    private readonly batches: BatchesReadModel,
    private readonly meters: MetersReadModel,
  ) {}

  onModuleInit(): void {
    this.lists.register(batchesExport(this.batches));
    this.lists.register(metersExport(this.meters));
  }
}

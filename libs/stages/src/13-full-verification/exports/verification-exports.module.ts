import { Module, type OnModuleInit } from '@nestjs/common';
import { ExportLists, ExportListsModule } from '#stages/00-platform/export-lists';
import { DisagreementsReadModel } from '../rounds/disagreements.read-model.js';
import { disagreementsExport } from './disagreements.export.js';

/** Lists of full verification as files. */
@Module({ imports: [ExportListsModule], providers: [DisagreementsReadModel] })
export class VerificationExportsModule implements OnModuleInit {
  constructor(
    private readonly lists: ExportLists,
    private readonly disagreements: DisagreementsReadModel,
  ) {}

  onModuleInit(): void {
    this.lists.register(disagreementsExport(this.disagreements));
  }
}

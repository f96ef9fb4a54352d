import { Module, type OnModuleInit } from '@nestjs/common';
import { ImportKinds, ImportKindsModule } from '#stages/00-platform/import-kinds';
import { ResultImportsModule } from '../imports/index.js';
import { RecordingModule } from '../recording/index.js';
import { WideHalvesRepository } from './wide-halves.repository.js';
import { WideImport } from './wide.import.js';
import { WideWork } from './wide-work.service.js';

/** Files of stand-alone rigs. */
@Module({
  imports: [ImportKindsModule, RecordingModule, ResultImportsModule],
  providers: [WideImport, WideHalvesRepository, WideWork],
})
export class WideImportModule implements OnModuleInit {
  constructor(
    private readonly kinds: ImportKinds,
    private readonly wide: WideImport,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this.wide);
  }
}

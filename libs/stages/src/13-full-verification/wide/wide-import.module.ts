import { Module, type OnModuleInit } from '@nestjs/common';
import { ImportKinds, ImportKindsModule } from '#stages/00-platform/import-kinds';
import { ResultImportsModule } from '../imports/index.js';
import { RecordingModule } from '../recording/index.js';
import { VerificationWork } from './verification-work.service.js';
import { WideHalvesRepository } from './wide-halves.repository.js';
import { WideImport } from './wide.import.js';

/** Files of stand-alone rigs. */
@Module({
  imports: [ImportKindsModule, RecordingModule, ResultImportsModule],
  providers: [WideImport, WideHalvesRepository, VerificationWork],
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

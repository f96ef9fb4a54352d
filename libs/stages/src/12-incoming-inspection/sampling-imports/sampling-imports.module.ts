import { Module } from '@nestjs/common';
import { ImportKindsModule } from '#stages/00-platform/import-kinds';
import { SettingsModule } from '#stages/00-platform/settings';
import { ArrivalModule } from '#stages/11-arrival';
import { SamplingModule } from '../sampling/index.js';
import { SampleFileController } from './sample-file.controller.js';
import { SampleFile } from './sample-file.service.js';
import { SampleRowsRepository } from './sample-rows.repository.js';
import { SampleWithdrawal } from './sample-withdrawal.service.js';
import { SamplingResultsImport } from './sampling-results.import.js';

/** Files with what was found of a drawn sample. */
@Module({
  imports: [ImportKindsModule, SettingsModule, ArrivalModule, SamplingModule],
  controllers: [SampleFileController],
  providers: [SamplingResultsImport, SampleRowsRepository, SampleWithdrawal, SampleFile],
})
export class SamplingImportsModule {}

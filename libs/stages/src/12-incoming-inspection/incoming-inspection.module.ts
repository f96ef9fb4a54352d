import { Module } from '@nestjs/common';
import { EventsModule } from '#stages/00-platform/events';
import { NotificationsModule } from '#stages/00-platform/notifications';
import { SettingsModule } from '#stages/00-platform/settings';
import { ArrivalModule } from '#stages/11-arrival';
import { QualityProblemsModule } from '#stages/14-quality-problems';
import { ComparisonController } from './comparison/comparison.controller.js';
import { ComparisonReadModel } from './comparison/comparison.read-model.js';
import { ComparisonRepository } from './comparison/comparison.repository.js';
import { ComponentComparisons } from './comparison/comparison.service.js';
import { DrawsModule } from './draws/index.js';
import { EmcResults } from './emc/emc-results.service.js';
import { EmcSamples } from './emc/emc-samples.service.js';
import { EmcSending } from './emc/emc-sending.service.js';
import { EmcWatch } from './emc/emc-watch.service.js';
import { EmcController } from './emc/emc.controller.js';
import { EmcReadModel } from './emc/emc.read-model.js';
import { EmcRepository } from './emc/emc.repository.js';
import { EmcTests } from './emc/emc.service.js';
import { GateFilesModule } from './files/index.js';
import { GatePathController } from './gates/gate-path.controller.js';
import { GatePathReadModel } from './gates/gate-path.read-model.js';
import { GateRecordModule } from './gates/index.js';
import { LotsModule } from './lots/index.js';
import { ReceiptsController } from './receipts/receipts.controller.js';
import { ReceiptsReadModel } from './receipts/receipts.read-model.js';
import { ReceiptsRepository } from './receipts/receipts.repository.js';
import { StoreReceipts } from './receipts/receipts.service.js';
import { SamplingPrintsModule } from './prints/index.js';
import { SamplingImportsModule } from './sampling-imports/index.js';
import { SamplingModule } from './sampling/index.js';
import { SealedSamplesModule } from './sealed-samples/index.js';

@Module({
  imports: [
    ...[EventsModule, NotificationsModule, SettingsModule, ArrivalModule, QualityProblemsModule],
    ...[DrawsModule, GateRecordModule, LotsModule, SealedSamplesModule, SamplingModule, SamplingPrintsModule],
    ...[SamplingImportsModule, GateFilesModule],
  ],
  controllers: [ComparisonController, ReceiptsController, EmcController, GatePathController],
  providers: [
    ...[ComparisonRepository, ComparisonReadModel, ComponentComparisons],
    ...[ReceiptsRepository, ReceiptsReadModel, StoreReceipts],
    ...[EmcRepository, EmcReadModel, EmcSamples, EmcSending, EmcResults, EmcTests, EmcWatch],
    GatePathReadModel,
  ],
  exports: [EmcWatch],
})
export class IncomingInspectionModule {}

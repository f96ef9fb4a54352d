import { Module } from '@nestjs/common';
import { AuditModule } from '#stages/00-platform/audit';
import { EventsModule } from '#stages/00-platform/events';
import { IdentityModule } from '#stages/00-platform/identity';
import { SettingsModule } from '#stages/00-platform/settings';
import { CheckingList } from './checking-list.service.js';
import { CheckingRecordsReadModel } from './checking-records.read-model.js';
import { CheckingController } from './checking.controller.js';
import { SignaturesController } from './signatures.controller.js';
import { SignaturesReadModel } from './signatures.read-model.js';
import { SignaturesRepository } from './signatures.repository.js';
import { SignedFacts } from './signed-facts.service.js';
import { Signing } from './signing.service.js';
import { ToCheckReadModel } from './to-check.read-model.js';

/** Results looked at and signed by a checker. */
@Module({
  imports: [AuditModule, EventsModule, IdentityModule, SettingsModule],
  controllers: [CheckingController, SignaturesController],
  providers: [
    ...[CheckingRecordsReadModel, CheckingList, ToCheckReadModel],
    ...[SignaturesRepository, SignaturesReadModel, SignedFacts, Signing],
  ],
  exports: [SignaturesReadModel],
})
export class CheckingModule {}

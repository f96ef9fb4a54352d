import { Module } from '@nestjs/common';
import { AuditModule } from '#stages/00-platform/audit';
import { EventsModule } from '#stages/00-platform/events';
import { SettingsModule } from '#stages/00-platform/settings';
import { PartsRepository, SchemesRepository } from '../parts/index.js';
import { CheckedAlone } from './checked-alone.service.js';
import { ChecksRepository } from './checks.repository.js';
import { HalvesReadModel } from './halves.read-model.js';
import { JudgingBasisReadModel } from './judging-basis.read-model.js';
import { RecordedFacts } from './recorded-facts.service.js';
import { RecordingRepository } from './recording.repository.js';
import { VerificationRecorder } from './verification-recorder.service.js';
import { VerificationWithdrawal } from './verification-withdrawal.service.js';
import { VerificationWork } from './verification-work.service.js';
import { WithdrawalRepository } from './withdrawal.repository.js';

/** What results by API and by file share: joined, judged, written as facts, and taken back. */
@Module({
  imports: [AuditModule, EventsModule, SettingsModule],
  providers: [
    ...[HalvesReadModel, JudgingBasisReadModel, RecordingRepository, RecordedFacts, ChecksRepository],
    ...[VerificationRecorder, WithdrawalRepository, VerificationWithdrawal, VerificationWork, CheckedAlone],
    ...[PartsRepository, SchemesRepository],
  ],
  exports: [
    ChecksRepository,
    CheckedAlone,
    JudgingBasisReadModel,
    RecordingRepository,
    RecordedFacts,
    VerificationRecorder,
    VerificationWithdrawal,
    VerificationWork,
  ],
})
export class RecordingModule {}

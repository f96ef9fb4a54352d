export { CheckedAlone } from './checked-alone.service.js';
export { ChecksRepository, type ChecksOf } from './checks.repository.js';
export {
  judgeCaptured,
  meterReadingOf,
  testPointOf,
  type CapturedReadings,
  type CapturedResult,
  type MeterJudge,
} from './judge-captured.js';
export { JudgingBasisReadModel, type JudgingBasis } from './judging-basis.read-model.js';
export { RecordedFacts, TouchedMeters } from './recorded-facts.service.js';
export { RecordingRepository, type VerificationWrites } from './recording.repository.js';
export { disagreementLine, verificationLine, type VerificationFacts } from './verification-lines.js';
export {
  VerificationRecorder,
  type CommittedImport,
  type RecordedImport,
  type StagedImport,
} from './verification-recorder.service.js';
export { RecordingModule } from './recording.module.js';
export { VerificationWithdrawal } from './verification-withdrawal.service.js';
export { VerificationWork } from './verification-work.service.js';

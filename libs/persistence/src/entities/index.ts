import { ArrivalRow } from './arrival-row.js';
import { Attachment } from './attachment.js';
import { AttachmentBringer } from './attachment-bringer.js';
import { AttachmentLink } from './attachment-link.js';
import { AuditEntry } from './audit-entry.js';
import { Batch } from './batch.js';
import { DemoCity } from './demo-city.js';
import { CheckMeasurement } from './check-measurement.js';
import { ComponentComparison } from './component-comparison.js';
import { BatchHold } from './batch-hold.js';
import { Disagreement } from './disagreement.js';
import { Draw } from './draw.js';
import { EmcTest } from './emc-test.js';
import { Event } from './event.js';
import { Export } from './export.js';
import { IdempotencyKey } from './idempotency-key.js';
import { Import } from './import.js';
import { ImportCorrection } from './import-correction.js';
import { ImportError } from './import-error.js';
import { ImportProfile } from './import-profile.js';
import { ImportRound } from './import-round.js';
import { IndicatorValue } from './indicator-value.js';
import { InspectionResumption } from './inspection-resumption.js';
import { ItemCheck } from './item-check.js';
import { Job } from './job.js';
import { Meter } from './meter.js';
import { MeterModel } from './meter-model.js';
import { Notification } from './notification.js';
import { PasswordReset } from './password-reset.js';
import { PositionCell } from './position-cell.js';
import { Preference } from './preference.js';
import { OrgUnit } from './org-unit.js';
import { ProblemEvent } from './problem-event.js';
import { ProblemMeasure } from './problem-measure.js';
import { QualityProblem } from './quality-problem.js';
import { Rectification } from './rectification.js';
import { ReturnHandover } from './return-handover.js';
import { Rig } from './rig.js';
import { RigReading } from './rig-reading.js';
import { RigResult } from './rig-result.js';
import { RigTally } from './rig-tally.js';
import { SavedView } from './saved-view.js';
import { SampleRow } from './sample-row.js';
import { SamplingInspection } from './sampling-inspection.js';
import { SamplingResult } from './sampling-result.js';
import { SealedSample } from './sealed-sample.js';
import { SealedSampleVersion } from './sealed-sample-version.js';
import { Session } from './session.js';
import { Setting } from './setting.js';
import { StoreReceipt } from './store-receipt.js';
import { Signature } from './signature.js';
import { StoredFile } from './stored-file.js';
import { Supplier } from './supplier.js';
import { TestScheme } from './test-scheme.js';
import { User } from './user.js';
import { Verification } from './verification.js';
import { VerificationRound } from './verification-round.js';
import { VerificationTally } from './verification-tally.js';
import { VerifierCardView, VerifierComment } from './verifier-card-view.js';
import { VerifierTally } from './verifier-tally.js';

export {
  ArrivalRow,
  Attachment,
  AttachmentBringer,
  AttachmentLink,
  AuditEntry,
  Batch,
  DemoCity,
  CheckMeasurement,
  ComponentComparison,
  BatchHold,
  Disagreement,
  Draw,
  EmcTest,
  Event,
  Export,
  IdempotencyKey,
  Import,
  ImportCorrection,
  ImportError,
  ImportProfile,
  ImportRound,
  IndicatorValue,
  InspectionResumption,
  ItemCheck,
  Job,
  Meter,
  MeterModel,
  Notification,
  PasswordReset,
  PositionCell,
  Preference,
  OrgUnit,
  ProblemEvent,
  ProblemMeasure,
  QualityProblem,
  Rectification,
  ReturnHandover,
  Rig,
  RigReading,
  RigResult,
  RigTally,
  SavedView,
  SampleRow,
  SamplingInspection,
  SamplingResult,
  SealedSample,
  SealedSampleVersion,
  Session,
  Setting,
  StoreReceipt,
  Signature,
  StoredFile,
  Supplier,
  TestScheme,
  User,
  Verification,
  VerificationRound,
  VerificationTally,
  VerifierTally,
  VerifierCardView,
  VerifierComment,
};

/** Every table, for the data source. */
export const entities = [
  ArrivalRow,
  Attachment,
  AttachmentBringer,
  AttachmentLink,
  AuditEntry,
  Batch,
  DemoCity,
  CheckMeasurement,
  ComponentComparison,
  BatchHold,
  Disagreement,
  Draw,
  EmcTest,
  Event,
  Export,
  IdempotencyKey,
  Import,
  ImportCorrection,
  ImportError,
  ImportProfile,
  ImportRound,
  IndicatorValue,
  InspectionResumption,
  ItemCheck,
  Job,
  Meter,
  MeterModel,
  Notification,
  PasswordReset,
  PositionCell,
  Preference,
  OrgUnit,
  ProblemEvent,
  ProblemMeasure,
  QualityProblem,
  Rectification,
  ReturnHandover,
  Rig,
  RigReading,
  RigResult,
  RigTally,
  SavedView,
  SampleRow,
  SamplingInspection,
  SamplingResult,
  SealedSample,
  SealedSampleVersion,
  Session,
  Setting,
  StoreReceipt,
  Signature,
  StoredFile,
  Supplier,
  TestScheme,
  User,
  Verification,
  VerificationRound,
  VerificationTally,
  VerifierTally,
  VerifierCardView,
  VerifierComment,
];

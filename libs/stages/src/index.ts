import { AuditJobsModule, AuditModule } from './00-platform/audit/index.js';
import { AttachmentsModule } from './00-platform/attachments/index.js';
import { DemoModule } from './00-platform/demo/index.js';
import { EventsModule } from './00-platform/events/index.js';
import { ExportsJobsModule, ExportsModule } from './00-platform/exports/index.js';
import { FilesModule } from './00-platform/files/index.js';
import { IdempotencyModule } from './00-platform/idempotency/index.js';
import { IdentityModule } from './00-platform/identity/index.js';
import { ImportMendingModule } from './00-platform/import-mending/index.js';
import { ImportsJobsModule, ImportsModule } from './00-platform/imports/index.js';
import { JobsModule } from './00-platform/jobs/index.js';
import { LiveModule } from './00-platform/live/index.js';
import { NotificationsJobsModule, NotificationsModule } from './00-platform/notifications/index.js';
import { PlatformExportsModule } from './00-platform/platform-exports/index.js';
import { PreferencesModule } from './00-platform/preferences/index.js';
import { OpenSessionsModule } from './00-platform/open-sessions/index.js';
import { PasswordResetsModule } from './00-platform/password-resets/index.js';
import { OrganisationModule } from './00-platform/organisation/index.js';
import { ReferenceModule } from './00-platform/reference/index.js';
import { SavedViewsModule } from './00-platform/saved-views/index.js';
import { SettingsModule } from './00-platform/settings/index.js';
import { ArrivalModule } from './11-arrival/index.js';
import { ArrivalExportsModule } from './11-arrival/exports/index.js';
import { ArrivalImportModule } from './11-arrival/imports/index.js';
import { IncomingInspectionJobsModule, IncomingInspectionModule } from './12-incoming-inspection/index.js';
import { FullVerificationModule } from './13-full-verification/index.js';
import { VerificationExportsModule } from './13-full-verification/exports/index.js';
import { ResultImportsModule } from './13-full-verification/imports/index.js';
import { WideImportModule } from './13-full-verification/wide/index.js';
import { QualityProblemsJobsModule, QualityProblemsModule } from './14-quality-problems/index.js';
import { IndicatorsJobsModule, IndicatorsModule } from './40-indicators/index.js';
import { ScorecardsModule } from './41-scorecards/index.js';

/** Every stage, in the order of the process: what the API serves. */
export const stageModules = [
  IdentityModule,
  OpenSessionsModule,
  PasswordResetsModule,
  IdempotencyModule,
  DemoModule,
  AttachmentsModule,
  AuditModule,
  EventsModule,
  SettingsModule,
  OrganisationModule,
  ReferenceModule,
  JobsModule,
  PreferencesModule,
  SavedViewsModule,
  NotificationsModule,
  LiveModule,
  ExportsModule,
  PlatformExportsModule,
  FilesModule,
  ImportsModule,
  ImportMendingModule,
  ArrivalModule,
  ArrivalExportsModule,
  ArrivalImportModule,
  IncomingInspectionModule,
  FullVerificationModule,
  VerificationExportsModule,
  ResultImportsModule,
  WideImportModule,
  QualityProblemsModule,
  IndicatorsModule,
  ScorecardsModule,
];

/** The stages' jobs: what workers run. */
export const stageJobModules = [
  AuditJobsModule,
  NotificationsJobsModule,
  PlatformExportsModule,
  ArrivalExportsModule,
  VerificationExportsModule,
  IndicatorsModule,
  ExportsJobsModule,
  ArrivalImportModule,
  ResultImportsModule,
  WideImportModule,
  ImportsJobsModule,
  IncomingInspectionJobsModule,
  QualityProblemsJobsModule,
  IndicatorsJobsModule,
];

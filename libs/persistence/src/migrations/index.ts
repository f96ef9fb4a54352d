import { Tables1795478216028 } from './1795478216028-tables.js';
import { Defaults1795478216029 } from './1795478216029-defaults.js';
import { UnusedIndexes1795503600000 } from './1795503600000-unused-indexes.js';
import { ReadingsAsText1795503700000 } from './1795503700000-readings-as-text.js';
import { Lists1795580100000 } from './1795580100000-lists.js';
import { Views1795580200000 } from './1795580200000-views.js';
import { DemoCities1795600100000 } from './1795600100000-demo-cities.js';
import { JudgingSettings1795600500000 } from './1795600500000-judging-settings.js';
import { Administration1795610000000 } from './1795610000000-administration.js';
import { QualityProblemWorkflow1795610100000 } from './1795610100000-quality-problem-workflow.js';
import { Attachments1795610200000 } from './1795610200000-attachments.js';
import { Exports1795610300000 } from './1795610300000-exports.js';
import { Signatures1795612000000 } from './1795612000000-signatures.js';
import { IncomingInspection1795620000000 } from './1795620000000-incoming-inspection.js';
import { ItemChecks1795621000000 } from './1795621000000-item-checks.js';
import { StagedArrivals1795622000000 } from './1795622000000-staged-arrivals.js';
import { RigErrors1795630000000 } from './1795630000000-rig-errors.js';
import { Returns1795630100000 } from './1795630100000-returns.js';
import { VerificationIntervals1795630200000 } from './1795630200000-verification-intervals.js';
import { CheckMeasurements1795631000000 } from './1795631000000-check-measurements.js';
import { SampleTallies1795640000000 } from './1795640000000-sample-tallies.js';
import { WhoIsTold1795650000000 } from './1795650000000-who-is-told.js';
import { ImportRounds1795700000000 } from './1795700000000-import-rounds.js';
import { SampleRows1795710000000 } from './1795710000000-sample-rows.js';
import { VerifierScorecard1795720000000 } from './1795720000000-verifier-scorecard.js';
import { RowsAsShown1796200000000 } from './1796200000000-rows-as-shown.js';
import { PartsOfReadings1796300000000 } from './1796300000000-parts-of-readings.js';
import { PlausibleResults1796310000000 } from './1796310000000-plausible-results.js';
import { AuditKeys1796500000000 } from './1796500000000-audit-keys.js';
import { TwoAdministrators1796510000000 } from './1796510000000-two-administrators.js';
import { ImportCorrections1796600000000 } from './1796600000000-import-corrections.js';
import { LiveScreens1796700000000 } from './1796700000000-live-screens.js';
import { VerifierTallies1796800000000 } from './1796800000000-verifier-tallies.js';
import { VerifierComments1796810000000 } from './1796810000000-verifier-comments.js';

/** In order; a new one is added by hand below the last. */
export const migrations = [
  Tables1795478216028,
  Defaults1795478216029,
  UnusedIndexes1795503600000,
  ReadingsAsText1795503700000,
  Lists1795580100000,
  Views1795580200000,
  DemoCities1795600100000,
  JudgingSettings1795600500000,
  Administration1795610000000,
  QualityProblemWorkflow1795610100000,
  Attachments1795610200000,
  Exports1795610300000,
  Signatures1795612000000,
  IncomingInspection1795620000000,
  ItemChecks1795621000000,
  RigErrors1795630000000,
  StagedArrivals1795622000000,
  Returns1795630100000,
  VerificationIntervals1795630200000,
  SampleTallies1795640000000,
  WhoIsTold1795650000000,
  CheckMeasurements1795631000000,
  ImportRounds1795700000000,
  SampleRows1795710000000,
  VerifierScorecard1795720000000,
  RowsAsShown1796200000000,
  PartsOfReadings1796300000000,
  PlausibleResults1796310000000,
  AuditKeys1796500000000,
  TwoAdministrators1796510000000,
  ImportCorrections1796600000000,
  LiveScreens1796700000000,
  VerifierTallies1796800000000,
  VerifierComments1796810000000,
];

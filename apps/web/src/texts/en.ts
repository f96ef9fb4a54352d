import { enRigs } from './en/rigs.js';
import { enShell } from './en/shell.js';
import { enDemo } from './en/demo.js';
import { enCharts } from './en/charts.js';
import { enDesk } from './en/desk.js';
import { enHome } from './en/home.js';
import { enBatches } from './en/batches.js';
import { enIncoming } from './en/incoming.js';
import { enMeters } from './en/meters.js';
import { enImports } from './en/imports.js';
import { enImportTemplates } from './en/import-templates.js';
import { enJobs } from './en/jobs.js';
import { enPrints } from './en/prints.js';
import { enProblems } from './en/problems.js';
import { enReference } from './en/reference.js';
import { enAdministration } from './en/administration.js';
import { enActions } from './en/actions.js';
import { enJudgement } from './en/judgement.js';
import { enDrafts } from './en/drafts.js';
import { enHelp } from './en/help.js';
import { enPasted } from './en/pasted.js';
import { enReturns } from './en/returns.js';
import { enAttachedFiles } from './en/attached-files.js';
import { enSampleFile } from './en/sample-file.js';
import { enScan } from './en/scan.js';
import { enCheckMeter } from './en/check-meter.js';
import { enWorksheet } from './en/worksheet.js';
import { enChecking } from './en/checking.js';
import type { Texts } from './zh.js';

/** All words of the console in English, a file a scene. */
export const en: Texts = {
  ...enShell,
  ...enDesk,
  ...enCharts,
  ...enHome,
  ...enRigs,
  ...enDemo,
  ...enBatches,
  ...enMeters,
  ...enImports,
  ...enImportTemplates,
  ...enJobs,
  prints: enPrints,
  problems: enProblems,
  returns: enReturns,
  ...enReference,
  ...enAdministration,
  ...enActions,
  incoming: enIncoming,
  sampleFile: enSampleFile,
  attachedFiles: enAttachedFiles,
  judgement: enJudgement,
  checking: enChecking,
  scan: enScan,
  pasted: enPasted,
  help: enHelp,
  worksheet: enWorksheet,
  checkMeter: enCheckMeter,
  drafts: enDrafts,
};

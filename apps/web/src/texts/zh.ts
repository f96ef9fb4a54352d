import { zhRigs } from './zh/rigs.js';
import { zhShell } from './zh/shell.js';
import { zhDemo } from './zh/demo.js';
import { zhCharts } from './zh/charts.js';
import { zhDesk } from './zh/desk.js';
import { zhHome } from './zh/home.js';
import { zhBatches } from './zh/batches.js';
import { zhIncoming } from './zh/incoming.js';
import { zhMeters } from './zh/meters.js';
import { zhImports } from './zh/imports.js';
import { zhImportTemplates } from './zh/import-templates.js';
import { zhJobs } from './zh/jobs.js';
import { zhPrints } from './zh/prints.js';
import { zhProblems } from './zh/problems.js';
import { zhReference } from './zh/reference.js';
import { zhAdministration } from './zh/administration.js';
import { zhActions } from './zh/actions.js';
import { zhJudgement } from './zh/judgement.js';
import { zhDrafts } from './zh/drafts.js';
import { zhHelp } from './zh/help.js';
import { zhPasted } from './zh/pasted.js';
import { zhReturns } from './zh/returns.js';
import { zhAttachedFiles } from './zh/attached-files.js';
import { zhSampleFile } from './zh/sample-file.js';
import { zhScan } from './zh/scan.js';
import { zhCheckMeter } from './zh/check-meter.js';
import { zhWorksheet } from './zh/worksheet.js';
import { zhChecking } from './zh/checking.js';

/** 控制台的全部文字：每个场景一个文件。 */
export const zh = {
  ...zhShell,
  ...zhDesk,
  ...zhCharts,
  ...zhHome,
  ...zhRigs,
  ...zhDemo,
  ...zhBatches,
  ...zhMeters,
  ...zhImports,
  ...zhImportTemplates,
  ...zhJobs,
  prints: zhPrints,
  problems: zhProblems,
  returns: zhReturns,
  ...zhReference,
  ...zhAdministration,
  ...zhActions,
  incoming: zhIncoming,
  sampleFile: zhSampleFile,
  attachedFiles: zhAttachedFiles,
  judgement: zhJudgement,
  checking: zhChecking,
  scan: zhScan,
  pasted: zhPasted,
  help: zhHelp,
  worksheet: zhWorksheet,
  checkMeter: zhCheckMeter,
  drafts: zhDrafts,
};

/** The same keys in every language, or it does not compile. */
export type Texts = typeof zh;

import { createElement, lazy, type ReactNode } from 'react';
import { Dated } from '../components/latest-period.js';

/** Where a screen stands; its code is loaded when it is first opened. */
interface Place {
  path: string;
  Page: () => ReactNode;
}

function page<Name extends string>(name: Name, load: () => Promise<Record<Name, () => ReactNode>>): Place['Page'] {
  const Loaded = lazy(async () => {
    const loaded = await load();
    return { default: () => createElement(loaded[name]) };
  });
  return () => createElement(Loaded);
}

/** A screen of a period. */
function dated<Name extends string>(name: Name, load: () => Promise<Record<Name, () => ReactNode>>): Place['Page'] {
  const Page = page(name, load);
  return () => createElement(Dated, null, createElement(Page));
}

/** Every screen, in the order of the process. */
export const places: readonly Place[] = [
  { path: '', Page: page('HomePage', () => import('./00-platform/home/home-page.js')) },
  { path: 'batches', Page: page('BatchesPage', () => import('./11-arrival/batches/batches-page.js')) },
  { path: 'batches/:batchNo', Page: page('BatchPage', () => import('./13-full-verification/batch/batch-page.js')) },
  { path: 'scan', Page: page('ScanPage', () => import('./13-full-verification/scanning/scan-page.js')) },
  {
    path: 'worksheet',
    Page: page('WorksheetPage', () => import('./13-full-verification/worksheet/worksheet-page.js')),
  },
  { path: 'to-check', Page: page('ToCheckPage', () => import('./13-full-verification/checking/to-check-page.js')) },
  {
    path: 'batches/:batchNo/checking',
    Page: page('CheckingPage', () => import('./13-full-verification/checking/checking-page.js')),
  },
  {
    path: 'batches/:batchNo/comparison',
    Page: page('ComparisonPage', () => import('./12-incoming-inspection/comparison/comparison-page.js')),
  },
  {
    path: 'batches/:batchNo/receipt',
    Page: page('ReceiptPage', () => import('./12-incoming-inspection/receipts/receipt-page.js')),
  },
  { path: 'batches/:batchNo/emc', Page: page('EmcPage', () => import('./12-incoming-inspection/emc/emc-page.js')) },
  {
    path: 'batches/:batchNo/sampling',
    Page: page('SamplingPage', () => import('./12-incoming-inspection/sampling/sampling-page.js')),
  },
  {
    path: 'sealed-samples',
    Page: page('SealedSamplesPage', () => import('./12-incoming-inspection/sealed-samples/sealed-samples-page.js')),
  },
  { path: 'help', Page: page('HelpPage', () => import('./00-platform/help/help-page.js')) },
  { path: 'imports', Page: page('ImportsPage', () => import('./00-platform/imports/imports-page.js')) },
  {
    path: 'imports/:id/mapping',
    Page: page('MappingPage', () => import('./00-platform/import-templates/mapping-page.js')),
  },
  {
    path: 'import-templates',
    Page: page('TemplatesPage', () => import('./00-platform/import-templates/templates-page.js')),
  },
  {
    path: 'import-templates/:id',
    Page: page('TemplatePage', () => import('./00-platform/import-templates/template-page.js')),
  },
  { path: 'imports/:id', Page: page('ImportPage', () => import('./00-platform/imports/import-page.js')) },
  { path: 'meters', Page: page('MetersPage', () => import('./11-arrival/meters/meters-page.js')) },
  { path: 'meters/:assetNo', Page: page('MeterPage', () => import('./13-full-verification/meter-file/meter-page.js')) },
  { path: 'returns', Page: page('ReturnsPage', () => import('./14-quality-problems/returns/returns-page.js')) },
  {
    path: 'batches/:batchNo/return',
    Page: page('ReturnPage', () => import('./14-quality-problems/returns/return-page.js')),
  },
  { path: 'problems', Page: page('ProblemsPage', () => import('./14-quality-problems/problems-page.js')) },
  { path: 'problems/:no', Page: page('ProblemPage', () => import('./14-quality-problems/problem/problem-page.js')) },
  { path: 'indicators', Page: dated('IndicatorsPage', () => import('./40-indicators/indicators-page.js')) },
  { path: 'indicators/:code/rows', Page: dated('RowsPage', () => import('./40-indicators/rows-page.js')) },
  { path: 'scorecards', Page: dated('ScorecardsPage', () => import('./41-scorecards/scorecards-page.js')) },
  { path: 'scorecards/suppliers/:code', Page: dated('SupplierPage', () => import('./41-scorecards/supplier-page.js')) },
  { path: 'scorecards/verifiers/:code', Page: dated('VerifierPage', () => import('./41-scorecards/verifier-page.js')) },
  { path: 'scorecards/rigs/:code', Page: dated('RigPage', () => import('./41-scorecards/rig-page.js')) },
  { path: 'suppliers', Page: page('SuppliersPage', () => import('./00-platform/reference/suppliers-page.js')) },
  { path: 'meter-models', Page: page('ModelsPage', () => import('./00-platform/reference/models-page.js')) },
  { path: 'rigs', Page: page('RigsPage', () => import('./00-platform/reference/rigs-page.js')) },
  {
    path: 'organisation',
    Page: page('OrganisationPage', () => import('./00-platform/reference/organisation-page.js')),
  },
  { path: 'fault-kinds', Page: page('FaultKindsPage', () => import('./00-platform/reference/fault-kinds-page.js')) },
  { path: 'regulations', Page: page('RegulationsPage', () => import('./00-platform/reference/regulations-page.js')) },
  { path: 'settings', Page: page('SettingsPage', () => import('./00-platform/settings/settings-page.js')) },
  { path: 'users', Page: page('UsersPage', () => import('./00-platform/users/users-page.js')) },
  { path: 'roles', Page: page('RolesPage', () => import('./00-platform/users/roles-page.js')) },
  { path: 'audit', Page: page('AuditPage', () => import('./00-platform/audit/audit-page.js')) },
  { path: 'account', Page: page('AccountPage', () => import('./00-platform/account/account-page.js')) },
  { path: 'exports', Page: page('ExportsPage', () => import('./00-platform/exports/exports-page.js')) },
  { path: 'jobs', Page: page('JobsPage', () => import('./00-platform/jobs/jobs-page.js')) },
];

const results = ['batches', 'batch', 'round', 'total', 'errors', 'disagreements', 'meters', 'meter', 'worksheet'];
const checking = ['checking', 'to-check', 'signatures'];
const gates = ['gates', 'gate-exceptions', 'batch', 'batches', 'batch-events'];
const problems = ['problems', 'problem', 'problem-events', 'total'];
const sampling = [...gates, 'inspection', 'sample', 'severity', 'plan', 'oc-curve'];

/**
 * What is shown of a table of the server: the first words of the keys of its queries. A table is here when it has the
 * trigger `live`, and a query is under a table when its answer is made of it.
 */
export const shownOf: Readonly<Record<string, readonly string[]>> = {
  attachment_links: ['attached-files', 'problem'],
  batch_holds: ['batch', 'problem', 'returns', 'return'],
  batches: [...results, ...gates, 'returns', 'return', 'item-checks', 'import-causes'],
  check_measurements: ['check-chart', 'check-measurements'],
  component_comparisons: [...gates, 'comparison'],
  demo_cities: ['demo'],
  draws: sampling,
  emc_tests: [...gates, 'emc-test', 'emc-tests'],
  exports: ['exports'],
  import_corrections: ['import-causes', 'import-errors'],
  import_profiles: ['import-templates'],
  imports: ['imports', 'import', 'import-causes', 'import-companions', 'import-errors', 'total'],
  indicator_values: ['indicators', 'values', 'rows', 'scorecards'],
  inspection_resumptions: sampling,
  item_checks: [...results, 'item-checks', 'meter-events'],
  jobs: ['jobs', 'exports'],
  meter_models: ['meter-models', 'batches', 'batch'],
  meters: ['meters', 'meter', 'meter-events', 'return-meters', 'batches', 'batch', 'total'],
  notifications: ['notifications'],
  org_units: ['org-units', 'staff'],
  problem_events: problems,
  problem_measures: problems,
  quality_problems: [...problems, 'batch'],
  rectifications: [...problems, 'returns', 'return', 'batch', ...gates],
  return_handovers: ['returns', 'return', 'return-meters', 'batch', 'batch-events'],
  rig_tallies: ['scorecards'],
  rigs: ['rigs', 'scorecards', 'import-causes'],
  sampling_inspections: sampling,
  sampling_results: sampling,
  sealed_sample_versions: ['sealed-samples', 'sealed-sample', 'comparison'],
  sealed_samples: ['sealed-samples', 'sealed-sample', 'comparison'],
  settings: ['settings', 'setting'],
  signatures: [...checking, 'round', 'meter', 'problem'],
  store_receipts: [...gates, 'store-receipt'],
  suppliers: ['supplier-list', 'suppliers', 'batches', 'batch'],
  users: ['users', 'staff', 'problem-people', 'import-causes'],
  verification_rounds: [...results, ...checking, 'batch-events', 'item-checks', 'import-causes'],
  verifications: [...results, ...checking, 'meter-events', 'item-checks'],
};

/** What nobody else changes, or what is asked for once and for all: no hint comes for these. */
export const withoutHints: readonly string[] = [
  'attachment',
  'audit',
  'audit-check',
  'fault-kinds',
  'first-run',
  'history',
  'import-kinds',
  'import-layout',
  'meter-codes',
  'preference',
  'problem-classes',
  'saved-views',
  'sessions',
];

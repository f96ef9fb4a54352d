/**
 * Every screen of the console, a line each: add yours here. A screen is opened with data in all views, and failing
 * (the server answers 500, refuses with 403, does not answer). What else a line may say:
 *   as       whose screen it is; the lead's unless told
 *   empty    also opened before there is any data, where it must say what to do next
 *   answers  false: it asks the server nothing, and so cannot fail
 */
const at = (path, more = {}) => ({ path, as: 'lead', ...more });

/** What can be opened without data. */
const lists = [
  at('/', { empty: true }),
  at('/batches', { empty: true }),
  at('/meters', { empty: true }),
  at('/sealed-samples', { empty: true }),
  at('/imports', { empty: true }),
  at('/import-templates', { empty: true }),
  at('/returns', { empty: true, as: 'supplies' }),
  at('/problems', { empty: true, as: 'marketing' }),
  at('/jobs', { empty: true }),
  at('/indicators', { empty: true }),
  at('/scorecards', { empty: true }),
  at('/scorecards?of=rigs', { empty: true }),
  at('/scan', { empty: true, as: 'verifier' }),
  at('/worksheet', { empty: true, as: 'verifier' }),
  at('/to-check', { empty: true, as: 'checker' }),
  at('/suppliers', { empty: true }),
  at('/meter-models', { empty: true }),
  at('/rigs', { as: 'supplies' }),
  at('/organisation', { as: 'sysadmin' }),
  at('/fault-kinds'),
  at('/regulations', { answers: false }),
  at('/settings', { as: 'sysadmin' }),
  at('/users', { as: 'secadmin' }),
  at('/roles', { as: 'sysadmin', answers: false }),
  at('/audit', { as: 'auditor' }),
  at('/account', { as: 'crew' }),
  at('/help', { as: 'checker', answers: false }),
  at('/nowhere', { empty: true, answers: false }),
];

/** @param data what makeData has made; null while there is none */
export function screensOf(data) {
  if (data === null) return lists.filter(({ empty }) => empty);
  const batch = `/batches/${data.defect.batchNo}`;
  const month = 'period=2026-11';
  return [
    ...lists,
    at(batch),
    at(`/batches/${data.open.batchNo}`),
    at(`/worksheet?batchNo=${data.open.batchNo}`, { as: 'verifier' }),
    at(`/sealed-samples?list=${data.gates.sealedSampleId}`),
    ...gateScreens(data.gates),
    ...['meters', 'disagreements', 'history'].map((tab) => at(`${batch}?tab=${tab}`)),
    at(`/meters?batchNo=${data.defect.batchNo}&verdict=fail&columns=assetNo.state.batchNo.supplier.model.fault`),
    at(`/meters/${data.assetNo}`),
    at('/problems/QP-2026-0001', { as: 'marketing' }),
    at(`/imports/${data.importId}`),
    at(`/imports/${data.importId}/mapping`),
    at(`/import-templates/${data.templateId}`),
    at(`/to-check?state=judged`, { as: 'checker' }),
    at(`${batch}/return`, { as: 'supplies' }),
    at(`${batch}/checking`, { as: 'checker' }),
    at(`${batch}?tab=signatures`),
    at(`/indicators?scope=supplier&${month}`),
    at(`/indicators/full-verification-pass/rows?${month}`),
    at(`/indicators?scope=org-unit&period=cumulative`),
    at(`/scorecards?of=verifiers&${month}`),
    at(`/scorecards/verifiers/V001?${month}`, { as: 'marketing' }),
    at(`/scorecards/verifiers/me?period=2026-12`, { as: 'verifier' }),
    at(`/scorecards/rigs/1?${month}`),
    at(`/scorecards/rigs/1?view=table&${month}`),
    at(`/scorecards/suppliers/HD01?${month}`),
  ];
}

/** Each gate as it waits for somebody, and as it was decided. */
const gateScreens = (gates) => [
  at(`/batches/${gates.atComparison}/comparison`),
  at(`/batches/${gates.byHand}/comparison`),
  at(`/batches/${gates.sent}/receipt`),
  at(`/batches/${gates.toDraw}/receipt`),
  at(`/batches/${gates.sent}/emc`),
  at(`/batches/${gates.toDraw}/emc`),
  at(`/batches/${gates.toDraw}/sampling`),
  at(`/batches/${gates.inspecting}/sampling`),
  at(`/batches/${gates.rejected}/sampling`),
  at(`/batches/${gates.walked}`),
];

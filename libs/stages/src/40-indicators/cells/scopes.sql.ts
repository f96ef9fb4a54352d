/** Joins what a row's (scope_type, scope_id) may name. */
export const scopeJoins = (row: string): string => `
  left join suppliers scope_supplier on ${row}.scope_type = 'supplier' and scope_supplier.id = ${row}.scope_id
  left join meter_models scope_model on ${row}.scope_type = 'meter-model' and scope_model.id = ${row}.scope_id
  left join batches scope_batch on ${row}.scope_type = 'batch' and scope_batch.id = ${row}.scope_id
  left join rigs scope_rig on ${row}.scope_type = 'rig' and scope_rig.id = ${row}.scope_id
  left join users scope_verifier on ${row}.scope_type = 'verifier' and scope_verifier.id = ${row}.scope_id`;

export const scopeCode = (row: string): string => `case ${row}.scope_type when 'company' then 'company' else coalesce(
  scope_supplier.code, scope_model.code, scope_batch.batch_no, scope_rig.code, scope_verifier.staff_code) end`;

/** Null for the company, which has its name from the reader's language, and for a batch, which has a number only. */
export const scopeName =
  'coalesce(scope_supplier.name, scope_model.name, scope_rig.name, scope_verifier.name, scope_batch.batch_no)';

import type { ScopeType } from '#rules/40-indicators';

/** Where what a scope's id names is found, and the columns of its code and its name. */
export const scopeTables: Record<Exclude<ScopeType, 'company'>, { table: string; code: string; name: string }> = {
  'org-unit': { table: 'org_units', code: 'code', name: 'name' },
  supplier: { table: 'suppliers', code: 'code', name: 'name' },
  'meter-model': { table: 'meter_models', code: 'code', name: 'name' },
  batch: { table: 'batches', code: 'batch_no', name: 'batch_no' },
  rig: { table: 'rigs', code: 'code', name: 'name' },
  verifier: { table: 'users', code: 'staff_code', name: 'name' },
};

/** Each by its key: planning five joins takes longer than the whole question. */
const ofScope = (row: string, column: 'code' | 'name'): string =>
  Object.entries(scopeTables)
    .map(([type, of]) => `when '${type}' then (select ${of[column]} from ${of.table} where id = ${row}.scope_id)`)
    .join(' ');

export const scopeCode = (row: string): string =>
  `case ${row}.scope_type when 'company' then 'company' ${ofScope(row, 'code')} end`;

/** Null for the company, which has its name from the reader's language; a batch has a number only. */
export const scopeName = (row: string): string => `case ${row}.scope_type ${ofScope(row, 'name')} end`;

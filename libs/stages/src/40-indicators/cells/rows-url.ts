import type { ScopeType } from '#rules/40-indicators';

/** Which meters are meant: those behind a cell, or some of them. */
export interface RowsFilter {
  period: string;
  scopeType: ScopeType;
  scopeCode: string;
  verdict?: string;
  faultKind?: string;
  position?: number;
  disagreeing?: boolean;
  corrected?: boolean;
}

/** Where the meters behind a number are listed. */
export function rowsUrl(code: string, filter: RowsFilter): string {
  const query = new URLSearchParams(
    Object.entries(filter).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return `/api/v1/indicators/${code}/rows?${query.toString()}`;
}

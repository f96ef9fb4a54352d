import type { ScopeType } from './dictionary.js';
import { periodsTouched } from './periods.js';

export interface Scope {
  readonly type: ScopeType;
  readonly id: number;
}

/** The figures of all indicators for one scope in one period. */
export interface Cell {
  readonly period: string;
  readonly scopeType: ScopeType;
  readonly scopeId: number;
}

/** The cells to be computed again when facts of these months and scopes have changed; each once, and no others. */
export function touchedCells(months: Iterable<string>, scopes: Iterable<Scope>): Cell[] {
  const periods = new Set([...months].flatMap(periodsTouched));
  const unique = new Map([...scopes].map((scope) => [`${scope.type}/${scope.id}`, scope]));
  return [...periods].flatMap((period) =>
    [...unique.values()].map(({ type, id }) => ({ period, scopeType: type, scopeId: id })),
  );
}

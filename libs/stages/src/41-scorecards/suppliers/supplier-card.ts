import type { Language } from '#libs/http';
import { addDays } from '#libs/rules';
import { median } from '#libs/statistics';
import { FAULT_TREE } from '#rules/13-full-verification';
import { rateOf } from '#rules/40-indicators';
import { rowsUrl } from '#stages/40-indicators';
import { rateOver, rateView, unplaced, type ScopeCounts, type ScorecardPeriod } from '../figures/index.js';
import { partNames, scoreOf, type WeightsSetting } from './score.js';
import type { SupplierRow } from './supplier-facts.read-model.js';
import type { FaultBarView, MendedBatchView, MendingView, SupplierCard } from './suppliers.dto.js';

/** Numbers that nothing is known of are null, not zero. */
export function cardOf(
  row: SupplierRow,
  counts: ScopeCounts,
  { period, weights, language }: { period: ScorecardPeriod; weights: WeightsSetting; language: Language },
): SupplierCard {
  const { code, name } = row;
  const rows = { period: period.code, scopeType: 'supplier', scopeCode: code } as const;
  const { score, weightCounted, parts } = scoreOf(row, counts, weights);
  const known = row.batches > 0;
  const asked = known || row.problemsOpen + row.problemsLate > 0;
  return {
    ...{ code, name, period: period.code },
    ...{ batches: known ? row.arrived : null, meters: known ? row.meters : null },
    batchesUrl: batchesUrl(code, period),
    passRate: rateOver(counts, 'full-verification-pass', rows),
    place: unplaced,
    firstPass: rateOver(counts, 'first-pass-yield', rows),
    roundsJudged: known ? row.roundsJudged : null,
    hiddenDefects: row.roundsJudged > 0 ? row.hiddenDefects : null,
    ...{ problemsOpen: asked ? row.problemsOpen : null, problemsLate: asked ? row.problemsLate : null },
    ...{ score, weightCounted },
    parts: parts.map((part) => ({ ...part, name: partNames[part.code][language] })),
  };
}

/** Kinds of fault, most frequent first, each with its share and that of all before it. */
export function paretoOf(
  faults: readonly { kind: string; count: number }[],
  { period, code, language }: { period: string; code: string; language: Language },
): FaultBarView[] {
  const all = faults.reduce((sum, { count }) => sum + count, 0);
  let upToHere = 0;
  return faults.map(({ kind, count }) => ({
    kind,
    name: FAULT_TREE.find((node) => node.code === kind)?.[language] ?? kind,
    count,
    cumulativeShare: rateOf((upToHere += count), all) ?? '0.000000',
    rowsUrl: rowsUrl('full-verification-pass', { period, scopeType: 'supplier', scopeCode: code, faultKind: kind }),
  }));
}

/** How fast batches were mended; their rows stand in the same card. */
export function mendingOf(
  batches: readonly MendedBatchView[],
  { period, code }: { period: string; code: string },
): MendingView {
  const done = batches.filter(({ doneOn }) => doneOn !== null);
  const late = batches.filter((batch) => batch.late).length;
  const url = `/api/v1/scorecards/suppliers/${encodeURIComponent(code)}?period=${period}`;
  return {
    ...{ ordered: batches.length, done: done.length, late: rateView(late, batches.length, url) },
    medianDays: median(done.map(({ days }) => days))?.toFixed(1) ?? null,
  };
}

function batchesUrl(supplierCode: string, { from, until }: ScorecardPeriod): string {
  const query = new URLSearchParams({ supplierCode, arrivedFrom: from, arrivedTo: addDays(until, -1) });
  return `/api/v1/batches?${query.toString()}`;
}

import { INDICATORS, type IndicatorCode } from '#rules/40-indicators';
import { counts as talliedCounts } from './tallies.repository.js';

/** Which counts of a tally are divided by which. */
const counts: Record<IndicatorCode, { numerator: string; denominator: string }> = {
  'full-verification-pass': { numerator: 'passed', denominator: 'tested' },
  'first-pass-yield': { numerator: 'first_passed', denominator: 'first_tested' },
  'verification-done': { numerator: 'done', denominator: 'planned' },
  'incoming-sampling-pass': { numerator: 'sample_passed', denominator: 'sampled' },
  'incoming-sampling-lots': { numerator: 'lots_accepted', denominator: 'lots_judged' },
  'sampling-done': { numerator: 'sample_done', denominator: 'sample_planned' },
};

/** The counts that tallies keep, summed up under their own names. */
export const summedCounts = talliedCounts.map((count) => `coalesce(sum(${count}), 0)::int as ${count}`).join(', ');

/** The indicators made of summed counts: rows of (code, numerator, denominator, rule_version). */
export const figures = `(values ${INDICATORS.map(
  ({ code, ruleVersion }) => `('${code}', ${counts[code].numerator}, ${counts[code].denominator}, '${ruleVersion}')`,
).join(', ')}) as f (code, numerator, denominator, rule_version)`;

/** What is computed from tallies, and by which version of its rule. */
export const computedCodes: IndicatorCode[] = INDICATORS.map(({ code }) => code);
export const ruleVersions: Record<string, string> = Object.fromEntries(
  INDICATORS.map(({ code, ruleVersion }) => [code, ruleVersion]),
);

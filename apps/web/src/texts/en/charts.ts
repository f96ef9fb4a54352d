import type { zhCharts } from '../zh/charts.js';

/** Charts. */
export const enCharts: typeof zhCharts = {
  chart: { view: 'Picture or table', picture: 'Picture', table: 'Table', png: 'PNG', csv: 'CSV' },
  trend: {
    finding: (name, said) => `${name}: ${said}`,
    tooFew: (months) => `only ${months} months have data; below 8 no limits are drawn, see the intervals`,
    variation: {
      common: () => 'the latest month is within the limits, ordinary variation',
      improvement: (why) => `a real improvement (${why})`,
      concern: (why) => `a real deterioration (${why})`,
    },
    outside: (now, months) => `${now}; outside the limits in ${months}`,
    separator: ', ',
    rules: {
      'beyond-limits': 'the latest point is beyond a limit',
      'one-side': '7 in a row on one side',
      trend: '7 in a row going one way',
      'near-limit': '2 of 3 near a limit',
    },
    assurance: {
      passes: 'As things are, the target is always reached.',
      fails: 'As things are, the target is never reached: the process has to change.',
      'hit-or-miss': 'The target lies within the usual variation: whether it is reached is left to chance.',
    },
    whyLaney: 'Limits are Laney p′: an ordinary p chart alarms falsely on large batches.',
    basis: (period, counted, cutOff) => `Company, by month ${period}, n = ${counted}, data up to ${cutOff}.`,
    none: 'No data',
    picture: (indicator) => `Trend of ${indicator}`,
    series: { value: 'Value', centre: 'Centre', limits: 'Limits', targetName: 'Target' },
  },
  indicatorSummary: {
    changed: (month, count, names) =>
      count === 1
        ? `${month}: 1 indicator really changed: ${names}`
        : `${month}: ${count} indicators really changed: ${names}`,
    missed: (month, names) => `${month}: nothing beyond ordinary variation; below target: ${names}`,
    steady: (month) => `${month}: nothing beyond ordinary variation`,
    change: 'Since last month, points',
    course: '24 months',
    sign: 'Reading',
  },
  funnel: {
    alike: 'Pass rates of all suppliers are within the limits',
    differ: (names) => `Pass rate outside the limits: ${names}`,
    defects: (finding, names) => `${finding}; hidden defects: ${names}`,
    defectsOf: (name, defects, rounds) => `${name} in ${defects} of ${rounds} rounds`,
    separator: ', ',
    basis: (period, counted, centre, dispersion) =>
      `Pass rate of full verification by supplier, ${period}, n = ${counted}, mean ${centre}, dispersion φ = ${dispersion}; the fewer, the wider the limits.`,
    picture: 'Funnel plot of suppliers',
    supplier: 'Supplier',
    passed: 'Passed',
    tested: 'Tested',
    rate: 'Pass rate',
    limits95: '95 % limits',
    limits998: '99.8 % limits',
    centre: 'Mean',
    place: 'Reading',
    places: { within: 'within', high: 'clearly high', low: 'clearly low' },
    tooFew: 'too few to tell',
  },
};

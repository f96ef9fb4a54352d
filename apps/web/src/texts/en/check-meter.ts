import type { Texts } from '../zh.js';

/** Check meters: control chart, repeatability, stability. */
export const enCheckMeter: Texts['checkMeter'] = {
  title: 'Check meter',
  none: 'The rig has no check meter measurements yet. Measure one on a fixed position ten times or more at regular intervals and record it: repeatability, stability and the control chart follow.',
  record: 'Record',
  recordOn: (rig) => `Check meter on rig ${rig}`,
  save: 'Save',
  hint: 'One position, one test point, one after another; ten readings or more give the repeatability.',
  checkMeterNo: 'Check meter',
  position: 'Position',
  loadCurrent: 'Load current',
  powerFactor: 'Power factor',
  element: 'Element',
  elements: { all: 'All', A: 'A', B: 'B', C: 'C' },
  readingsOf: 'Readings %',
  readingsHint: 'Paste a row or a column of a spreadsheet, or type them apart by spaces.',
  notAReading: (received) => `“${received}” is no decimal. Write a point, and no unit.`,
  verifier: 'Verifier',
  state: 'State',
  counts: 'Counts',
  withdrawn: 'Withdrawn',
  withdraw: 'Withdraw',
  withdrawHint: 'It does not count any more, and stays to be seen. Say why.',
  series: 'Check meter, position, test point',
  at: (position) => `position ${position}`,
  finding: (rig, out, n) =>
    out === 0
      ? `Rig ${rig} is in control: nothing in ${n} measurements`
      : `Rig ${rig} is out of control: ${out} of ${n} measurements`,
  tooFew: (rig, n) => `Rig ${rig} has ${n} measurements; eight give control limits`,
  basis: (series, period, n, baseline) =>
    baseline === 0
      ? `${series}; ${period}; ${n} measurements`
      : `${series}; ${period}; ${n} measurements; limits of the first ${baseline}, kept (mean ± 3/1.128 mean moving ranges), ▲ out of control`,
  picture: 'I-MR control chart of the check meter',
  measuredAt: 'Measured at',
  mean: 'Mean %',
  range: 'Moving range %',
  readings: 'Readings',
  signal: 'Signal',
  signals: { 'beyond-limits': 'beyond the limits', run: 'eight in a row on one side', jump: 'a jump' },
  limits: 'limits',
  figures: (no, position, point) => `Repeatability and stability: ${no} · position ${position} · ${point}`,
  repeatability: 'Repeatability',
  repeatabilityOf: (s, n, at) => `s = ${s} % (n = ${n}, ${at})`,
  noRepeatability: 'No measurement has ten readings yet.',
  stability: 'Stability',
  stabilityOf: (value, months, permissible) =>
    `Monthly means span ${value} % (${months} months), permissible error ${permissible} %`,
  noStability: 'Given from four months on.',
  holds: 'Holds',
  holdsNot: 'Does not hold',
  groups: 'Monthly means % (readings)',
};

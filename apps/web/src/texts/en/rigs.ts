import type { zhRigs } from '../zh/rigs.js';

export const enRigs: typeof zhRigs = {
  rigs: {
    views: { list: 'List', map: 'Position map', trend: 'Trend' },
    print: 'Print (A4)',
    view: 'View',
    asTable: 'As a table',
    asPicture: 'As a picture',
    rigOf: (code) => `Rig ${code}`,
    places: (rig, positions) => `rig ${rig} position ${positions}`,
    mapOdd: (positions) => `Out of family: ${positions}`,
    mapMany: (count) => `${count} positions differ from the others of their rigs`,
    mapFine: 'No position differs from the others of its rig',
    mapBasis: (period, rigs, positions, meters) =>
      `${period}, ${rigs} rigs with ${positions} positions, ${meters} meters; colour is the mean error of a position from the centre of its rig: orange high, blue low, ▲▼ out of family. Click a position for the meters verified on it.`,
    mapNone: 'No verification in this period yet. Choose another period, or verify meters first.',
    mapCell: (rig, position, difference, meters) =>
      `Rig ${rig} position ${position}: ${difference} % from the rig, ${meters} meters`,
    up: 'going up',
    down: 'going down',
    steady: 'Steady',
    drifting: (rig, direction, since, change) =>
      `Rig ${rig} has been ${direction} since ${since}, by ${change} % so far`,
    noDrift: 'No rig is found to drift',
    trendBasis: (until) =>
      `24 months up to ${until}; a point is the month’s meters beside those of the same batches on other rigs (their median is zero). Rule: self-starting CUSUM (k = 0.5, the first 6 months as reference, decision interval from the false-alarm rate that is set); the change has to reach the offset that matters. The rate is that of all rigs together at one look; by simulation it is kept by normal, uniform, skewed and heavy-tailed errors and by errors rounded to 0.0001, as long as months are independent. Click a point for the month’s meters.`,
    trendNone: 'Nothing to compare yet: at least three rigs have to verify meters of one batch.',
    drift: 'Drift',
    since: 'Since',
    change: 'Change %',
    latest: 'Latest month',
    interval: '95 % interval',
    month: 'Month',
    offset: 'From the other rigs %',
    picture: 'Rigs month by month',
    mapPicture: 'Position map of all rigs',
  },
};

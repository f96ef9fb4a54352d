import type { LimitRow, Regulation } from './regulation.js';

const direct: LimitRow[] = [
  {
    connection: 'direct',
    element: 'balanced',
    powerFactors: ['1.0'],
    bands: [
      { from: '0.05Ib', limits: { '1': '1.5', '2': '2.5' } },
      { from: '0.1Ib', limits: { '1': '1.0', '2': '2.0' } },
    ],
  },
  {
    connection: 'direct',
    element: 'balanced',
    powerFactors: ['0.5L'],
    bands: [
      { from: '0.1Ib', limits: { '1': '1.5', '2': '2.5' } },
      { from: '0.2Ib', limits: { '1': '1.0', '2': '2.0' } },
    ],
  },
  {
    connection: 'direct',
    element: 'balanced',
    powerFactors: ['0.8C'],
    bands: [
      { from: '0.1Ib', limits: { '1': '1.5' } },
      { from: '0.2Ib', limits: { '1': '1.0' } },
    ],
  },
  {
    connection: 'direct',
    element: 'single',
    powerFactors: ['1.0'],
    bands: [{ from: '0.1Ib', limits: { '1': '2.0', '2': '3.0' } }],
  },
  {
    connection: 'direct',
    element: 'single',
    powerFactors: ['0.5L'],
    bands: [{ from: '0.2Ib', limits: { '1': '2.0', '2': '3.0' } }],
  },
];

const throughTransformers: LimitRow[] = [
  {
    connection: 'ct',
    element: 'balanced',
    powerFactors: ['1.0'],
    bands: [
      { from: '0.01In', limits: { '0.2S': '0.4', '0.5S': '1.0' } },
      { from: '0.02In', limits: { '0.2S': '0.4', '0.5S': '1.0', '1': '1.5', '2': '2.5' } },
      { from: '0.05In', limits: { '0.2S': '0.2', '0.5S': '0.5', '1': '1.0', '2': '2.0' } },
    ],
  },
  {
    connection: 'ct',
    element: 'balanced',
    powerFactors: ['0.5L'],
    bands: [
      { from: '0.02In', limits: { '0.2S': '0.5', '0.5S': '1.0' } },
      { from: '0.05In', limits: { '0.2S': '0.5', '0.5S': '1.0', '1': '1.5', '2': '2.5' } },
      { from: '0.1In', limits: { '0.2S': '0.3', '0.5S': '0.6', '1': '1.0', '2': '2.0' } },
    ],
  },
  {
    connection: 'ct',
    element: 'balanced',
    powerFactors: ['0.8C'],
    bands: [
      { from: '0.02In', limits: { '0.2S': '0.5', '0.5S': '1.0' } },
      { from: '0.05In', limits: { '0.2S': '0.5', '0.5S': '1.0', '1': '1.5' } },
      { from: '0.1In', limits: { '0.2S': '0.3', '0.5S': '0.6', '1': '1.0' } },
    ],
  },
  {
    connection: 'ct',
    element: 'single',
    powerFactors: ['1.0'],
    bands: [{ from: '0.05In', limits: { '0.2S': '0.3', '0.5S': '0.6', '1': '2.0', '2': '3.0' } }],
  },
  {
    connection: 'ct',
    element: 'single',
    powerFactors: ['0.5L'],
    bands: [{ from: '0.1In', limits: { '0.2S': '0.4', '0.5S': '1.0', '1': '2.0', '2': '3.0' } }],
  },
];

/** JJG 596-2012, electrical meters for measuring alternating-current energy: limits of basic error in %. */
export const JJG_596_2012: Regulation = {
  code: 'JJG 596-2012',
  version: 1,
  provisional: false,
  effectiveFrom: '2013-04-08',
  steps: { '0.2S': '0.02', '0.5S': '0.05', '1': '0.1', '2': '0.2' },
  rows: [...direct, ...throughTransformers],
  startCurrents: {
    '0.2S': { ct: '0.001In' },
    '0.5S': { ct: '0.001In' },
    '1': { direct: '0.004Ib', ct: '0.002In' },
    '2': { direct: '0.005Ib', ct: '0.003In' },
  },
  creepFactors: { '0.2S': 900, '0.5S': 600, '1': 600, '2': 480 },
};

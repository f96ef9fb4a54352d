import type { Regulation } from './regulation.js';

/**
 * JJG 596-2026, classes A to E. Provisional: the official text has not been seen. The limits are those that rig software
 * uses; the rounding steps continue the tenth of the class of 2012; one phase alone, start and creep are not known.
 */
export const JJG_596_2026: Regulation = {
  code: 'JJG 596-2026',
  version: 1,
  provisional: true,
  effectiveFrom: null,
  steps: { A: '0.2', B: '0.1', C: '0.05', D: '0.02', E: '0.01' },
  rows: [
    {
      connection: null,
      element: 'balanced',
      powerFactors: ['1.0'],
      bands: [
        { from: 'Imin', limits: { A: '2.5', B: '1.5', C: '1.0', D: '0.4', E: '0.2' } },
        { from: 'Itr', limits: { A: '2.0', B: '1.0', C: '0.5', D: '0.2', E: '0.1' } },
      ],
    },
    {
      connection: null,
      element: 'balanced',
      powerFactors: ['0.5L', '0.8C'],
      bands: [
        { from: 'Imin', limits: { A: '2.5', B: '1.5', C: '1.0', D: '0.5', E: '0.25' } },
        { from: 'Itr', limits: { A: '2.0', B: '1.0', C: '0.6', D: '0.3', E: '0.15' } },
      ],
    },
  ],
  startCurrents: {},
  creepFactors: {},
};

import type { zhPrints } from '../zh/prints.js';

/** The words of printing in English. */
export const enPrints: typeof zhPrints = {
  button: 'Print',
  returnLetter: 'Return letter',
  rectificationLetter: 'Rectification letter',
  emcLetter: 'EMC sample letter',
  verificationReport: 'Verification report',
  labels: 'Meter labels (the first 440)',
};

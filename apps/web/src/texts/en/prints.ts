import type { zhPrints } from '../zh/prints.js';

/** The words of printing in English. */
export const enPrints: typeof zhPrints = {
  button: 'Print',
  returnLetter: 'Return letter',
  rectificationLetter: 'Rectification letter',
  emcLetter: 'EMC sample letter',
  verificationReport: 'Verification report',
  samplingReport: 'Sampling report',
  certificates: 'Certificates and result notices (first 200)',
  certificate: 'Verification certificate',
  resultNotice: 'Result notice',
  problemReport: '8D report',
  labels: 'Meter labels (the first 440)',
};

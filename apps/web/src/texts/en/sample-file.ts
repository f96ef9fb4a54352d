import type { Texts } from '../zh.js';

/** Sampling results by file. */
export const enSampleFile: Texts['sampleFile'] = {
  name: 'sample',
  download: 'Download the sample',
  bring: 'Bring a file',
  hint: 'Download the sample, fill in “Sample conclusion” (pass, fail) and “Fault”, and bring it; what is not inspected yet stays empty.',
};

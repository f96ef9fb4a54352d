import type { Texts } from '../zh.js';

/** Files that belong to something. */
export const enAttachedFiles: Texts['attachedFiles'] = {
  title: 'Files',
  add: 'Upload a photo or PDF',
  none: 'No files.',
  ofComparison: 'Pictures of the arrived sample',
  ofEmcTest: 'Report of the institute',
  ofSealedSample: 'Pictures of the sealed sample',
};

import type { zhPasted } from '../zh/pasted.js';

/** Numbers that were pasted. */
export const enPasted: typeof zhPasted = {
  numbers: (count) => `${count} pasted numbers`,
  faults: (count) => `${count} entries are no 22-digit asset numbers and were not asked for:`,
  tooMany: (count, most) => `${count} numbers were pasted; one question takes ${most}, the first ones were taken.`,
  notDigits: 'not 22 digits',
  damaged: {
    'scientific-notation':
      'stored by Excel as a number: its last digits are lost for good. Export it again from the rig, or make the column text before copying',
    'digits-lost':
      'its last 7 digits were made zeros by Excel and are lost for good. Export it again from the rig, or make the column text before copying',
  },
};

import type { zhHelp } from '../zh/help.js';

/** Help and about. */
export const enHelp: typeof zhHelp = {
  title: 'Help',
  guides: {
    staff: 'Metering staff',
    marketing: 'Marketing department',
    administrators: 'Administrators',
    lists: 'How lists work',
  },
  about: 'About Zhunheng',
  version: 'Version',
  api: 'API reference',
  keysHint: 'Press ? on any screen.',
  who: 'When something is wrong',
  whoHint:
    'Ask your system administrator, and give the request id that the error shows: with it the audit and the logs tell what happened.',
};

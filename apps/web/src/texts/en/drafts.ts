import type { zhDrafts } from '../zh/drafts.js';

/** What was typed and not sent. */
export const enDrafts: typeof zhDrafts = {
  restored: (at) => `What you typed at ${at} and did not send is back`,
  discard: 'Start over',
  unsent: 'Not sent yet',
  kept: 'What you typed is kept on this computer and will be here when you come back.',
  lost: 'What you typed is lost when you leave.',
  stay: 'Go on typing',
  leave: 'Leave',
};

import { EXPORT_STATE_WORDS, wordsIn } from '#libs/rules';
import type { zhDesk } from '../zh/desk.js';

/** Messages, exports, keys, display. */
export const enDesk: typeof zhDesk = {
  notices: {
    title: 'Messages',
    unread: (count: number) => (count > 0 ? `Messages, ${count} unread` : 'Messages'),
    isNew: 'unread',
    markAll: 'Mark all as read',
    none: 'No messages. Finished exports, failed jobs, judged batches and quality problems are told of here.',
    exportReady: (file: string, rows: string) => `Export finished: ${file}, ${rows} rows`,
    jobFailed: (job: string) => `A job failed: ${job}`,
    batchJudged: (batchNo: string, round: string, verdict: string) => `Batch ${batchNo}, round ${round}: ${verdict}`,
    problemRaised: (no: string, batchNo: string, name: string) =>
      batchNo === '' ? `New quality problem ${no}: ${name}` : `New quality problem ${no}: batch ${batchNo}, ${name}`,
    problemGiven: (no: string, what: string, dueOn: string) =>
      `Quality problem ${no} waits for you${what === '' ? '' : `: ${what}`}${dueOn === '' ? '' : `, due on ${dueOn}`}`,
    problemLate: (no: string, batchNo: string) =>
      batchNo === '' ? `Quality problem ${no} is late` : `Quality problem ${no} is late: batch ${batchNo}`,
    sampleJudged: {
      accepted: (batchNo: string) => `Batch ${batchNo} is accepted by its sample: full verification can begin`,
      rejected: (batchNo: string) => `Batch ${batchNo} is rejected by its sample and waits for a decision`,
    },
    emcLate: (batchNo: string, dueOn: string) =>
      `The EMC test of batch ${batchNo} should have been answered by ${dueOn}`,
  },
  exports: {
    button: 'Export',
    all: 'Export all',
    filtered: 'Export what is filtered',
    selected: (count: number) => `Export chosen (${count})`,
    formats: { csv: 'CSV file', xlsx: 'XLSX workbook' },
    started: 'The export has begun; you will get a message when it is done.',
    none: 'No exports yet. Click “Export” on any list; the file appears here once it is written.',
    file: 'File',
    which: 'Which rows',
    everything: 'All',
    chosen: (count: number) => `${count} chosen rows`,
    states: wordsIn(EXPORT_STATE_WORDS, 'en'),
    rows: 'Rows',
    size: 'Size',
    until: 'Kept until',
    download: 'Download',
    remove: 'Delete',
  },
  palette: {
    title: 'Go to',
    placeholder: 'A screen, a batch, an asset number',
    nothing: 'Nothing found',
    kinds: { screen: 'Screen', meter: 'Meter', batch: 'Batch', recent: 'Recent' },
  },
  keys: {
    title: 'Keys',
    what: {
      'Ctrl + K': 'Go to any screen, batch or meter',
      '/': 'To the search box',
      '?': 'This sheet',
      '↑ ↓': 'Up and down while going to',
      Enter: 'Open, search',
      Esc: 'Close a dialog',
    },
    scanner: 'A scanner works anywhere: scan an asset number and its life file opens, whatever has the focus.',
  },
  display: { title: 'Display', light: 'Light', dark: 'Dark', auto: 'As the system', middle: 'Roomy', small: 'Compact' },
};

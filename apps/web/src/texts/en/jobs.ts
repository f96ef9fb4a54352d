import type { JobKind, zhJobs } from '../zh/jobs.js';

/** Background jobs. */
export const enJobs: typeof zhJobs = {
  jobs: {
    title: 'Jobs',
    kind: 'Job',
    state: 'State',
    anyState: 'Any state',
    progress: 'Progress',
    createdAt: 'Asked for',
    finishedAt: 'Finished',
    failures: 'Why it failed',
    retry: 'Try again',
    retryChosen: (count) => (count > 0 ? `Try chosen again (${count})` : 'Try chosen again'),
    subject: 'About',
    owner: 'Asked for by',
    attempts: 'Attempts',
    whose: 'Whose',
    everybody: 'Everybody’s',
    mine: 'Only mine',
    anyKind: 'Any job',
    none: 'No jobs yet. Once a file is imported, its progress stands here.',
    kinds: {
      'audit.verify': 'Check the audit chain',
      'audit.anchor': 'Anchor the audit chain',
      'imports.check': 'Check an imported file',
      'imports.commit': 'Commit an imported file',
      'imports.clean': 'Clear what an import staged',
      'exports.write': 'Write an exported file',
      'exports.clean': 'Delete expired exports',
      'emc-tests.find-late': 'Find late EMC tests',
      'quality-problems.find-late': 'Find late quality problems',
      'indicators.compute': 'Compute indicators of a batch',
      'indicators.recompute': 'Recompute indicators',
    } satisfies Record<JobKind, string>,
  },
};

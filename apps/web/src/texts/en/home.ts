import type { zhHome } from '../zh/home.js';

/** Home. */
export const enHome: typeof zhHome = {
  home: {
    title: 'Home',
    all: 'Show all',
    orMore: 'or more',
    batches: {
      verification: { title: 'Batches in verification', none: 'No batch is in verification.' },
      arrived: { title: 'Batches to be compared', none: 'Every batch that arrived has been compared.' },
      emc: { title: 'Batches at the EMC test', none: 'No batch waits for its EMC test.' },
      sampling: { title: 'Batches to be sampled', none: 'No batch waits for sampling acceptance.' },
      rectification: { title: 'Batches in rectification', none: 'No batch waits for its supplier.' },
    },
    imports: {
      ready: {
        title: 'Files ready to commit',
        none: 'None. When a rig has finished, drop its files into the import centre.',
      },
      errors: { title: 'Files with bad rows', none: 'No waiting file has a bad row.' },
      failed: { title: 'Faulty files', none: 'Every file was understood.' },
    },
    toCheck: {
      title: 'Results to check',
      none: 'Every batch in verification is signed.',
      line: (count) => `${count} results`,
    },
    emcDue: {
      title: 'EMC answers due',
      none: 'No institute has samples of ours.',
      due: (day) => `due ${day}`,
      late: (day) => `due ${day}, late`,
    },
    jobs: { title: 'Failed jobs', none: 'All jobs are fine.' },
  },
};

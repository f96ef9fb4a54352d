import type { zhDemo } from '../zh/demo.js';

export const enDemo: typeof zhDemo = {
  demoTables: {
    suppliers: 'Suppliers',
    meter_models: 'Meter types',
    rigs: 'Rigs',
    batches: 'Batches',
    meters: 'Meters',
    verifications: 'Verifications',
    rig_readings: 'Readings',
    imports: 'Imported files',
    quality_problems: 'Quality problems',
    indicator_values: 'Indicator values',
  },
  demoRibbon: {
    text: 'Demonstration: all data is made up; do not enter real data.',
    remove: 'Remove demo data',
    title: 'Remove all demo data',
    what: 'All of this goes at once and cannot be brought back. The demo accounts go, too; accounts that you opened and the audit stay.',
    later: 'Since the demo was made, people have entered this, which would go as well:',
    alsoLater: 'I know, remove that as well',
    type: (phrase) => `Type “${phrase}” to confirm`,
    typeExactly: 'That is not the same text',
    times: (count) => `${count} times`,
    rows: (count) => `${count} rows`,
    done: 'The demo data is gone',
    code: 'Write down the first-run code: on the next page it makes the administrators.',
    signIn: 'Sign in with your own administrator account.',
    next: 'Go on',
  },
};

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whatever a screen shows that somebody else may change; the tables with the trigger already are not named again. */
const live = [
  'attachment_links',
  'batch_holds',
  'check_measurements',
  'component_comparisons',
  'demo_cities',
  'draws',
  'emc_tests',
  'indicator_values',
  'inspection_resumptions',
  'item_checks',
  'meter_models',
  'meters',
  'org_units',
  'problem_events',
  'problem_measures',
  'rectifications',
  'return_handovers',
  'rig_tallies',
  'rigs',
  'sampling_inspections',
  'sampling_results',
  'sealed_sample_versions',
  'sealed_samples',
  'settings',
  'signatures',
  'store_receipts',
  'suppliers',
  'users',
  'verifications',
];

export class LiveScreens1796700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of live) {
      await runner.query(`
        create trigger live after insert or update or delete on ${table}
        for each statement execute function tell_live()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of live) await runner.query(`drop trigger live on ${table}`);
  }
}

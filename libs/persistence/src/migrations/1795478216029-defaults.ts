import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The numbers marked * in the process description, as first values with an effective date. */
const settings: Record<string, unknown> = {
  'asset-number.check-digit': 'on',
  'full-verification.pass-rate-permille': 985,
  'full-verification.same-kind-limit': 3,
  'full-verification.internal-limit-percent': 60,
  'full-verification.rectification-days': 30,
  'full-verification.lapsed-rig': 'refuse',
  'full-verification.clock-limit': '0.5',
  'store-sampling.percent': 10,
  'notice.days': 3,
  'quality-problems.answer-days': 10,
  'rig-scorecard.position-difference': '0.1',
  'supplier-scorecard.weights': { passRate: 50, firstPass: 20, hiddenDefects: 20, problems: 10 },
};

export class Defaults1795478216029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [key, value] of Object.entries(settings)) {
      await runner.query(`insert into settings (key, effective_from, value) values ($1, '2000-01-01', $2)`, [
        key,
        JSON.stringify(value),
      ]);
    }
    // A meter changes its state several times soon after arrival: room in the page keeps those updates off the indexes.
    await runner.query(`alter table meters set (fillfactor = 50)`);
    await runner.query(`alter table jobs set (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from settings where effective_from = '2000-01-01'`);
  }
}

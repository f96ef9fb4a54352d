import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows counted from below the header; from now on they have the number that a spreadsheet shows beside them. */
const shift = (sign: '+' | '-'): string => `
  update import_errors e set row = -(e.row ${sign} (i.recognised ->> 'rowsBefore')::int),
    params = case when e.rule = 'repeated-in-file' and jsonb_typeof(e.params -> 'first') = 'number'
      then jsonb_set(e.params, '{first}', to_jsonb((e.params ->> 'first')::int ${sign} (i.recognised ->> 'rowsBefore')::int))
      else e.params end
  from imports i where i.id = e.import_id and i.recognised ? 'rowsBefore'`;
/** No two rows of a file have one number, not even on the way. */
const settle = `update import_errors set row = -row where row < 0`;

export class RowsAsShown1796200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table "jobs" add "deaths" smallint not null default '0'`);
    await runner.query(shift('+'));
    await runner.query(settle);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(shift('-'));
    await runner.query(settle);
    await runner.query(`alter table "jobs" drop column "deaths"`);
  }
}

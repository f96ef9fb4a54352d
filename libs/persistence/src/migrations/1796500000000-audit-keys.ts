import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which key signed an entry; and the audit and the events refuse changes, whoever asks: the second line behind grants. */
export class AuditKeys1796500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table audit_entries add key_id text`);
    await runner.query(
      `create function refuse_change() returns trigger language plpgsql as $$
       begin
         if tg_table_name = 'events' and current_setting('zhunheng.demo', true) = 'on' then
           return null;
         end if;
         raise exception '% is written once: % is refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
       end $$`,
    );
    for (const table of ['audit_entries', 'events']) {
      await runner.query(
        `create trigger ${table}_written_once before update or delete or truncate on ${table}
         for each statement execute function refuse_change()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_entries', 'events'])
      await runner.query(`drop trigger ${table}_written_once on ${table}`);
    await runner.query(`drop function refuse_change`);
    await runner.query(`alter table audit_entries drop key_id`);
  }
}

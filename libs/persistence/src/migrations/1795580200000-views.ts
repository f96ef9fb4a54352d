import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people arrange for themselves: saved views of lists, and preferences such as the columns of a list. */
export class Views1795580200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_views (
        id uuid not null,
        owner_id integer not null,
        screen text not null,
        name text not null,
        state text not null,
        shared boolean not null default false,
        revision integer not null default '1',
        created_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        constraint "UQ_878881df55d6ffeff5b003bb31c" unique (owner_id, screen, name),
        constraint "PK_30acd4fbe2058d97631ab9bb2b6" primary key (id),
        constraint "FK_fb53bdfa2c6a971a7a301046ff3" foreign key (owner_id) references users (id) on delete cascade
      )`);
    await runner.query(`create index "IDX_58f57b62cba9fd3bbf781847a6" on saved_views (screen, shared)`);
    await runner.query(`
      create table preferences (
        user_id integer not null,
        key text not null,
        value jsonb not null,
        revision integer not null default '1',
        constraint "PK_9d46b4b80b11b82d0fc0762fbbf" primary key (user_id, key),
        constraint "FK_34a542d34f1c75c43e78df2e67a" foreign key (user_id) references users (id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table preferences`);
    await runner.query(`drop table saved_views`);
  }
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A cell that broke a rule. The rest of its row is in the file itself, which is kept. */
@Entity('import_errors')
export class ImportError {
  @PrimaryColumn('uuid') importId: string;
  @PrimaryColumn('integer') row: number;
  @PrimaryColumn('smallint') ordinal: number;
  @Column('text', { nullable: true, name: 'column' }) column: string | null;
  @Column('text', { nullable: true }) value: string | null;
  @Column('text') rule: string;
  @Column('jsonb', { nullable: true }) params: unknown;
}

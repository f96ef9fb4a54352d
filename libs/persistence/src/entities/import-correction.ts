import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A cell of a file that somebody has mended. The file stays as it was captured: the last correction of a cell is laid over it. */
@Entity('import_corrections')
@Index(['importId', 'row'])
export class ImportCorrection {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('uuid') importId: string;
  @Column('integer') row: number;
  /** Place of the column in the file, counted from 0. */
  @Column('smallint') place: number;
  /** As it stands over the column. */
  @Column('text', { name: 'column' }) column: string;
  /** What was read there before. */
  @Column('text', { nullable: true }) before: string | null;
  @Column('text') value: string;
  @Column('integer') correctedById: number;
  @Column('timestamptz', { default: () => 'now()' }) correctedAt: Date;
}

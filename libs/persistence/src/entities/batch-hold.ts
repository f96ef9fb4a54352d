import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A batch whose meters stay in the store until a quality problem is contained: 封存. One hold a problem at a time. */
@Entity('batch_holds')
@Index(['problemId'], { unique: true, where: `released_at is null` })
@Index(['batchId'], { where: `released_at is null` })
export class BatchHold {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('integer') batchId: number;
  @Column('integer') problemId: number;
  @Column('text') reason: string;
  @Column('integer', { nullable: true }) heldById: number | null;
  @Column('timestamptz', { default: () => 'now()' }) heldAt: Date;
  @Column('timestamptz', { nullable: true }) releasedAt: Date | null;
  @Column('text', { nullable: true }) releaseReason: string | null;
}

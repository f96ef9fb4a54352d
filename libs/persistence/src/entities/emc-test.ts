import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** EMC test 电磁兼容试验 of a batch: samples to the institute, its answer by a day, the result. */
@Entity('emc_tests')
@Index(['dueOn'], { where: 'result IS NULL' })
export class EmcTest {
  @PrimaryColumn('integer') batchId: number;
  @Column('text') institute: string;
  @Column('text', { nullable: true }) letterNo: string | null;
  @Column('date', { nullable: true }) sentOn: string | null;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('integer', { array: true }) samples: number[];
  @Column('uuid', { nullable: true }) drawId: string | null;
  @Column('integer', { nullable: true }) sentById: number | null;
  @Column('text', { nullable: true }) result: string | null;
  @Column('text', { nullable: true }) reportNo: string | null;
  @Column('date', { nullable: true }) testedOn: string | null;
  @Column('integer', { nullable: true }) recordedById: number | null;
  @Column('timestamptz', { nullable: true }) recordedAt: Date | null;
  /** When the product noticed that the institute is late. */
  @Column('timestamptz', { nullable: true }) overdueSince: Date | null;
}

import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Where the rig's own conclusion on a meter is not what the rule makes of its readings. */
@Entity('disagreements')
@Index(['batchId', 'round'])
export class Disagreement {
  @PrimaryColumn('integer') meterId: number;
  @PrimaryColumn('smallint') round: number;
  @PrimaryColumn('smallint') version: number;
  @Column('integer') batchId: number;
  @Column('text') rigConclusion: string;
  @Column('text') verdict: string;
  @Column('text') item: string;
  @Column('text', { nullable: true }) point: string | null;
}

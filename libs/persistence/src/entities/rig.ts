import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Test rig 检定装置 with its positions and the day its certificate lapses. */
@Entity('rigs')
export class Rig {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('text', { unique: true }) code: string;
  @Column('text') name: string;
  @Column('smallint') positions: number;
  @Column('date') validUntil: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

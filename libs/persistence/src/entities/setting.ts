import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A rule's number as data: the value in force on a day is the latest one effective by then. */
@Entity('settings')
export class Setting {
  @PrimaryColumn('text') key: string;
  @PrimaryColumn('date') effectiveFrom: string;
  @Column('jsonb') value: unknown;
  @Column('integer', { nullable: true }) setById: number | null;
  @Column('timestamptz', { default: () => 'now()' }) setAt: Date;
  @Column('text', { nullable: true }) reason: string | null;
}

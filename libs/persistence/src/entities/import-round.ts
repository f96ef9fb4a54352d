import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An open round that rows of a checked file belong to, and of how many of its meters there are rows. */
@Entity('import_rounds')
export class ImportRound {
  @PrimaryColumn('uuid') importId: string;
  @PrimaryColumn('integer') roundId: number;
  @Column('integer') meters: number;
}

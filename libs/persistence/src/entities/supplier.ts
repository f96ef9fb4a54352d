import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A maker that delivers meters under contract. */
@Entity('suppliers')
export class Supplier {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('text', { unique: true }) code: string;
  @Column('text') name: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

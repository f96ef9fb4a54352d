import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A list of test points in the order in which readings name them, e.g. `Imax/1.0/all`. */
@Entity('test_schemes')
export class TestScheme {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('text', { array: true, unique: true }) points: string[];
}

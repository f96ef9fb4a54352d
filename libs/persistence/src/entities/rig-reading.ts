import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The basic error readings of one meter as captured: the rows of `basicerr`, or the same facts by API; lists in step. */
@Entity('rig_readings')
export class RigReading {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Index() @Column('uuid', { nullable: true }) importId: string | null;
  @Column('integer', { nullable: true }) rowNo: number | null;
  @Column('text', { default: '' }) taskNo: string;
  @Index() @Column('text') assetNo: string;
  @Column('integer') schemeId: number;
  /** Readings as handed over: those of a test point joined by `|`, the points of the scheme by commas. */
  @Column('text') readings: string;
  /** One letter a test point: what the rig concluded, P, F or N. */
  @Column('text', { nullable: true }) rigConclusions: string | null;
  /** Rows of this meter that were refused and have to be mended before the meter can be judged. */
  @Column('smallint', { default: 0 }) withheld: number;
  /**
   * Of readings that were joined to earlier ones of the meter and task: the points that this file itself brought. Null: it brought
   * all of them.
   */
  @Column('integer', { nullable: true }) partSchemeId: number | null;
  /** How many of the refused rows were this file's own. */
  @Column('smallint', { nullable: true }) partWithheld: number | null;
  /** The readings that these continue without changing a point of them. */
  @Column('integer', { nullable: true }) joinedTo: number | null;
}

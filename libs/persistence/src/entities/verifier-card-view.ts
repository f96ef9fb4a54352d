import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who looked at a verifier's scorecard on which day, once a day; the person's own first look is one of them. */
@Entity('verifier_card_views')
export class VerifierCardView {
  @PrimaryColumn('text') period: string;
  @PrimaryColumn('integer') verifierId: number;
  @PrimaryColumn('integer') viewerId: number;
  @PrimaryColumn('date') day: string;
}

/** What a verifier says to the own scorecard of a period before it counts. */
@Entity('verifier_comments')
export class VerifierComment {
  @PrimaryColumn('text') period: string;
  @PrimaryColumn('integer') verifierId: number;
  @Column('text') text: string;
  @Column('timestamptz') writtenAt: Date;
}

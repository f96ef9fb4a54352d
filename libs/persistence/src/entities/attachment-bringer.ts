import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who handed a content over: the same bytes may come from several people, and each may see what they brought. */
@Entity('attachment_bringers')
export class AttachmentBringer {
  @PrimaryColumn('text') sha256: string;
  @PrimaryColumn('integer') userId: number;
  @Column('timestamptz', { default: () => 'now()' }) broughtAt: Date;
}

import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What a content is attached to, under which name. */
@Entity('attachment_links')
@Index(['objectType', 'objectId', 'sha256'], { unique: true })
export class AttachmentLink {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('text') objectType: string;
  @Column('text') objectId: string;
  @Index() @Column('text') sha256: string;
  @Column('text') name: string;
  @Column('integer') linkedById: number;
  @Column('timestamptz', { default: () => 'now()' }) linkedAt: Date;
}

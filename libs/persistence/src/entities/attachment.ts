import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A photo or PDF that was handed over, by the SHA-256 of its content. */
@Entity('attachments')
export class Attachment {
  @PrimaryColumn('text') sha256: string;
  @Column('text') mediaType: string;
  @Column('bigint') bytes: string;
  @Column('integer') storedById: number;
  @Column('boolean') inS3: boolean;
  @Column('timestamptz', { default: () => 'now()' }) storedAt: Date;
}

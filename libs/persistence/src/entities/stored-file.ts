import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that was handed over, kept under DATA_DIR/files by the SHA-256 of its content. */
@Entity('stored_files')
export class StoredFile {
  @PrimaryColumn('text') sha256: string;
  @Column('bigint') bytes: string;
  @Column('text') name: string;
  @Column('integer', { nullable: true }) storedById: number | null;
  @Column('timestamptz', { default: () => 'now()' }) storedAt: Date;
}

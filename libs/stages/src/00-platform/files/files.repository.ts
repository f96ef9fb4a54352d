import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

@Injectable()
export class StoredFiles {
  /** The first name that a content was handed over under stays. */
  async add(
    manager: EntityManager,
    file: { sha256: string; bytes: number; name: string; storedById: number | null },
  ): Promise<void> {
    await manager.query(
      `insert into stored_files (sha256, bytes, name, stored_by_id) values ($1, $2, $3, $4) on conflict do nothing`,
      [file.sha256, file.bytes, file.name, file.storedById],
    );
  }
}

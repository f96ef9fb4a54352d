import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MediaType } from './media-type.js';

/** A content that was handed over, and what it is attached to. */
export interface StoredAttachment {
  sha256: string;
  mediaType: MediaType;
  bytes: number;
  /** Everybody who handed it over: the same bytes may come from several people. */
  broughtBy: number[];
  inS3: boolean;
  objects: string[];
  name: string | null;
}

export interface AttachmentLink {
  objectType: string;
  objectId: string;
  sha256: string;
  name: string;
  linkedById: number;
}

export interface LinkedFile {
  sha256: string;
  name: string;
  mediaType: MediaType;
  bytes: number;
  linkedBy: string | null;
  linkedAt: Date;
}

@Injectable()
export class AttachmentsRepository {
  /** False when the content is known already; whoever brings it again is noted, too. */
  async insert(
    manager: EntityManager,
    file: { sha256: string; mediaType: MediaType; bytes: number; storedById: number; inS3: boolean },
  ): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `insert into attachments (sha256, media_type, bytes, stored_by_id, in_s3) values ($1, $2, $3, $4, $5)
       on conflict (sha256) do nothing returning sha256`,
      [file.sha256, file.mediaType, file.bytes, file.storedById, file.inS3],
    );
    await manager.query(`insert into attachment_bringers (sha256, user_id) values ($1, $2) on conflict do nothing`, [
      file.sha256,
      file.storedById,
    ]);
    return rows.length > 0;
  }

  async one(manager: EntityManager, sha256: string): Promise<StoredAttachment | null> {
    const [row] = await manager.query<StoredAttachment[]>(
      `select a.sha256, a.media_type as "mediaType", a.bytes::int, a.in_s3 as "inS3",
         array(select user_id from attachment_bringers b where b.sha256 = a.sha256) as "broughtBy",
         array(select distinct l.object_type from attachment_links l where l.sha256 = a.sha256) as objects,
         (select l.name from attachment_links l where l.sha256 = a.sha256 order by l.id limit 1) as name
       from attachments a where a.sha256 = $1`,
      [sha256],
    );
    return row ?? null;
  }

  /** False when it is attached there already. */
  async link(manager: EntityManager, link: AttachmentLink): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `insert into attachment_links (object_type, object_id, sha256, name, linked_by_id) values ($1, $2, $3, $4, $5)
       on conflict (object_type, object_id, sha256) do nothing returning id`,
      [link.objectType, link.objectId, link.sha256, link.name, link.linkedById],
    );
    return rows.length > 0;
  }

  of(manager: EntityManager, objectType: string, objectId: string): Promise<LinkedFile[]> {
    return manager.query<LinkedFile[]>(
      `select l.sha256, l.name, a.media_type as "mediaType", a.bytes::int, u.name as "linkedBy", l.linked_at as "linkedAt"
       from attachment_links l join attachments a on a.sha256 = l.sha256 left join users u on u.id = l.linked_by_id
       where l.object_type = $1 and l.object_id = $2 order by l.id`,
      [objectType, objectId],
    );
  }
}

import { open } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { DomainError } from '#libs/rules';
import { Settings } from '../settings/index.js';
import { HEAD_BYTES, mediaTypeOf, type MediaType } from './media-type.js';
import { VirusScan } from './virus-scan.js';

/** What a file must be before it is kept. */
@Injectable()
export class AttachmentChecks {
  constructor(
    private readonly settings: Settings,
    private readonly scan: VirusScan,
  ) {}

  maxMegabytes(manager: EntityManager): Promise<number> {
    return this.settings.value<number>(manager, 'attachments.max-megabytes', clock.today());
  }

  /** @throws DomainError `media-type-refused`, `virus-found` or `scan-failed` */
  async look(path: string): Promise<MediaType> {
    const mediaType = mediaTypeOf(await headOf(path));
    if (mediaType === null) throw new DomainError('media-type-refused', {});
    await this.scan.check(path);
    return mediaType;
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { normaliseCell } from '#rules/00-platform';

/** How a layout is to be read: its columns and the words in their cells by title; and what is the same in every row. */
export interface ProfileMapping {
  columns: Record<string, string>;
  constants?: Record<string, string>;
  /** By title: what is meant by what stands there. */
  values?: Record<string, Record<string, string>>;
  /** The titles in their order, as the profile was made for them. */
  header?: string[];
}

export interface Profile {
  id: number;
  kind: string;
  name: string;
  fingerprint: string;
  mapping: ProfileMapping;
  createdAt: Date;
}

const select = `select id, kind, name, fingerprint, mapping, created_at as "createdAt" from import_profiles`;

@Injectable()
export class ProfilesReadModel {
  async byFingerprint(manager: EntityManager, fingerprints: readonly string[]): Promise<Map<string, Profile[]>> {
    const rows = await manager.query<Profile[]>(`${select} where fingerprint = any($1)`, [fingerprints]);
    const found = new Map<string, Profile[]>();
    for (const row of rows) found.set(row.fingerprint, [...(found.get(row.fingerprint) ?? []), row]);
    return found;
  }

  async one(manager: EntityManager, id: number): Promise<Profile | null> {
    const [row] = await manager.query<Profile[]>(`${select} where id = $1`, [id]);
    return row ?? null;
  }

  all(manager: EntityManager): Promise<Profile[]> {
    return manager.query<Profile[]>(`${select} order by kind, name, id`);
  }
}

/** The same for files of the same layout. */
export function headerFingerprint(header: readonly string[]): string {
  const titles = header.map((title) => normaliseCell(title));
  while (titles.at(-1) === '') titles.pop();
  return createHash('sha256').update(titles.join('\u001f')).digest('hex');
}

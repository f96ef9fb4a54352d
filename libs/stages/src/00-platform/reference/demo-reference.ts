import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { addDays } from '#libs/rules';
import { ReferenceRepository } from './reference.repository.js';

/** The twenty rigs of the demo, with certificates of two years. */
export async function loadDemoReference(manager: EntityManager): Promise<void> {
  const validUntil = addDays(clock.today(), 730);
  const rigs = Array.from({ length: 20 }, (_, at) => {
    const code = String(at + 1);
    return { code, name: `${code} 号检定装置`, positions: 60, validUntil };
  });
  await new ReferenceRepository().addRigs(manager, rigs);
}

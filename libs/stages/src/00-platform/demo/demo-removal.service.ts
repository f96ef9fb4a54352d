import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { OwnerTransaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { Audit } from '../audit/index.js';
import { Files } from '../files/index.js';
import { DemoCities, type DemoCityRecord } from './demo-cities.repository.js';
import { DemoRemovalRepository } from './demo-removal.repository.js';
import type { DemoContent, DemoState } from './demo.dto.js';

/** Takes the demo out of an installation, so that it can be used for real. */
@Injectable()
export class DemoRemoval {
  constructor(
    private readonly owner: OwnerTransaction,
    private readonly cities: DemoCities,
    private readonly removal: DemoRemovalRepository,
    private readonly files: Files,
    private readonly audit: Audit,
  ) {}

  async state(): Promise<DemoState> {
    const { manager } = this.owner;
    const city = await this.cities.present(manager);
    if (!city) return { present: false, meters: 0, seed: 0, finishedAt: null, contents: [], later: [] };
    const { meters, seed, finishedAt } = city;
    const contents = await this.removal.contents(manager);
    const later = await this.removal.later(manager, city.lastAuditId);
    return { present: true, meters, seed, finishedAt, contents, later };
  }

  /**
   * Everything that was entered goes in one transaction, with the accounts of the demo. Accounts that people opened stay, and
   * so does the audit, with an entry on what was removed.
   * @throws DomainError `no-demo`, `demo-in-progress`, `demo-changed-since`, `demo-without-administrator`
   */
  async remove(actor: Actor, { alsoLater }: { alsoLater: boolean }): Promise<DemoContent[]> {
    const { removed, files } = await this.owner.run(async (manager) => {
      await this.removal.standStill(manager);
      const city = await this.removable(manager);
      const later = await this.removal.later(manager, city.lastAuditId);
      if (later.length > 0 && !alsoLater) throw new DomainError('demo-changed-since', { later: spoken(later) });
      const contents = await this.removal.contents(manager);
      const names = await this.removal.fileNames(manager);
      await this.removal.empty(manager);
      await this.cities.markRemoved(manager);
      const act = { action: 'demo.remove', objectType: 'demo', objectId: String(city.seed) };
      await this.audit.write(manager, actor, { ...act, before: { contents, later } });
      return { removed: contents, files: names };
    });
    await this.files.discard(files);
    return removed;
  }

  private async removable(manager: EntityManager): Promise<DemoCityRecord> {
    const city = await this.cities.present(manager);
    if (!city) throw new DomainError('no-demo', {});
    const jobs = await this.removal.runningJobs(manager);
    if (city.finishedAt === null || jobs > 0) throw new DomainError('demo-in-progress', { jobs });
    const { accounts, administrators } = await this.removal.people(manager);
    if (accounts > 0 && administrators === 0) throw new DomainError('demo-without-administrator', { accounts });
    return city;
  }
}

const spoken = (later: readonly { action: string; count: number }[]): string =>
  later.map(({ action, count }) => `${action} × ${count}`).join(', ');

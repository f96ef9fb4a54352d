import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkIfMatch, type Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { ChangeSavedView, CreateSavedView, SavedViewList, SavedViewView } from './saved-views.dto.js';
import { SavedViewsRepository } from './saved-views.repository.js';

@Injectable()
export class SavedViewsService {
  constructor(
    private readonly transaction: Transaction,
    private readonly views: SavedViewsRepository,
  ) {}

  async list({ userId }: Actor, screen: string): Promise<SavedViewList> {
    return { items: await this.views.list(userId, screen), nextCursor: null };
  }

  async create(actor: Actor, wanted: CreateSavedView): Promise<SavedViewView> {
    return this.transaction.run(async (manager) => {
      const id = await this.views.insert(manager, actor.userId, wanted);
      if (id === null) throw taken(wanted.name);
      return this.seen(actor, id, manager);
    });
  }

  async change(actor: Actor, id: string, wanted: ChangeSavedView, ifMatch: string): Promise<SavedViewView> {
    return this.transaction.run(async (manager) => {
      await this.own(actor, id, ifMatch, manager);
      if (!(await this.views.change(manager, id, wanted))) throw taken(wanted.name ?? '');
      return this.seen(actor, id, manager);
    });
  }

  async remove(actor: Actor, id: string, ifMatch: string): Promise<void> {
    await this.transaction.run(async (manager) => {
      await this.own(actor, id, ifMatch, manager);
      await this.views.remove(manager, id);
    });
  }

  /** A shared view of somebody else is seen, but not changed. */
  private async own(actor: Actor, id: string, ifMatch: string, manager: EntityManager): Promise<void> {
    const view = await this.seen(actor, id, manager);
    if (!view.mine) throw new DomainError('not-your-view', { owner: view.owner });
    checkIfMatch(ifMatch, view.revision);
  }

  private async seen(actor: Actor, id: string, manager: EntityManager): Promise<SavedViewView> {
    const view = await this.views.find(actor.userId, id, manager);
    if (!view) throw new DomainError('not-found', { what: 'saved view', id });
    return view;
  }
}

const taken = (name: string): DomainError => new DomainError('already-exists', { what: 'saved view', id: name });

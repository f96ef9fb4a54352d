import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { Audit } from '../audit/index.js';
import { Sessions, Users } from '../identity/index.js';

@Injectable()
export class OpenSessionsService {
  constructor(
    private readonly transaction: Transaction,
    private readonly sessions: Sessions,
    private readonly users: Users,
    private readonly audit: Audit,
  ) {}

  /** @param id null: all of them. Ending what has ended changes nothing. */
  async end(actor: Actor, username: string, id: string | null): Promise<{ ended: number }> {
    const ended = await this.transaction.run(async (manager) => {
      await this.users.one(manager, username);
      const count = await this.sessions.end(manager, username, id);
      const act = { action: 'sessions.end', objectType: 'user', objectId: username, after: { ended: count } };
      if (count > 0) await this.audit.write(manager, actor, act);
      return count;
    });
    this.sessions.forget();
    return { ended };
  }
}

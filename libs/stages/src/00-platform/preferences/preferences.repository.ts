import { Injectable } from '@nestjs/common';
import { checkIfMatch } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { PreferenceView } from './preferences.dto.js';

const most = 16_384;

@Injectable()
export class PreferencesRepository {
  constructor(private readonly transaction: Transaction) {}

  async one(userId: number, key: string, manager = this.transaction.manager): Promise<PreferenceView> {
    const [row] = await manager.query<PreferenceView[]>(
      `select key, value, revision from preferences where user_id = $1 and key = $2`,
      [userId, key],
    );
    return row ?? { key, value: null, revision: 0 };
  }

  /** @throws DomainError `precondition-failed` when it was changed elsewhere meanwhile */
  async put(
    userId: number,
    { key, value }: Pick<PreferenceView, 'key' | 'value'>,
    ifMatch: string,
  ): Promise<PreferenceView> {
    const text = JSON.stringify(value);
    if (text.length > most) throw new DomainError('too-large', { maxBytes: most });
    return this.transaction.run(async (manager) => {
      await manager.query(`select from users where id = $1 for update`, [userId]);
      checkIfMatch(ifMatch, (await this.one(userId, key, manager)).revision);
      const [row] = await manager.query<[PreferenceView]>(
        `insert into preferences (user_id, key, value) values ($1, $2, $3)
         on conflict (user_id, key) do update set value = excluded.value, revision = preferences.revision + 1
         returning key, value, revision`,
        [userId, key, text],
      );
      return row;
    });
  }
}

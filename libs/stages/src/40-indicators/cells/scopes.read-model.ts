import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { ScopeType } from '#rules/40-indicators';
import { scopeTables } from './scopes.sql.js';

@Injectable()
export class Scopes {
  constructor(private readonly transaction: Transaction) {}

  /** @throws DomainError `not-found` when nothing has this code */
  async idOf(type: ScopeType, code: string): Promise<number> {
    if (type === 'company') return 0;
    const { table, code: column } = scopeTables[type];
    const [row] = await this.transaction.manager.query<{ id: number }[]>(
      `select id from ${table} where ${column} = $1`,
      [code],
    );
    if (!row) throw new DomainError('not-found', { what: type, id: code });
    return row.id;
  }
}

import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import { Settings } from '#stages/00-platform/settings';
import type { ImportCheck } from '#stages/00-platform/import-kinds';
import { ImplausibleRepository } from './implausible.repository.js';

/** Results that are good each by itself, and cannot be right beside what is known or beside each other. */
@Injectable()
export class ImplausibleResults {
  constructor(
    private readonly settings: Settings,
    private readonly staged: ImplausibleRepository,
  ) {}

  /** After the rounds of the staged results have been noted. Told, or refused row by row, as the setting has it. */
  async look(check: ImportCheck): Promise<void> {
    const { manager, importId } = check;
    const found = await this.staged.find(manager, importId);
    if (found.length === 0) return;
    const how = await this.settings.value<'refuse' | 'flag'>(manager, 'full-verification.implausible', clock.today());
    for (const { code, params, rows } of found) {
      if (how === 'flag') for (const _ of rows) check.tell({ code, params });
      else for (const { row, assetNo } of rows) check.refuseInSet(row, 'BAR_CODE', assetNo, { code, params });
    }
    if (how === 'refuse')
      await this.staged.drop(manager, importId, [...new Set(found.flatMap(({ rows }) => rows.map(({ row }) => row)))]);
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '#rules/00-platform';
import { clock } from '#libs/clock';
import { Settings } from '../settings/index.js';
import { Notifications, type Notice } from './notifications.repository.js';

/** What whole roles are told of; which ones is a setting each. */
export type RoleNotice = 'batch-judged' | 'problem-raised' | 'problem-late';

@Injectable()
export class RoleNotices {
  constructor(
    private readonly settings: Settings,
    private readonly notifications: Notifications,
  ) {}

  /** @param but who did it, and need not be told */
  async tell(
    manager: EntityManager,
    key: RoleNotice,
    notice: Omit<Notice, 'to'>,
    but: number | null = null,
    more: readonly Role[] = [],
  ): Promise<void> {
    const day = clock.today();
    const roles = await this.settings.value<Role[]>(manager, `notifications.${key}`, day);
    await this.notifications.tell(manager, { ...notice, to: { roles: [...roles, ...more] } }, but);
  }

  /** Somebody in person, whatever the settings say. */
  async tellOne(manager: EntityManager, userId: number, notice: Omit<Notice, 'to'>, but: number | null): Promise<void> {
    await this.notifications.tell(manager, { ...notice, to: { userId } }, but);
  }
}

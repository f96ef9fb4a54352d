import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EscalationLevel } from '#rules/14-quality-problems';
import { RoleNotices } from '#stages/00-platform/notifications';
import { ProblemReferences } from './problem-references.read-model.js';

/** What messages about a problem name. */
export interface ToldProblem {
  id: number;
  no: string;
}

/** Tells people of problems: that there is one, that it waits for them, that it is late. Every message leads to its page. */
@Injectable()
export class ProblemNotices {
  constructor(
    private readonly notices: RoleNotices,
    private readonly references: ProblemReferences,
  ) {}

  async raised(manager: EntityManager, { id, no }: ToldProblem, actorId: number | null): Promise<void> {
    const { ownerId, ...params } = await this.references.told(manager, id);
    const notice = { params: { no, ...params }, link: linkOf(no) };
    await this.notices.tell(manager, 'problem-raised', { ...notice, kind: 'quality-problem-raised' }, actorId);
    if (ownerId !== null) await this.given(manager, { id, no }, { ownerId, dueOn: params.dueOn }, actorId);
  }

  /** The problem, or a measure of it, is somebody's to do by a day. */
  async given(
    manager: EntityManager,
    { no }: ToldProblem,
    { ownerId, dueOn, what }: { ownerId: number; dueOn: string | null; what?: string },
    actorId: number | null,
  ): Promise<void> {
    const params = { no, dueOn, ...(what !== undefined && { what }) };
    const notice = { kind: 'quality-problem-given' as const, params, link: linkOf(no) };
    await this.notices.tellOne(manager, ownerId, notice, actorId);
  }

  /** Whom it waits for, those of the setting, and the leader once it has gone up so far. */
  async late(manager: EntityManager, { id, no }: ToldProblem, level: EscalationLevel): Promise<void> {
    const { ownerId, ...params } = await this.references.told(manager, id);
    const notice = { kind: 'quality-problem-late' as const, params: { no, ...params }, link: linkOf(no) };
    const waiting = await this.references.waitingFor(manager, id);
    for (const userId of new Set([...(ownerId === null ? [] : [ownerId]), ...waiting])) {
      await this.notices.tellOne(manager, userId, notice, null);
    }
    await this.notices.tell(manager, 'problem-late', notice, null, level === 2 ? ['leader'] : []);
  }
}

const linkOf = (no: string): string => `/problems/${no}`;

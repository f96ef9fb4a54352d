import { type CanActivate, type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { allowedAction, languageOf, publicRoute, type SignedInRequest } from '#libs/http';
import { DomainError } from '#libs/rules';
import { mayDo, type Action } from '#rules/00-platform';
import { Sessions } from './sessions.repository.js';

/** The token of `Authorization: Bearer …`. */
export function bearerOf(request: SignedInRequest): string | null {
  return /^Bearer\s+(\S+)\s*$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** Stands before every route: who asks, and may they. */
@Injectable()
export class SessionGuard implements CanActivate {
  private readonly logger = new Logger(SessionGuard.name);

  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(publicRoute, route)) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest & { id?: unknown }>();
    const token = bearerOf(request);
    const user = token === null ? null : await this.sessions.find(token);
    if (!user) {
      context.switchToHttp().getResponse<Response>().setHeader('WWW-Authenticate', 'Bearer');
      throw new DomainError('not-signed-in', {});
    }
    const anyOf = this.reflector.getAllAndOverride<Action[] | 'signed-in' | undefined>(allowedAction, route);
    if (!anyOf) {
      this.logger.error(`${context.getClass().name}.${context.getHandler().name} names no action: refused`);
      throw new DomainError('not-permitted', { action: 'undeclared' });
    }
    if (anyOf !== 'signed-in' && !anyOf.some((action) => mayDo(user.roles, action))) {
      throw new DomainError('not-permitted', { action: anyOf.join(', ') });
    }
    request.actor = {
      ...user,
      ip: request.ip ?? null,
      requestId: typeof request.id === 'string' ? request.id : '',
      language: languageOf(request.headers['accept-language']),
    };
    return true;
  }
}

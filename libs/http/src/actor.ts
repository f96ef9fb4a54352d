import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '#libs/rules';
import type { Action, Role } from '#rules/00-platform';
import type { Language } from './language.js';

/** Who makes a request, and from where. */
export interface Actor {
  userId: number;
  username: string;
  name: string;
  roles: Role[];
  staffCode: string | null;
  ip: string | null;
  requestId: string;
  language: Language;
}

/** A request after the session guard has let it in. */
export type SignedInRequest = Request & {
  actor?: Actor;
  /** What was in a body that no parser read: told by whoever read it. */
  received?: string;
};

export const allowedAction = 'zhunheng:action';
export const publicRoute = 'zhunheng:public';

/** What the caller must be permitted to do, one of these; see the table of permissions. Every route names one, or is public. */
export const Allow = (...anyOf: [Action, ...Action[]]): MethodDecorator => SetMetadata(allowedAction, anyOf);

/** Open to whoever is signed in, also without any role: what concerns one's own account. */
export const SignedIn = (): MethodDecorator => SetMetadata(allowedAction, 'signed-in');

/** Open to anybody. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(publicRoute, true);

/** The caller, as a parameter of a controller's method. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!actor) throw new DomainError('not-signed-in', {});
  return actor;
});

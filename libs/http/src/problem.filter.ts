import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '#libs/rules';
import type { SignedInRequest } from './actor.js';
import { languageOf } from './language.js';
import { describe, problemOf } from './problems/index.js';

const codesOfStatus: Record<number, string> = {
  400: 'malformed',
  401: 'not-signed-in',
  403: 'not-permitted',
  404: 'route-not-found',
  413: 'too-large',
  429: 'too-many-requests',
};

/** Turns whatever was thrown into `application/problem+json`; faults that nobody foresaw are logged, never shown. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Omit<SignedInRequest, 'id'> & { id?: string }>();
    const response = host.switchToHttp().getResponse<Response>();
    const error = this.understood(thrown, request.query);
    const language = languageOf(request.headers['accept-language']);
    const { status } = problemOf(error.code);
    const title = describe(error.code, error.params, language);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response
      .status(status)
      .type('application/problem+json')
      .json({
        ...error.params,
        type: `/api/docs/problems/${error.code}`,
        title,
        status,
        code: error.code,
        detail: title,
        requestId: request.id ?? null,
        ...(error.errors && {
          errors: error.errors.map((fault) => ({
            pointer: fault.pointer,
            code: fault.code,
            message: describe(fault.code, fault.params ?? {}, language),
            received: fault.received,
            expected: fault.expected,
          })),
        }),
      });
  }

  private understood(thrown: unknown, query: Record<string, unknown>): DomainError {
    if (thrown instanceof DomainError) return thrown;
    if (query['cursor'] !== undefined && isDataException(thrown))
      return new DomainError('malformed', { field: 'cursor' });
    const status = statusOf(thrown);
    const code = status === undefined ? undefined : codesOfStatus[status];
    if (code !== undefined) return new DomainError(code, {});
    this.logger.error(thrown);
    return new DomainError('unexpected', {});
  }
}

/** Of Nest's own exceptions and of the body parser's errors. */
function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (typeof thrown === 'object' && thrown !== null && 'status' in thrown && typeof thrown.status === 'number') {
    return thrown.status;
  }
  return undefined;
}

/** Class 22 of SQL: a value of the wrong type or range. Every other value is checked by its DTO; a cursor is opaque. */
function isDataException(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && /^22\w{3}$/.test(String(thrown.code));
}

import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '#libs/rules';
import type { SignedInRequest } from './actor.js';
import { languageOf } from './language.js';
import { describe, problemOf } from './problems/index.js';

const codesOfStatus: Record<number, string> = {
  400: 'malformed',
  405: 'route-not-found',
  408: 'malformed',
  415: 'media-type-unknown',
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

  private understood(thrown: unknown, query: Record<string, unknown> | undefined): DomainError {
    if (thrown instanceof DomainError) return thrown;
    const fault = outsideFault(thrown);
    if (fault !== null) {
      this.logger.error(thrown);
      return new DomainError(fault, {});
    }
    if (isDataException(thrown)) {
      const byCursor = query?.['cursor'] !== undefined;
      if (!byCursor) this.logger.warn(thrown, 'a value that no field checks');
      return new DomainError('malformed', byCursor ? { field: 'cursor' } : {});
    }
    const status = statusOf(thrown);
    const isCallers = status !== undefined && status >= 400 && status < 500;
    const code = isCallers ? (codesOfStatus[status] ?? 'malformed') : undefined;
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

const noRoom = new Set(['ENOSPC', 'EDQUOT', '53100']);
const unreachable = /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|57P0\d|08\w{3}|53300)$/;
const lostConnection =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect/;

/** What fails outside of us: no room on the disk, or a database that is away. It may be tried again. */
function outsideFault(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || thrown instanceof HttpException) return null;
  const code = 'code' in thrown ? String(thrown.code) : '';
  if (noRoom.has(code)) return 'no-room';
  if (code === 'EIO' || code === 'EROFS' || code === 'EFBIG') return 'write-failed';
  return unreachable.test(code) || lostConnection.test(thrown.message) ? 'database-away' : null;
}

/** Class 22 of SQL: a value of the wrong type or range, e.g. in a cursor; dividing by zero is our own fault. */
function isDataException(thrown: unknown): boolean {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : '';
  return /^22\w{3}$/.test(code) && code !== '22012';
}

import { type CallHandler, type ExecutionContext, Injectable, Logger, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { problemOf, type SignedInRequest } from '#libs/http';
import { DomainError, type FieldFault } from '#libs/rules';
import { readReceived } from '../files/index.js';
import { fingerprint } from './fingerprint.js';
import { IdempotencyKeys, type KeptAnswer, type RepeatableRequest } from './idempotency.repository.js';

const keptHeaders = ['location', 'etag'];
const renewMilliseconds = 20_000;
const longestKey = 200;

/** A refusal is kept as what was refused; its text is made again, in the language of whoever asks. */
interface KeptRefusal {
  code: string;
  params: Record<string, unknown>;
  errors?: FieldFault[];
}

/** A POST that names an `Idempotency-Key` happens once, however often it is sent. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly logger = new Logger(IdempotencyInterceptor.name);

  constructor(private readonly keys: IdempotencyKeys) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const repeatable = repeatableOf(request);
    if (!repeatable) return next.handle();
    const response = context.switchToHttp().getResponse<Response>();
    const claim = await this.keys.claim(repeatable);
    switch (claim.kind) {
      case 'mine':
        return of(await this.first(repeatable, request, response, next));
      case 'running':
        request.resume();
        throw new DomainError('request-in-progress', {});
      case 'other-body':
        request.resume();
        throw new DomainError('idempotency-key-reused', {});
      case 'answered':
        if (claim.received !== null && claim.received !== (await readReceived(request))) {
          throw new DomainError('idempotency-key-reused', {});
        }
        request.resume();
        return of(again(claim, response));
    }
  }

  private async first(
    repeatable: RepeatableRequest,
    request: SignedInRequest,
    response: Response,
    next: CallHandler,
  ): Promise<unknown> {
    const alive = setInterval(() => void this.renew(repeatable), renewMilliseconds);
    try {
      const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      if (response.headersSent) await this.keys.forget(repeatable);
      else {
        const { statusCode: status } = response;
        await this.keys.keep(repeatable, {
          received: receivedFrom(request),
          status,
          answer,
          headers: headersOf(response),
        });
      }
      return answer;
    } catch (error) {
      await this.refused(repeatable, receivedFrom(request), error);
      throw error;
    } finally {
      clearInterval(alive);
    }
  }

  /** What the caller did wrong stays refused; what the server did wrong may be tried again. */
  private async refused(repeatable: RepeatableRequest, received: string | null, error: unknown): Promise<void> {
    const status = error instanceof DomainError ? problemOf(error.code).status : 500;
    if (!(error instanceof DomainError) || status >= 500) {
      await this.keys.forget(repeatable);
      return;
    }
    const { code, params, errors } = error;
    const answer: KeptRefusal = { code, params, ...(errors && { errors }) };
    await this.keys.keep(repeatable, { received, status, answer, headers: {} });
  }

  private async renew(repeatable: RepeatableRequest): Promise<void> {
    try {
      await this.keys.renew(repeatable);
    } catch (error) {
      this.logger.warn(error, 'key of a running request not renewed');
    }
  }
}

const receivedFrom = ({ received }: SignedInRequest): string | null => received ?? null;

function repeatableOf(request: SignedInRequest): RepeatableRequest | null {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || typeof key !== 'string' || !request.actor) return null;
  if (key === '' || key.length > longestKey) throw new DomainError('malformed', { field: 'Idempotency-Key' });
  const { method, originalUrl: path, headers } = request;
  const body: unknown = request.body;
  const contentType = headers['content-type'] ?? '';
  return { userId: request.actor.userId, key, fingerprint: fingerprint({ method, path, contentType, body }) };
}

function headersOf(response: Response): Record<string, string> {
  const given = keptHeaders.map((name): [string, unknown] => [name, response.getHeader(name)]);
  return Object.fromEntries(given.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function again({ status, answer, headers }: KeptAnswer, response: Response): unknown {
  if (status >= 400) {
    const { code, params, errors } = answer as KeptRefusal;
    throw new DomainError(code, params, errors);
  }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.status(status);
  return answer ?? undefined;
}

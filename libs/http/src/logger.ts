import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Nest's own lines about how it wires itself up. */
const wiring = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication']);

/** Nest's log lines as JSON; secrets in well-known places are blotted out. */
export class JsonLogger implements LoggerService {
  constructor(readonly pino: Logger) {}

  static at(level: string): JsonLogger {
    return new JsonLogger(
      pino({
        level,
        base: null,
        timestamp: pino.stdTimeFunctions.isoTime,
        redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.accessToken'],
      }),
    );
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write(wiring.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  /** Nest passes the context as the last word, and a stack or a note before it. */
  private write(level: 'info' | 'warn' | 'error' | 'debug' | 'trace', message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const notes = rest.slice(0, -1).filter((note) => note !== undefined);
    const detail = { context, ...(notes.length > 0 && { notes }) };
    if (message instanceof Error) this.pino[level]({ ...detail, err: message }, message.message);
    else if (typeof message === 'object' && message !== null) this.pino[level]({ ...detail, ...message });
    else this.pino[level](detail, String(message));
  }
}

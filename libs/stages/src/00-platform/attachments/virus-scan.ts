import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import { once } from 'node:events';
import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { DomainError } from '#libs/rules';

const patienceMilliseconds = 60_000;
const chunkBytes = 1 << 16;

/** Whatever the machine has to find viruses with; nothing unless VIRUS_SCAN says what. */
@Injectable()
export class VirusScan {
  constructor(private readonly config: Config) {}

  /** @throws DomainError `virus-found`, or `scan-failed` when nobody can tell: then the file is not kept */
  async check(path: string): Promise<void> {
    const { virusScan } = this.config;
    if (virusScan === null) return;
    let found: string | null;
    try {
      found = virusScan.startsWith('command:')
        ? await byCommand(virusScan.slice('command:'.length), path)
        : await byClamd(new URL(virusScan), path);
    } catch (error) {
      throw new DomainError('scan-failed', { because: (error as Error).message });
    }
    if (found !== null) throw new DomainError('virus-found', { found });
  }
}

/** The name of what was found; null when it is clean. */
async function byCommand(command: string, path: string): Promise<string | null> {
  const [program = '', ...parameters] = command.split(' ').filter(Boolean);
  const running = spawn(program, [...parameters, path], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: patienceMilliseconds,
  });
  const said: Buffer[] = [];
  running.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = (await once(running, 'close')) as [number | null];
  if (code === 0) return null;
  if (code === 1) return Buffer.concat(said).toString().trim().slice(-200) || 'virus';
  throw new Error(`${program} ended with ${code ?? 'a signal'}`);
}

/** The INSTREAM session of clamd: length and bytes of each piece, a piece of no length, one line of answer. */
async function byClamd({ hostname, port }: URL, path: string): Promise<string | null> {
  const socket = connect({ host: hostname, port: Number(port) });
  socket.setTimeout(patienceMilliseconds, () => socket.destroy(new Error('clamd does not answer')));
  const answer: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => answer.push(chunk));
  const ended = once(socket, 'close');
  // Whoever awaits the connection hears of an error there; afterwards the closing tells.
  ended.catch(() => undefined);
  await once(socket, 'connect');
  socket.write('zINSTREAM\0');
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    const piece = chunk as Buffer;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    if (!socket.write(Buffer.concat([length, piece]))) await once(socket, 'drain');
  }
  socket.end(Buffer.alloc(4));
  await ended;
  const said = Buffer.concat(answer).toString().replace(/\0/g, '').trim();
  if (said.endsWith('OK')) return null;
  const [, found] = /^stream: (.+) FOUND$/.exec(said) ?? [];
  if (found === undefined) throw new Error(`clamd said ${said || 'nothing'}`);
  return found;
}

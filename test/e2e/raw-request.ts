import { connect } from 'node:net';

export interface RawAnswer {
  /** Null when the connection ended without an answer. */
  status: number | null;
  text: string;
}

/**
 * Sends bytes as they are, over a connection of its own.
 * @param cut ends the connection once they are sent, instead of waiting for an answer
 */
export function sendRaw(port: number, parts: (string | Buffer)[], cut = false): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const done = (): void => {
      clearTimeout(timer);
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
      socket.destroy();
      resolve({ status: status === undefined ? null : Number(status), text });
    };
    const timer = setTimeout(done, 15_000);
    socket.on('data', (chunk) => {
      text += chunk.toString();
      if (/\r\n\r\n[\s\S]*(\}|\r\n0\r\n\r\n)$/.test(text) || /^HTTP\/1\.1 204/.test(text)) done();
    });
    socket.once('error', done).once('close', done);
    for (const part of parts) socket.write(part);
    if (cut) socket.write('', () => setTimeout(() => socket.destroy(), 50));
  });
}

/** The head of a request with its blank line. */
export function head(request: string, headers: Record<string, string | number>): string {
  const lines = Object.entries({ Host: '127.0.0.1', ...headers }).map(([name, value]) => `${name}: ${value}`);
  return `${request} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}

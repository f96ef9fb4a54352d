import type { Response } from 'express';

/** Hints that come close together are one. */
const gatherMilliseconds = 250;
/** A proxy in between closes what is silent for a minute. */
const beatMilliseconds = 20_000;
/** Then the client comes again, and with it the question whether it still may. */
const lifeMilliseconds = 600_000;

/** One open page of the console, told what has changed. */
export class HintStream {
  private readonly topics = new Set<string>();
  private readonly timers: NodeJS.Timeout[] = [];
  private gathering: NodeJS.Timeout | undefined;
  private readonly enders: (() => void)[] = [];

  constructor(private readonly response: Response) {}

  begin(): void {
    const { response } = this;
    response.on('error', () => this.stopped());
    if (response.destroyed) {
      this.stopped();
      return;
    }
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      // Not compressed: a compressor waits for more before it gives anything on.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    this.write('retry: 2000\nevent: open\ndata: \n\n');
    response.once('close', () => this.stopped());
    this.timers.push(
      setInterval(() => this.write(': still there\n\n'), beatMilliseconds),
      setTimeout(() => this.end(), lifeMilliseconds),
    );
  }

  hint(topic: string): void {
    this.topics.add(topic);
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      this.write(`event: changed\ndata: ${[...this.topics].join(' ')}\n\n`);
      this.topics.clear();
    }, gatherMilliseconds);
  }

  onEnd(ender: () => void): void {
    this.enders.push(ender);
  }

  end(): void {
    this.response.end();
    this.stopped();
  }

  /** Whoever listened may have gone a moment ago. */
  private write(text: string): void {
    if (!this.response.writableEnded && !this.response.destroyed) this.response.write(text);
  }

  private stopped(): void {
    for (const timer of this.timers) clearTimeout(timer);
    clearTimeout(this.gathering);
    for (const ender of this.enders.splice(0)) ender();
  }
}

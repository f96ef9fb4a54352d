import { DomainError } from '#libs/rules';

/** Of one account, waiting at once. */
const longestQueue = 20;

/**
 * One attempt at an account after another: guesses made side by side count like guesses in turn, since each sees the lock
 * that the one before it brought about. Nobody holds a connection while waiting.
 */
export class Turns {
  private readonly queues = new Map<string, { last: Promise<unknown>; length: number }>();

  /** @throws DomainError `too-many-requests` when too many wait already */
  async take<T>(account: string, work: () => Promise<T>): Promise<T> {
    const queue = this.queues.get(account) ?? { last: Promise.resolve(), length: 0 };
    if (queue.length >= longestQueue) throw new DomainError('too-many-requests', {});
    queue.length += 1;
    this.queues.set(account, queue);
    const turn = queue.last.then(work);
    queue.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      queue.length -= 1;
      if (queue.length === 0) this.queues.delete(account);
    }
  }
}

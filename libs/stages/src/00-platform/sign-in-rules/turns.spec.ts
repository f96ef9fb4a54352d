import { setImmediate as tick } from 'node:timers/promises';
import { Turns } from './turns.js';

describe('attempts at one account', () => {
  it('are made one after another, and one that fails keeps nobody back', async () => {
    const turns = new Turns();
    const seen: string[] = [];
    const attempt = (name: string) => async (): Promise<void> => {
      seen.push(`${name} begins`);
      await tick();
      seen.push(`${name} ends`);
      if (name === 'a') throw new Error(name);
    };
    const results = await Promise.allSettled(['a', 'b'].map((name) => turns.take('wang', attempt(name))));
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('are refused from the 21st that waits, and taken again afterwards', async () => {
    const turns = new Turns();
    const attempts = Array.from({ length: 21 }, () => turns.take('wang', () => tick('done')));
    const other = turns.take('li', () => tick('done'));
    const results = await Promise.allSettled(attempts);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(results.at(-1)).toMatchObject({ reason: { code: 'too-many-requests' } });
    expect(await other).toBe('done');
    expect(await turns.take('wang', () => tick('done'))).toBe('done');
  });
});

import { cellsOfTwoWorkers, expectCells } from './two-workers.js';

const redisUrl = process.env['TEST_REDIS_URL'];

// Without a Redis server on a user's machine there is nothing to run; in CI its absence stops the run beforehand.
(redisUrl === undefined ? describe.skip : describe)('BullMQ on Redis', () => {
  it('two workers on Redis compute the cells that the facts give', async () => {
    expectCells(await cellsOfTwoWorkers(redisUrl));
  });
});

import { cellsOfTwoWorkers, expectCells } from './two-workers.js';

it('two workers on PostgreSQL compute the cells that the facts give', async () => {
  expectCells(await cellsOfTwoWorkers());
});

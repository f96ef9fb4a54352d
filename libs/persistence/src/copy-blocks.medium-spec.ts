import { DataSource, type EntityManager } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '#libs/testing';
import { CopyBlocks } from './copy-blocks.js';
import { dataSourceOptions } from './data-source.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  // One connection: a COPY that was left open on it would hold up whatever comes next.
  dataSource = await new DataSource(dataSourceOptions(database.url, 1)).initialize();
  await dataSource.query(`create table one (n int, filler text); create table other (n int, filler text)`);
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const filler = 'x'.repeat(40);
/** Several blocks of it. */
const lines = 60_000;

/** As imports do: blocks are handed over now and then, and nothing of them runs any more in the end. */
const write = (work: (blocks: CopyBlocks) => Promise<void>): Promise<void> =>
  dataSource.transaction(async (manager: EntityManager) => {
    const blocks = new CopyBlocks(manager);
    try {
      await work(blocks);
      await blocks.written();
    } finally {
      await blocks.stopped();
    }
  });

const plain = (n: number): string => String(n);

async function add(blocks: CopyBlocks, from: number, to: number, number = plain): Promise<void> {
  for (let n = from; n < to; n++) {
    blocks.add(n % 3 === 0 ? 'other' : 'one', `${number(n)}\t${filler}\n`);
    if (n % 1000 === 0) await blocks.pass();
  }
}

const written = async (): Promise<Record<string, number>> =>
  (
    await dataSource.query(
      `select (select count(*)::int from one) as one, (select count(*)::int from other) as other,
         (select count(distinct n)::int from (select n from one union all select n from other) all_of_them) as different`,
    )
  )[0];

describe('CopyBlocks', () => {
  it('writes to two tables over one connection, with a statement in between', async () => {
    await write(async (blocks) => {
      await add(blocks, 0, lines / 2);
      await blocks.written();
      await add(blocks, lines / 2, lines);
    });
    expect(await written()).toEqual({ one: 40_000, other: 20_000, different: lines });
  });

  it('tells what the database refuses, writes nothing, and leaves the connection as it was', async () => {
    const before = await written();
    const broken = (n: number): string => (n === lines / 3 ? 'three' : String(n));
    await expect(write((blocks) => add(blocks, 0, lines, broken))).rejects.toThrow(/invalid input syntax.*three/);
    expect(await written()).toEqual(before);
  });

  it('tells that there is no such table', async () => {
    const lost = async (blocks: CopyBlocks): Promise<void> => {
      blocks.add('nowhere', '1\n');
      await blocks.pass();
    };
    await expect(write(lost)).rejects.toThrow(/nowhere/);
    expect((await written())['different']).toBe(lines);
  });

  it('gives up half way when the work does', async () => {
    const before = await written();
    const stopping = async (blocks: CopyBlocks): Promise<void> => {
      await add(blocks, 0, lines);
      throw new Error('changed my mind');
    };
    await expect(write(stopping)).rejects.toThrow('changed my mind');
    expect(await written()).toEqual(before);
  });
});

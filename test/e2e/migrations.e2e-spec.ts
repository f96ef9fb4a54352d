import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '#libs/persistence';
import { createTestDatabase, type TestDatabase } from '#libs/testing';

describe('migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('give exactly the tables that the entities describe', async () => {
    const dataSource = new DataSource(dataSourceOptions(database.url, 2));
    await dataSource.initialize();
    try {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map((query) => query.query)).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });

  it('run again change nothing', async () => {
    expect(await migrate(database.url)).toEqual([]);
  });
});

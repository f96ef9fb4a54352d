import { readConfig } from './config.js';

describe('readConfig', () => {
  it('gives the defaults of an empty environment', () => {
    expect(readConfig({})).toMatchObject({ port: 3000, databaseUrl: '', redisUrl: null, demo: 'city', role: 'all' });
  });

  it('names every fault at once', () => {
    expect(() => readConfig({ PORT: 'x', ROLE: 'boss', DATABASE_URL: 'mysql://a', DEMO: 'town' })).toThrow(
      /PORT=x.*DATABASE_URL.*DEMO=town|DEMO=town.*PORT=x/s,
    );
  });
});

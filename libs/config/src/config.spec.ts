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

  it.each([
    [{ AUDIT_KEY: 'short' }, 'AUDIT_KEY'],
    [{ AUDIT_KEY: `${'k'.repeat(32)},old` }, 'AUDIT_KEY'],
    [{ AUDIT_ANCHORS: 'ftp://a' }, 'AUDIT_ANCHORS'],
    [{ AUDIT_ANCHORS: 'https://store.example/audit' }, 'S3_ACCESS_KEY_ID'],
    [{ DATABASE_OWNER_URL: 'mysql://a' }, 'DATABASE_OWNER_URL'],
  ])('refuses %j', (environment, name) => {
    expect(() => readConfig(environment)).toThrow(name);
  });

  it('reads where anchors go', () => {
    expect(readConfig({ AUDIT_ANCHORS: 'syslog://logs.example' }).auditAnchors).toEqual({
      host: 'logs.example',
      port: 514,
    });
    const keys = { S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' };
    const { auditAnchors } = readConfig({ AUDIT_ANCHORS: 'https://store.example/audit/', ...keys });
    expect(auditAnchors).toMatchObject({ url: 'https://store.example/audit', accessKeyId: 'a' });
  });
});

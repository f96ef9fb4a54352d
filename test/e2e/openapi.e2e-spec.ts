import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openapiDocument } from '../../apps/api/src/http/openapi.js';
import type { TestApp } from '#libs/testing';
import { projectRoot } from '#libs/config';
import { openTestApp } from './open-test-app.js';

const root = projectRoot();
const document = join(root, 'docs/openapi.json');
const schema = join(root, 'apps/web/src/api/schema.gen.ts');

/** `npm run openapi` writes both files; without it they are compared. */
const writing = process.env['WRITE_OPENAPI'] === '1';

describe('the committed description of the API', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({ workers: 0 });
  });
  afterAll(() => app.close());

  it('is what the code says; mend it with `npm run openapi`', () => {
    const present = `${JSON.stringify(openapiDocument(app.api), null, 1)}\n`;
    if (writing) writeFileSync(document, present);
    expect(readFileSync(document, 'utf8')).toBe(present);
  });

  it('is what the typed client was generated from', () => {
    const target = writing ? schema : join(mkdtempSync(join(tmpdir(), 'openapi-')), 'schema.gen.ts');
    execFileSync(process.execPath, [join(root, 'node_modules/openapi-typescript/bin/cli.js'), document, '-o', target], {
      stdio: 'pipe',
    });
    expect(readFileSync(schema, 'utf8')).toBe(readFileSync(target, 'utf8'));
  });

  it('describes every fixed path', () => {
    const paths = Object.keys(openapiDocument(app.api).paths);
    for (const path of [
      '/auth/login',
      '/batches/{batchNo}/full-verification',
      '/imports/{id}/commit',
      '/verification-results',
      '/indicators/{code}/values',
    ]) {
      expect(paths).toContain(`/api/v1${path}`);
    }
  });
});

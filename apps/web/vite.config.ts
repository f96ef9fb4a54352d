import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** COMMIT tells it where the sources come without their history, e.g. in an image. */
function commit(): string {
  try {
    return (
      process.env['COMMIT'] ??
      execFileSync('git', ['-C', root, 'rev-parse', '--short', 'HEAD'], { stdio: 'pipe' }).toString().trim()
    );
  } catch {
    return '';
  }
}

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** Smaller files fit into one packet as they are. */
const worthwhile = 1024;
const textual = /\.(js|css|svg|json|html)$/;

/** Packs the assets once, when they are built, so that no request waits for it: `x.js.br` and `x.js.gz` beside `x.js`. */
function packAssets(): Plugin {
  return {
    name: 'pack-assets',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const names = Object.keys(bundle).filter((name) => name.startsWith('assets/') && textual.test(name));
      await Promise.all(names.map((name) => pack(join(dir, name))));
    },
  };
}

async function pack(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < worthwhile) return;
  // One below the best: a tenth of the time for two per cent more bytes.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await Promise.all([
    promisify(brotliCompress)(content, { params }).then((packed) => writeFile(`${path}.br`, packed)),
    promisify(gzip)(content, { level: 9 }).then((packed) => writeFile(`${path}.gz`, packed)),
  ]);
}

/** The console, built to where the API serves it from; in development the API runs beside it. */
export default defineConfig({
  plugins: [react(), packAssets()],
  define: { VERSION: JSON.stringify(version), COMMIT: JSON.stringify(commit()) },
  resolve: {
    // The browser shares the rules with the server, by the same names.
    alias: [
      { find: /^#rules\/(.+)$/, replacement: `${root}libs/rules/src/$1/index.ts` },
      { find: /^#libs\/(.+)$/, replacement: `${root}libs/$1/src/index.ts` },
    ],
  },
  build: {
    outDir: `${root}dist/web`,
    emptyOutDir: true,
    target: 'es2022',
    // antd is one library: splitting it would only add requests.
    chunkSizeWarningLimit: 1600,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/health': 'http://127.0.0.1:3000' } },
});

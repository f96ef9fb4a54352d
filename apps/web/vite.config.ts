import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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

/** The console, built to where the API serves it from; in development the API runs beside it. */
export default defineConfig({
  plugins: [react()],
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

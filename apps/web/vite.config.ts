import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The console, built to where the API serves it from; in development the API runs beside it. */
export default defineConfig({
  plugins: [react()],
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

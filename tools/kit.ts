/** Serves the kit page (`tests/browser/kit-page`) from its sources, until Ctrl-C. */
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';

import { projectFolder } from './prepare.mjs';

const page = '/tests/browser/kit-page/index.html';
const server = await createServer({
  configFile: false,
  root: projectFolder,
  cacheDir: 'node_modules/.cache/vite-kit-page',
  plugins: [react(), tailwindcss()],
  optimizeDeps: { entries: [page.slice(1)] },
  server: { open: process.argv.includes('--no-open') ? false : page },
});
await server.listen();
process.stdout.write(`The kit is shown at ${server.resolvedUrls?.local[0]?.replace(/\/$/, '')}${page}\n`);

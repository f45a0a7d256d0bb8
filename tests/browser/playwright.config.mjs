// The page of dist/ in Chromium, served by the project's own server, once at the root, once under a path; and by nginx.

import { defineConfig } from '@playwright/test';

const port = Number(process.env.LEDE_TEST_PORT ?? 8090);
const server = (port, base) => ({
  command: `node scripts/serve.mjs --port ${port} --base ${base}`,
  cwd: '../..',
  url: `http://127.0.0.1:${port}${base}`,
  stdout: 'ignore',
});

export default defineConfig({
  testDir: '.',
  outputDir: '../../target/browser',
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  retries: 0,
  workers: 2,
  fullyParallel: true,
  webServer: [
    server(port, '/'),
    server(port + 1, '/lede/'),
    {
      command: `node tests/browser/nginx.mjs --port ${port + 2}`,
      cwd: '../..',
      url: `http://127.0.0.1:${port + 2}/`,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
    },
  ],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'en-GB',
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // which does not start for root
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
    // What a test takes away from the page, a worker would give it back. The tests of the worker allow it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
  },
  metadata: {
    hosts: [0, 1, 2].map((more) => `127.0.0.1:${port + more}`),
    nginx: `http://127.0.0.1:${port + 2}/`,
    underPath: `http://127.0.0.1:${port + 1}/lede/`,
  },
});

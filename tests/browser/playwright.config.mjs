// The page of dist/ in Chromium, served by the project's own server: once at the root, once under a path.

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
  webServer: [server(port, '/'), server(port + 1, '/lede/')],
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
    trace: 'retain-on-failure',
  },
  metadata: {
    hosts: [`127.0.0.1:${port}`, `127.0.0.1:${port + 1}`],
    underPath: `http://127.0.0.1:${port + 1}/lede/`,
  },
});

// The page without a network, after one visit: from nginx, under a path.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paste } from './reader.mjs';
import { expect, test } from './test.mjs';

test.use({ serviceWorkers: 'allow' });

const title = (page) => page.getByRole('heading', { level: 1 });
const root = new URL('../../', import.meta.url).pathname;

/** One visit: until the worker has what it keeps. */
async function visit(page, address) {
  await page.goto(address);
  await page.locator('#field').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
}

test('after one visit the whole way works without a network', async ({ page, context }, { config }) => {
  const address = config.metadata.nginx + 'lede/';
  await visit(page, address);
  await page.close();
  await context.setOffline(true);
  const again = await context.newPage();
  await again.goto(address);
  await again.getByRole('button', { name: /Japan über die Entsendung/ }).click();
  await expect(title(again)).toContainText('In Japan wurde erklärt');
  await expect(again.locator('article q')).toHaveCount(2);
  await expect(again.locator('#names')).toContainText('Kohai Nakamura');
  await expect(again.locator('.status.seen')).toHaveCount(0);
  await again.locator('#share').click();
  await expect(again.locator('#link')).toHaveValue(/#v1\./);
  const link = await again.locator('#link').inputValue();
  await again.keyboard.press('Escape');
  await again.getByRole('button', { name: 'Export' }).click();
  const download = again.waitForEvent('download');
  await again.locator('[data-save=html]').click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('<style>/*');
  const third = await context.newPage();
  await third.goto(link);
  await expect(title(third)).toContainText('In Japan wurde erklärt');
  await paste(third, { text: 'Harbour town waits\n\n“We wait,” said Ann Weber on Monday in Norwick, where the council met. The town has waited for years.' });
  await expect(title(third)).toHaveText('Harbour town waits');
  await third.reload();
  await expect(title(third)).toHaveText('Harbour town waits');
});

test('without a worker all works as before', async ({ browser }, { config }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(config.metadata.nginx + 'lede/');
  await page.getByRole('button', { name: /Japan über die Entsendung/ }).click();
  await expect(page.locator('article q')).toHaveCount(2);
  await context.close();
});

test('a new version is offered, not forced, and never mixed with the old one', async ({ page, context }) => {
  const folder = mkdtempSync(join(tmpdir(), 'lede-'));
  cpSync(join(root, 'dist'), folder, { recursive: true });
  const port = 8190 + test.info().workerIndex;
  const server = spawn('node', [join(root, 'scripts/serve.mjs'), '--port', String(port), '--folder', folder]);
  const address = `http://127.0.0.1:${port}/`;
  test.info().config.metadata.hosts.push(`127.0.0.1:${port}`);
  try {
    await expect.poll(() => page.request.get(address).then((response) => response.ok(), () => false)).toBe(true);
    await visit(page, address);
    await page.reload();
    const version = () => page.locator('meta[name=version]').getAttribute('content');
    const old = await version();

    // Half of an upload: the page is there, the worker is not. The old version goes on.
    const html = readFileSync(join(folder, 'index.html'), 'utf8').replace(`content="${old}"`, 'content="9.9.9 next"');
    writeFileSync(join(folder, 'index.html'), html);
    await page.reload();
    expect(await version()).toBe(old);

    // A worker whose list does not fit the files is not taken either.
    const worker = readFileSync(join(folder, 'worker.js'), 'utf8');
    writeFileSync(join(folder, 'worker.js'), worker.replace(/const VERSION = '[^']+'/, "const VERSION = 'torn'"));
    await page.reload();
    await page.waitForTimeout(1500);
    await expect(page.locator('.status.seen')).toHaveCount(0);
    expect(await version()).toBe(old);

    const { createHash } = await import('node:crypto');
    const digest = createHash('sha256').update(html).digest('base64');
    writeFileSync(
      join(folder, 'worker.js'),
      worker.replace(/const VERSION = '[^']+'/, "const VERSION = 'next'").replace(/"index\.html": "[^"]+"/, `"index.html": "${digest}"`),
    );
    await page.reload();
    await expect(page.locator('.status.seen')).toContainText('A new version of Lede is there.');
    expect(await version()).toBe(old);
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(version).toBe('9.9.9 next');
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});

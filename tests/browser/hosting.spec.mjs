// The page on nginx, as hosting/nginx.conf has it, under / and under a path.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from './test.mjs';

const dist = new URL('../../dist/', import.meta.url);
const names = readdirSync(dist, { recursive: true });
const named = (pattern) => names.find((name) => pattern.test(name));

for (const path of ['', 'lede/']) {
  test(`types, packing and how long things are kept, under /${path}`, async ({ request }, { config }) => {
    const of = async (name) => {
      const response = await request.get(config.metadata.nginx + path + name, { headers: { 'accept-encoding': 'gzip' } });
      expect(response.status(), name).toBe(200);
      return response.headers();
    };
    const forever = 'public, max-age=31536000, immutable';
    for (const [name, type, kept, encoding] of [
      ['', 'text/html; charset=utf-8', 'no-cache', 'gzip'],
      [named(/^lede-.*\.wasm$/), 'application/wasm', forever, 'gzip'],
      [named(/^lede-.*\.js$/), /^(text|application)\/javascript/, forever, 'gzip'],
      [named(/^lede-.*\.css$/), 'text/css; charset=utf-8', forever, 'gzip'],
      [named(/^lexicon\/model-de.*\.bin$/), 'application/octet-stream', forever, 'gzip'],
      ['worker.js', /^(text|application)\/javascript/, 'no-cache', 'gzip'],
      ['lede.webmanifest', /^application\/manifest\+json/, 'no-cache', 'gzip'],
      ['fonts/literata/latin-normal.woff2', 'font/woff2', 'public, max-age=2592000', undefined],
      ['icons/512.png', 'image/png', 'no-cache', undefined],
    ]) {
      const headers = await of(name);
      expect(headers['content-type'], name).toMatch(type);
      expect(headers['cache-control'], name).toBe(kept);
      expect(headers['content-encoding'], name).toBe(encoding);
      expect(headers['x-content-type-options'], name).toBe('nosniff');
      expect(headers['referrer-policy'], name).toBe('no-referrer');
      expect(headers['content-security-policy'], name).toContain("object-src 'none'");
    }
  });

  test(`an article is read, under /${path}`, async ({ page }, { config }) => {
    await page.goto(config.metadata.nginx + path);
    await page.getByRole('button', { name: /Japan über die Entsendung/ }).click();
    await expect(page.locator('article q')).toHaveCount(2);
    await expect(page.locator('.cards li, .card')).not.toHaveCount(0);
  });

  test(`an address that leads nowhere finds the way back, with its article, under /${path}`, async ({ page, browser }, { config }) => {
    await page.goto(config.metadata.nginx + path);
    await page.getByRole('button', { name: /Japan über die Entsendung/ }).click();
    await page.locator('#share').click();
    await expect(page.locator('#link')).toHaveValue(/#v1\./);
    const { hash } = new URL(await page.locator('#link').inputValue());
    // A context of its own: here an answer of 404 is what is asked for.
    const context = await browser.newContext();
    const lost = await context.newPage();
    const nowhere = config.metadata.nginx + path + 'nowhere/at/all.html';
    await lost.goto(nowhere);
    await expect(lost.getByRole('heading')).toHaveText('There is no page here');
    await expect(lost.locator('#back')).toHaveAttribute('href', new URL(config.metadata.nginx + path).pathname);
    await lost.goto('about:blank');
    await lost.goto(nowhere + hash);
    await expect(lost.getByRole('heading', { level: 1 })).toContainText('In Japan wurde erklärt');
    await context.close();
  });
}

test('the page says which version it is, and has what other sites show of it', async ({ page }) => {
  await page.goto('/');
  const [, version] = readFileSync(new URL('../../Cargo.toml', import.meta.url), 'utf8').match(/^version = "([^"]+)"/m);
  await expect(page.locator('.version')).toContainText(`Lede ${version}`);
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
  expect((await page.request.get(new URL(picture, page.url()).href)).ok()).toBe(true);
  const manifest = await (await page.request.get('/lede.webmanifest')).json();
  for (const { src } of manifest.icons) expect((await page.request.get('/' + src)).ok(), src).toBe(true);
});

test('each packed file is its file', async () => {
  const { brotliDecompressSync, gunzipSync } = await import('node:zlib');
  const of = (content) => createHash('sha256').update(content).digest('hex');
  const packed = names.filter((name) => name.endsWith('.br'));
  expect(packed.length).toBeGreaterThan(20);
  for (const name of packed) {
    const file = readFileSync(new URL(name.slice(0, -3), dist));
    expect(of(brotliDecompressSync(readFileSync(new URL(name, dist)))), name).toBe(of(file));
    expect(of(gunzipSync(readFileSync(new URL(name.slice(0, -3) + '.gz', dist)))), name).toBe(of(file));
  }
});

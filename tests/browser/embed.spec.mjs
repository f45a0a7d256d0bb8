import { createServer } from 'node:http';
import { readSample } from './reader.mjs';
import { expect, test } from './test.mjs';

test('in a frame of somebody else’s page: the article alone, with its height told', async ({ page, context }, { config }) => {
  await readSample(page);
  await page.locator('#share').click();
  await expect(page.locator('#link')).toHaveValue(/#v1\./);
  const link = new URL(await page.locator('#link').inputValue());
  const framed = `${config.metadata.nginx}?embed${link.hash}`;
  const parent = `<!doctype html><title>News</title><iframe id="lede" title="Article" src="${framed}" width="700" height="100"></iframe>
    <script>addEventListener('message', (event) => {
      if (event.data?.lede === 'height') document.getElementById('lede').height = event.data.height;
    });</script>`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(parent));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${server.address().port}`;
  config.metadata.hosts.push(host);
  try {
    const news = await context.newPage();
    await news.goto(`http://${host}/`);
    const frame = news.frameLocator('#lede');
    await expect(frame.getByRole('heading', { level: 1 })).toContainText('In Japan wurde erklärt');
    await expect(frame.locator('article q')).toHaveCount(2);
    for (const hidden of ['.bar', '.side.before', '.sheets']) await expect(frame.locator(hidden)).toBeHidden();
    await expect(frame.getByRole('link', { name: 'Lede', exact: true })).toHaveAttribute('href', `/${link.hash}`);
    await expect.poll(() => news.locator('#lede').getAttribute('height').then(Number)).toBeGreaterThan(900);
    const inside = await frame.locator('html').evaluate((html) => [html.scrollHeight, window.innerHeight]);
    expect(Math.abs(inside[0] - inside[1])).toBeLessThan(4);
  } finally {
    server.close();
  }
});

test('a frame leaves nothing behind', async ({ page }) => {
  await readSample(page);
  await page.locator('#share').click();
  await expect(page.locator('#link')).toHaveValue(/#v1\./);
  const { hash } = new URL(await page.locator('#link').inputValue());
  const before = await page.evaluate(() => indexedDB.databases().then((all) => all.length));
  await page.goto('about:blank');
  await page.goto(`/?embed${hash}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In Japan wurde erklärt');
  await expect(page.locator('.by-link')).toBeVisible();
  await page.goto('/');
  await page.getByRole('button', { name: 'Paste new' }).click();
  await expect(page.locator('.saved .headline')).toHaveCount(1);
  expect(before).toBe(1);
});

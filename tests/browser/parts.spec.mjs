// The program comes in parts: what the first screen needs, what reads an article, what hands it on.

import { openPage, paste, SAMPLE } from './reader.mjs';
import { expect, test } from './test.mjs';

const READING = /\/(?:reading|chunk_\d+)-[0-9a-f]+\.wasm$/;
const TOOLS = /\/tools-[0-9a-f]+\.wasm$/;

/** As a host answers that has lost a file. */
const lost = (route) => route.fulfill({ contentType: 'application/wasm', body: 'lost' });

test('the first screen does not wait for what reads an article, and a paste waits for it', async ({ page }) => {
  let open;
  const gate = new Promise((resolve) => (open = resolve));
  await page.route(READING, (route) => gate.then(() => route.continue()));
  await page.goto('/');
  await page.locator('#field').waitFor();
  await expect(page.getByRole('button', { name: /Harbour town/ })).toBeVisible();
  await paste(page, { text: SAMPLE });
  await expect(page.locator('#field')).toBeVisible();
  open();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In Japan wurde erklärt');
});

test('where a part cannot be had, the paste stands in the field and can be tried again', async ({ page }) => {
  await page.route(READING, lost);
  await page.goto('/');
  await page.locator('#field').waitFor();
  await paste(page, { text: SAMPLE });
  await expect(page.getByRole('status')).toContainText('A part of Lede did not arrive');
  await expect(page.locator('#field')).toHaveValue(SAMPLE);
  await page.reload();
  await expect(page.locator('#field')).toHaveValue(SAMPLE);
  await page.unroute(READING);
  await page.getByRole('button', { name: 'Read this text' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In Japan wurde erklärt');
  await expect(page.locator('.status.seen')).toHaveCount(0);
  await page.locator('#paste-new').click();
  await page.reload();
  await expect(page.locator('#field')).toHaveValue('');
});

test('without the tools an article can be read; what needs them says so and can be tried again', async ({ page }) => {
  await page.route(TOOLS, lost);
  await openPage(page);
  await paste(page, { text: SAMPLE });
  await page.locator('article').waitFor();
  await page.locator('#share').click();
  await expect(page.getByRole('status')).toContainText('A part of Lede did not arrive');
  await page.unroute(TOOLS);
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog', { name: 'Take the article along' })).toBeVisible();
});

test('nothing of the tools is fetched before there is an article', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await openPage(page);
  expect(asked.filter((url) => TOOLS.test(url))).toEqual([]);
  const tools = page.waitForRequest(TOOLS);
  await paste(page, { text: SAMPLE });
  await tools;
});

test('how long a link takes can be read off the timeline', async ({ page }) => {
  await openPage(page);
  await paste(page, { text: SAMPLE });
  await page.locator('#share').click();
  const link = await page.locator('#link').inputValue();
  const names = () => performance.getEntriesByType('measure').map((entry) => entry.name);
  expect(await page.evaluate(names)).toContain('lede:pack');
  await page.goto('about:blank');
  await page.goto(link);
  await page.locator('article').waitFor();
  expect(await page.evaluate(names)).toContain('lede:unpack');
});

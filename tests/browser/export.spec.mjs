import { readFileSync } from 'node:fs';
import { readSample } from './reader.mjs';
import { expect, test } from './test.mjs';

/** Saves a format from the dialog, and gives its file. */
async function saved(page, form) {
  const download = page.waitForEvent('download');
  await page.locator(`[data-save="${form}"]`).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('every format is saved under the headline’s name', async ({ page }) => {
  await readSample(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const name = 'in-japan-wurde-erklaert-dass-die-entsendung-von';
  for (const [form, ending, begin] of [
    ['html', '.html', '<!doctype html>'],
    ['markdown', '.md', '# In Japan wurde erklärt'],
    ['text', '.txt', 'In Japan wurde erklärt'],
    ['quotes-csv', '-quotes.csv', '\u{feff}"number"'],
    ['names-csv', '-names.csv', '\u{feff}"kind"'],
    ['json-ld', '.jsonld', '{'],
    ['json', '.json', '{'],
  ]) {
    const file = await saved(page, form);
    expect(file.name).toBe(name + ending);
    expect(file.text.startsWith(begin), form).toBe(true);
  }
});

test('the page of its own reads without script and asks nobody for anything', async ({ page, browser }) => {
  await readSample(page);
  const voices = await page.locator('.voices .who').allTextContents();
  await page.getByRole('button', { name: 'Export' }).click();
  const { text } = await saved(page, 'html');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const other = await context.newPage();
  const requests = [];
  other.on('request', (request) => requests.push(request.url()));
  await other.setContent(text);
  await expect(other.getByRole('heading', { level: 1 })).toContainText('In Japan wurde erklärt');
  await expect(other.locator('mark.direct')).toHaveCount(2);
  await expect(other.locator('mark.direct').first()).toHaveCSS('background-color', /color|rgb/);
  await expect(other.locator('.voices h3 > bdi')).toHaveText(voices.length ? voices : ['Kohai Nakamura', 'Japan']);
  await expect(other.locator('.related li')).toHaveCount(6);
  expect(requests).toEqual([]);
  await context.close();
});

test('a format is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await readSample(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'Copy: Markdown' }).click();
  await expect(page.locator('.status')).toContainText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('— **Kohai Nakamura**, stellvertretender Leiter');
});

test('one quotation as a picture', async ({ page }) => {
  await readSample(page);
  await page.locator('article [data-quote]', { hasText: 'Es gab zuverlässige' }).first().click();
  const download = page.waitForEvent('download');
  await page.locator('#picture-quote').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.png$/);
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16) === 1080, bytes.readUInt32BE(20) > 500]).toEqual([true, true]);
  const drawing = page.waitForEvent('download');
  await page.locator('#drawing-quote').click();
  expect((await drawing).suggestedFilename()).toMatch(/\.svg$/);
  const svg = readFileSync(await (await drawing).path(), 'utf8');
  expect(svg).toMatch(/^<svg [^]*Es gab zuverlässige[^]*<\/svg>\s*$/);
});

test('what was corrected is in the export', async ({ page }) => {
  await readSample(page);
  await page.locator('article [data-quote]', { hasText: 'Es gab zuverlässige' }).first().click();
  await page.locator('#ask-who').click();
  await page.locator('.quote-card').getByRole('button', { name: 'Nobody the text names' }).click();
  await expect(page.locator('.status')).toContainText('Said by nobody');
  await page.getByRole('button', { name: 'Export' }).click();
  const { text } = await saved(page, 'quotes-csv');
  expect(text).toMatch(/"direct","Es gab zuverlässige[^"]*","",""/);
});

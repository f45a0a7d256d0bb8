import { deflateRawSync, gzipSync } from 'node:zlib';
import { NEWS, openPage, paste, readSample, SAMPLE } from './reader.mjs';
import { expect, test } from './test.mjs';

const title = (page) => page.getByRole('heading', { level: 1 });
const broken = (page) => page.locator('h1.broken');

/** Makes the link of the article on the page. */
async function linkOf(page, open = () => page.locator('#share').click()) {
  await open();
  const link = page.locator('#link');
  await expect(link).toHaveValue(/#v1\./);
  const value = await link.inputValue();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  return value;
}

/** A link as anybody may write one, with its checksum right. */
function forge(content) {
  const packed = Buffer.from(gzipSync(content, { level: 9 }));
  const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
  let sum = 0x811c9dc5;
  for (const byte of packed.subarray(10)) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  head.writeUInt32LE(sum, 4);
  return '#v1.' + Buffer.concat([head, packed.subarray(10)]).toString('base64url');
}

const elsewhere = async (browser, link, options = {}) => {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(link);
  return page;
};

test('a link carries the article to somebody else, who is told that it came by link', async ({ page, browser }) => {
  await readSample(page);
  const quotes = await page.locator('article [data-quote]').count();
  const link = await linkOf(page);
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#v1\.[\w-]+$/);
  const other = await elsewhere(browser, link);
  await expect(title(other)).toContainText('In Japan wurde erklärt');
  await expect(other.locator('.by-link')).toHaveText('This text came by link. It was not checked against a source.');
  await expect(other.locator('article [data-quote]')).toHaveCount(quotes);
  await expect(page.locator('.by-link')).toHaveCount(0);
  await other.context().close();
});

test('no link is made while nobody asks for one', async ({ page }) => {
  await readSample(page);
  expect(new URL(page.url()).hash).toBe('');
  await linkOf(page);
  expect(new URL(page.url()).hash).toBe('');
});

test('the sheet says how long it is and what it fits, and copies', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await readSample(page);
  await page.locator('#share').click();
  const link = await page.locator('#link').inputValue();
  await expect(page.locator('.length')).toHaveText(`${link.length} characters`);
  await expect(page.locator('.fits:not(.not)')).toHaveText(['fits chats (2,000)', 'fits mail (8,000)', 'fits address bars (32,000)']);
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(page.locator('.status')).toContainText('The link is in the clipboard.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await page.getByText('QR code').click();
  await expect(page.getByRole('img', { name: 'The link as a QR code' })).toBeVisible();
});

test('corrections and the view travel along', async ({ page, browser }) => {
  await readSample(page);
  await page.locator('#show-structure').click();
  await page.getByLabel('What is “In Japan wurde').selectOption('Kicker');
  await page.locator('#show-structure').click();
  await page.getByRole('button', { name: 'Only quotations' }).click();
  const other = await elsewhere(browser, await linkOf(page));
  await expect(other.locator('.kicker')).toContainText('In Japan wurde erklärt');
  await expect(other.locator('.desk.alone')).toBeVisible();
  await other.context().close();
});

test('a link to a quotation, to a section, to a name opens there', async ({ page, browser }) => {
  await readSample(page);
  const quote = page.locator('article [data-quote]', { hasText: 'Es gab zuverlässige' }).first();
  const toQuote = await linkOf(page, async () => {
    await quote.click();
    await page.locator('#link-quote').click();
  });
  expect(toQuote).toMatch(/&q=q\d+$/);
  const first = await elsewhere(browser, toQuote);
  await expect(first.locator('.quote-card .who')).toHaveText('Kohai Nakamura');
  await expect(first.locator('article .lit').first()).toBeInViewport();
  await first.context().close();

  const toName = await linkOf(page, async () => {
    await page.locator('#names').getByRole('button', { name: 'Kohai Nakamura' }).click();
    await page.locator('#link-name').click();
  });
  expect(toName).toMatch(/&q=n\d+$/);
  const second = await elsewhere(browser, toName);
  await expect(second.locator('.stepper .name')).toContainText('Kohai Nakamura');
  await second.context().close();

  const toSection = await linkOf(page, async () => {
    await page.locator('#share').click();
    await page.getByLabel('It opens at').selectOption({ label: 'Japanische Besorgnisse über die Zusammenarbeit Russlands mit Nordkorea' });
    await expect(page.locator('#link')).toHaveValue(/&q=s\d+$/);
  });
  const third = await elsewhere(browser, toSection);
  await expect(third.locator('h2.aimed')).toBeInViewport();
  await third.context().close();
});

test('pasted HTML goes as its structure, with its links and without its styles', async ({ page, browser }) => {
  await openPage(page);
  await paste(page, { html: NEWS });
  await page.locator('article').waitFor();
  const cards = await page.locator('.card a[href^="https://"]').evaluateAll((cards) => cards.map((card) => card.href));
  const heading = await title(page).textContent();
  const quotes = await page.locator('article [data-quote]').allTextContents();
  const link = await linkOf(page);
  expect(link.length).toBeLessThan(NEWS.length);
  const other = await elsewhere(browser, link);
  await expect(title(other)).toHaveText(heading);
  await expect(other.locator('article [data-quote]')).toHaveText(quotes);
  expect(await other.locator('.card a[href^="https://"]').evaluateAll((cards) => cards.map((card) => card.href))).toEqual(cards);
  await other.context().close();
});

test('what somebody had open stays one press away', async ({ page, browser }) => {
  await readSample(page);
  const link = await linkOf(page);
  const other = await elsewhere(browser, new URL('/', link).href);
  await other.locator('#field').waitFor();
  await paste(other, { text: 'A second article\n\nWith one paragraph of a few words, so that it is one.' });
  await expect(title(other)).toHaveText('A second article');
  // Into the address bar of the same tab.
  await other.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await expect(title(other)).toContainText('In Japan wurde erklärt');
  await other.getByRole('button', { name: 'Back to the article before' }).click();
  await expect(title(other)).toHaveText('A second article');
  expect(new URL(other.url()).hash).toBe('');
  await other.context().close();
});

test('a link that was read is not opened over what came after it', async ({ page, browser }) => {
  await readSample(page);
  const other = await elsewhere(browser, await linkOf(page));
  await expect(title(other)).toContainText('In Japan wurde erklärt');
  await other.reload();
  await expect(title(other)).toContainText('In Japan wurde erklärt');
  await paste(other, { text: 'A second article\n\nWith one paragraph of a few words, so that it is one.' });
  await expect(title(other)).toHaveText('A second article');
  expect(new URL(other.url()).hash).toBe('');
  await other.reload();
  await expect(title(other)).toHaveText('A second article');
  await other.context().close();
});

const wrong = {
  'that was cut': [(hash) => hash.slice(0, -20), 'This link is not whole'],
  'with one character altered': [(hash) => hash.slice(0, 300) + (hash[300] === 'A' ? 'B' : 'A') + hash.slice(301), 'This link is not whole'],
  'of a later version': [(hash) => hash.replace('v1', 'v2'), 'This link was made by a newer Lede'],
  'from before the first version': [(hash) => hash.replace('v1', 'v0'), 'This link is from before the first version'],
  'with what nobody understands yet': [() => forge('{"document":{"flavour":"hologram"}}'), 'This link was made by a newer Lede'],
  'that is a bomb': [() => forge(Buffer.alloc(40 << 20, 32)), 'There is more in this link than a link may hold'],
  'that is endless': [() => '#v1.' + 'A'.repeat(1_000_000), 'There is more in this link than a link may hold'],
  'that is no gzip': [() => '#v1.' + deflateRawSync('nothing').toString('base64url'), 'This link is not whole'],
};
for (const [name, [alter, words]] of Object.entries(wrong)) {
  test(`a link ${name} has a screen of its own, and no article`, async ({ page }) => {
    await readSample(page);
    const hash = new URL(await linkOf(page)).hash;
    await page.goto('about:blank');
    await page.goto('/' + alter(hash));
    await expect(broken(page)).toHaveText(words);
    await expect(page.locator('article')).toHaveCount(0);
    await page.locator('#back-from-link').click();
    await expect(title(page)).toContainText('In Japan wurde erklärt');
  });
}

test('a link to a place that the text does not have says so', async ({ page }) => {
  await readSample(page);
  const link = await linkOf(page);
  await page.goto('about:blank');
  await page.goto(link + '&q=q3');
  await expect(title(page)).toContainText('In Japan wurde erklärt');
  await expect(page.locator('.status.seen')).toContainText('The place this link points at is not in the text.');
});

test('an article too long for a link goes as a file', async ({ page, browser }) => {
  await openPage(page);
  // Words that do not repeat cannot be packed.
  let seed = 7;
  const word = () => ((seed = (seed * 48271) % 0x7fffffff), seed.toString(36));
  const text = `The longest article\n\n${Array.from({ length: 26000 }, word).join(' ')}.`;
  await paste(page, { text });
  await expect(title(page)).toHaveText('The longest article');
  await page.locator('#share').click();
  await expect(page.locator('.too-long')).toContainText('too long for a link');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await download).path();
  const other = await elsewhere(browser, new URL('/', page.url()).href);
  await other.locator('#file').setInputFiles({ name: 'sent.lede.json', mimeType: 'application/json', buffer: await import('node:fs').then((fs) => fs.readFileSync(file)) });
  await expect(title(other)).toHaveText('The longest article');
  await expect(other.locator('.by-link')).toBeVisible();
  await other.context().close();
});

test('a browser that cannot pack says so, and still saves a file', async ({ page }) => {
  await page.addInitScript(() => {
    delete window.CompressionStream;
    delete window.DecompressionStream;
  });
  await readSample(page);
  await page.locator('#share').click();
  await expect(page.locator('.too-long')).toContainText('This browser cannot make links');
  await expect(page.getByRole('button', { name: 'Save as a file' })).toBeVisible();
  await page.goto('about:blank');
  await page.goto('/' + forge('{}'));
  await expect(broken(page)).toHaveText('This browser cannot unpack the link');
});

test('an article of usual length has a link of less than 3,000 characters', async ({ page }) => {
  await openPage(page);
  const usual = `${SAMPLE}\n${SAMPLE.slice(0, 4330 - SAMPLE.length - 1).replaceAll(/[aeiou]/g, (vowel) => 'uoaie'['aeiou'.indexOf(vowel)])}`;
  expect(usual.length).toBe(4330);
  await paste(page, { text: usual });
  await page.locator('article').waitFor();
  expect((await linkOf(page)).length).toBeLessThan(3000);
});

import { drop, openPage, paste, readSample, SAMPLE } from './reader.mjs';
import { expect, test } from './test.mjs';

const title = (page) => page.getByRole('heading', { level: 1 });
const said = (page, words) => expect(page.locator('.status.seen')).toContainText(words);

test('an empty paste', async ({ page }) => {
  await readSample(page);
  await paste(page, { text: ' \n ' });
  await said(page, 'There is no text in it.');
  await expect(title(page)).toContainText('In Japan');
});

test('more than 5 MB', async ({ page }) => {
  await readSample(page);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'word '.repeat(1_100_000));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await said(page, 'larger than 5 MB');
  await expect(title(page)).toContainText('In Japan');
});

test('a long text: it is said that it is read, while the page stands still', async ({ page }) => {
  await openPage(page);
  await page.evaluate(() => {
    window.all = [];
    const status = document.querySelector('[role=status]');
    const note = () => window.all.push(status.textContent);
    new MutationObserver(note).observe(status, { characterData: true, childList: true, subtree: true });
  });
  const paragraph = (day) => `On day ${day} the council of Skerry Point met and spoke about the harbour for two hours.`;
  const paragraphs = Array.from({ length: 1_500 }, (_, day) => paragraph(day + 1));
  await paste(page, { text: ['Skerry Point talks', ...paragraphs].join('\n\n') });
  await expect(title(page)).toHaveText('Skerry Point talks');
  expect(await page.evaluate(() => window.all)).toContain('A long text. Reading it …');
  await expect(page.getByRole('status')).toContainText('Article read');
});

test('a picture', async ({ page }) => {
  await readSample(page);
  await drop(page, 'picture.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await said(page, 'This file is not text.');
  await expect(title(page)).toContainText('In Japan');
});

test('a file in another encoding is read, and its name said', async ({ page }) => {
  await page.goto('/');
  await page.locator('#field').waitFor();
  await drop(page, 'alt.txt', Buffer.from('Größere Brücken für Österreich\n\nEin Absatz mit einigen Wörtern, damit es einer ist.', 'latin1'));
  await said(page, 'It was read as windows-1252');
  await expect(title(page)).toHaveText('Größere Brücken für Österreich');
  await drop(page, 'utf16.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Łódź heute\n\nEin Absatz mit einigen Wörtern, damit es einer ist.', 'utf16le')]));
  await said(page, 'It was read as utf-16le');
  await expect(title(page)).toHaveText('Łódź heute');
});

test('a clipboard kept closed', async ({ page, context }) => {
  await context.clearPermissions();
  await page.addInitScript(() => {
    navigator.clipboard.read = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Paste from clipboard' }).click();
  await said(page, 'Press Ctrl+V');
});

test('storage that is blocked: the article is read all the same', async ({ page }) => {
  await page.addInitScript(() => {
    for (const store of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, store, { get: () => { throw new DOMException('no', 'SecurityError'); } });
    }
  });
  await readSample(page);
  await expect(title(page)).toContainText('In Japan');
  await said(page, 'The browser does not keep this article');
  await page.locator('.status').getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('.status.seen')).toHaveCount(0);
});

test('a choice that is not kept', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Dark', exact: true }).click();
  await said(page, 'The browser does not keep');
});

test('without the words of its language an article is read all the same, and better once they come', async ({ page }) => {
  await page.route('**/lexicon/*', (route) => route.fulfill({ body: '<!doctype html>' }));
  await page.goto('/');
  await page.locator('#field').waitFor();
  await paste(page, { text: SAMPLE });
  await expect(title(page)).toBeVisible();
  await said(page, 'could not be loaded');
  await page.unroute('**/lexicon/*');
  await page.reload();
  await expect(page.locator('article q')).toHaveCount(2);
  await expect(page.locator('.status.seen')).toHaveCount(0);
});

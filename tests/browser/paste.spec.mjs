import { NEWS, SAMPLE, drop, paste, readSample } from './reader.mjs';
import { expect, test } from './test.mjs';

test('an article copied from a news page and pasted by key', async ({ page, context }) => {
  const news = await context.newPage();
  await news.setContent(NEWS);
  await news.keyboard.press('Control+A');
  await news.keyboard.press('Control+C');

  await page.goto('/');
  await expect(page.locator('#field')).toBeFocused();
  await page.bringToFront();
  await page.keyboard.press('Control+V');

  const article = page.getByRole('article');
  await expect(article.getByRole('heading', { level: 1 })).toHaveText('Lighthouse keepers return to Skerry Point');
  await expect(article.getByRole('heading', { level: 2 }).first()).toHaveText('Why machines were not enough');
  await expect(article.locator('q')).toHaveText(['A sensor has never rowed out to anybody,']);
  // Only the HTML flavour knows addresses: so that is the one that was read.
  await expect(article.getByRole('link', { name: 'stood since 1841' })).toHaveAttribute(
    'href',
    'https://courier.example/history',
  );
  await expect(article.locator('.cards a').first()).toHaveAttribute('href', 'https://courier.example/ferries');
  await expect(page.locator('[href^="javascript"]')).toHaveCount(0);
});

test('a paste anywhere on the page is taken, and the one before can be brought back', async ({ page }) => {
  await readSample(page);
  await page.locator('body').click({ position: { x: 5, y: 400 } });
  await paste(page, { text: 'A second article\n\nWith one paragraph of a few words, so that it is one.' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A second article');
  await page.getByRole('button', { name: 'Back to the article before' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In Japan wurde erklärt');
});

test('the flavour that holds the article is read', async ({ page }) => {
  await page.goto('/');
  await page.locator('#field').waitFor();
  await paste(page, { text: SAMPLE, html: '<p><a href="https://example.org">link</a></p>' });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In Japan wurde erklärt');
});

test('the clipboard by a button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.evaluate((text) => navigator.clipboard.writeText(text), SAMPLE);
  await page.getByRole('button', { name: 'Paste from clipboard' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In Japan wurde erklärt');
});

test('typed words are read when asked for', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.type('A headline\n\nAnd a paragraph of a few words, so that it is one.');
  await page.getByRole('button', { name: 'Read this text' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A headline');
});

test('what is typed and pasted before the program has come is not lost', async ({ page }) => {
  let go;
  const gate = new Promise((open) => (go = open));
  await page.route('**/*.wasm', (route) => gate.then(() => route.continue()));
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('#early')).toBeFocused();
  await page.keyboard.type('A headline\n\nAnd a paragraph of a few words, ');
  go();
  await page.locator('#field').waitFor();
  await page.keyboard.type('so that it is one.');
  await expect(page.locator('#field')).toHaveValue('A headline\n\nAnd a paragraph of a few words, so that it is one.');
});

test('a file chosen, a file dropped', async ({ page }) => {
  await page.goto('/');
  await page.locator('#file').setInputFiles({ name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(NEWS) });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lighthouse keepers return to Skerry Point');
  await drop(page, 'sample.txt', Buffer.from(SAMPLE));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In Japan wurde erklärt');
});

test('how long it takes can be read off the timeline', async ({ page }) => {
  await readSample(page);
  const names = () => performance.getEntriesByType('measure').map((entry) => entry.name);
  await expect.poll(() => page.evaluate(names)).toEqual(['lede:analyze', 'lede:render']);
});

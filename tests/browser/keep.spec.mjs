import { paste, readSample, SAMPLE } from './reader.mjs';
import { expect, test } from './test.mjs';

const title = (page) => page.getByRole('heading', { level: 1 });
const OTHER = 'A second article\n\nWith one paragraph of a few words, so that it is one.';

/** Everything the page has left in the browser. */
const kept = (page) =>
  page.evaluate(async () => {
    const open = indexedDB.open('lede');
    const database = await new Promise((done) => (open.onsuccess = () => done(open.result)));
    if (!database.objectStoreNames.contains('kept')) return { keys: [], others: localStorage.length };
    const keys = database.transaction('kept').objectStore('kept').getAllKeys();
    await new Promise((done) => (keys.onsuccess = done));
    database.close();
    return { keys: keys.result, others: localStorage.length + sessionStorage.length };
  });

test('the article is there again after a reload, with what was said of it', async ({ page }) => {
  await readSample(page);
  await page.locator('#show-structure').click();
  await page.getByLabel('What is “In Japan wurde').selectOption('Set apart');
  await expect(page.locator('.status')).toContainText('Changed.');
  await page.reload();
  await expect(title(page)).toHaveText('Article without a headline');
});

test('a tab that dies loses nothing', async ({ page, context }) => {
  await readSample(page);
  await expect.poll(async () => (await kept(page)).keys.length).toBe(3);
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await next.goto('/');
  await expect(title(next)).toContainText('In Japan wurde erklärt');
});

test('a new paste keeps the one before within reach, also after a reload', async ({ page }) => {
  await readSample(page);
  await page.getByRole('button', { name: 'Paste new' }).click();
  await expect(page.locator('#field')).toBeFocused();
  await page.reload();
  await page.getByRole('button', { name: 'Back to the article before' }).click();
  await expect(title(page)).toContainText('In Japan wurde erklärt');
});

test('everything that was read is listed, opened, and forgotten one by one', async ({ page }) => {
  await readSample(page);
  await paste(page, { text: OTHER });
  await expect(title(page)).toHaveText('A second article');
  await page.getByRole('button', { name: 'Paste new' }).click();
  const lines = page.locator('.saved .headline');
  await expect(lines).toHaveText(['A second article', /^In Japan wurde erklärt/]);
  await lines.nth(1).click();
  await expect(title(page)).toContainText('In Japan wurde erklärt');
  await page.reload();
  await page.getByRole('button', { name: 'Paste new' }).click();
  await expect(lines).toHaveText([/^In Japan wurde erklärt/, 'A second article']);
  await page.getByRole('button', { name: 'Forget “A second article”' }).click();
  await expect(lines).toHaveCount(1);
  await expect.poll(async () => (await kept(page)).keys.filter((key) => key.startsWith('document/')).length).toBe(1);
});

test('the same text pasted again keeps what was said of it', async ({ page }) => {
  await readSample(page);
  await page.locator('#show-structure').click();
  await page.getByLabel('What is “In Japan wurde').selectOption('Set apart');
  await paste(page, { text: OTHER });
  await expect(title(page)).toHaveText('A second article');
  await page.reload();
  await expect(title(page)).toHaveText('A second article');
  await paste(page, { text: SAMPLE });
  await expect(page.locator('article')).toContainText('Kohai Nakamura');
  await expect(title(page)).not.toContainText('In Japan wurde erklärt');
});

test('two tabs have an article each', async ({ page, context }) => {
  await readSample(page);
  const second = await context.newPage();
  await second.goto('/');
  await expect(title(second)).toContainText('In Japan wurde erklärt');
  await paste(second, { text: OTHER });
  await expect(title(second)).toHaveText('A second article');
  await page.reload();
  await expect(title(page)).toContainText('In Japan wurde erklärt');
  await second.reload();
  await expect(title(second)).toHaveText('A second article');
});

test('“Clear everything” asks once, and then leaves nothing', async ({ page }) => {
  await readSample(page);
  await page.getByRole('button', { name: 'Dark', exact: true }).click();
  await page.getByRole('button', { name: 'Paste new' }).click();
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.getByRole('button', { name: 'Clear it all' }).click();
  await expect(page.locator('.status.seen')).toContainText('is gone');
  await expect(page.locator('.saved')).toHaveCount(0);
  expect(await kept(page)).toEqual({ keys: [], others: 0 });
  await page.reload();
  await expect(page.locator('#field')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back to the article before' })).toHaveCount(0);
});

test('a full disk is said, and the article stays on the page', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await readSample(page);
  await expect(title(page)).toContainText('In Japan wurde erklärt');
  await expect(page.locator('.status.seen')).toContainText('The browser does not keep this article');
});

test('something else in the storage does no harm', async ({ page }) => {
  await page.goto('/');
  await page.locator('#field').waitFor();
  await page.evaluate(async () => {
    const open = indexedDB.open('lede');
    const database = await new Promise((done) => (open.onsuccess = () => done(open.result)));
    const store = database.transaction('kept', 'readwrite').objectStore('kept');
    store.put('{"open":5', 'entry/a');
    store.put(7, 'entry/b');
    store.put('{"id":"c","title":"Broken","opened":1}', 'entry/c');
    store.put({}, 'document/c');
    store.put('c', 'open');
    await new Promise((done) => (store.transaction.oncomplete = done));
    database.close();
    sessionStorage.clear();
    localStorage.setItem('lede.preferences', '[');
  });
  await page.reload();
  await expect(page.locator('#field')).toBeVisible();
  await page.getByRole('button', { name: 'Broken', exact: true }).click();
  await expect(page.locator('.status.seen')).toContainText('not kept any more');
});

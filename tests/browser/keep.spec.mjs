import { readSample } from './reader.mjs';
import { expect, test } from './test.mjs';

test('the article is there again after a reload', async ({ page }) => {
  await readSample(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In Japan wurde erklärt');
});

test('a new paste keeps the one before within reach, also after a reload', async ({ page }) => {
  await readSample(page);
  await page.getByRole('button', { name: 'Paste new' }).click();
  await expect(page.locator('#field')).toBeFocused();
  await page.reload();
  await page.getByRole('button', { name: 'Back to the article before' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In Japan wurde erklärt');
});

test('something else in the storage does no harm', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('lede.shelf', '{"open":5'));
  await page.goto('/');
  await expect(page.locator('#field')).toBeVisible();
});

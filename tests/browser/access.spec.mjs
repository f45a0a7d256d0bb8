import AxeBuilder from '@axe-core/playwright';
import { readSample } from './reader.mjs';
import { expect, test } from './test.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function check(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

for (const colorScheme of ['light', 'dark']) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('first screen', async ({ page }) => {
      await page.goto('/');
      await page.locator('#field').waitFor();
      await check(page);
    });

    test('article', async ({ page }) => {
      await readSample(page);
      await check(page);
    });

    test('article with a chip pressed and a card open', async ({ page }) => {
      await readSample(page);
      await page.locator('.chip').first().click();
      await page.locator('article q').first().focus();
      await expect(page.getByRole('dialog', { name: 'Quotation' })).toBeVisible();
      await check(page);
    });

    test('article on a phone, a sheet open', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await readSample(page);
      await page.getByRole('button', { name: 'Voices' }).click();
      await check(page);
    });

    test('original text and a message', async ({ page }) => {
      await readSample(page);
      await page.getByRole('button', { name: 'Original text' }).click();
      await page.locator('body').evaluate((body) => {
        const clipboardData = new DataTransfer();
        body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      });
      await expect(page.locator('.status.seen')).toBeVisible();
      await check(page);
    });
  });
}

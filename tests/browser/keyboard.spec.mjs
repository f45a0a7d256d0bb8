import { expect, test } from './test.mjs';

/** Presses Tab until something that fits the selector has the focus. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}

test('from the first screen through the article by key alone', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('#field')).toBeFocused();
  await tabTo(page, '.samples button');
  await page.keyboard.press('Enter');
  await expect(page.locator('article h1')).toBeVisible();

  await tabTo(page, '.skip');
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();

  await tabTo(page, 'article .quote');
  await expect(page.getByRole('dialog', { name: 'Quotation' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Quotation' })).toHaveCount(0);

  await tabTo(page, 'article .cards a');
  await tabTo(page, '.cast button');
  await page.keyboard.press('Space');
  await expect(page.locator('.cast button').first()).toHaveAttribute('aria-pressed', 'true');

  await tabTo(page, '.chip');
  await page.keyboard.press('Enter');
  await expect(page.locator('.stepper')).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(page.locator('.stepper')).toHaveCount(0);
});

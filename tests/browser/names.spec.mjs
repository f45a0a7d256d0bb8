import { readSample } from './reader.mjs';
import { expect, test } from './test.mjs';

test('a chip marks every mention and steps through them', async ({ page }) => {
  await readSample(page);
  const chip = page.locator('.chip', { hasText: 'Kohai Nakamura' });
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  const marked = page.locator('article .name.on');
  const count = await marked.count();
  expect(count).toBeGreaterThanOrEqual(4);
  await expect(page.locator('.stepper')).toContainText(`1 of ${count}`);
  await page.getByRole('button', { name: 'Next (n)' }).click();
  await expect(page.locator('.stepper')).toContainText(`2 of ${count}`);
  await expect(page.getByRole('status')).toHaveText(`Kohai Nakamura: 2 of ${count}`);
  await expect(page.locator('article .name.here')).toBeInViewport();
  await page.keyboard.press('n');
  await expect(page.locator('.stepper')).toContainText(`3 of ${count}`);
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  await expect(page.locator('.stepper')).toContainText(`${count} of ${count}`);
  await chip.click();
  await expect(marked).toHaveCount(0);
  await expect(page.locator('.stepper')).toHaveCount(0);
});

test('words made of a name are counted apart', async ({ page }) => {
  await readSample(page);
  const chip = page.locator('.chip', { hasText: 'Japan' }).filter({ hasText: 'in other words' }).first();
  await expect(chip.locator('.derived')).toHaveText(/^\+\d+$/);
  await expect(chip).toHaveAccessibleName(/Japan.*in other words/);
});

test('names stand in groups by kind', async ({ page }) => {
  await readSample(page);
  await expect(page.locator('#names h3')).toHaveText(['People', 'Organisations', 'Places']);
});

test('a name pressed in the text is marked everywhere', async ({ page }) => {
  await readSample(page);
  await page.locator('article p .name.place').first().click();
  await expect(page.locator('.stepper')).toBeVisible();
});

import { openPage, paste, readSample } from './reader.mjs';
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

test('words made of a name are left out at a word', async ({ page }) => {
  await readSample(page);
  const chip = page.locator('.chip', { hasText: 'Japan' }).filter({ hasText: 'in other words' }).first();
  const turn = page.getByRole('button', { name: 'Mentions in other words too' });
  await expect(turn).toHaveAttribute('aria-pressed', 'true');
  await chip.click();
  const marked = page.locator('article .name.on');
  const all = await marked.count();
  const named = all - (await page.locator('article .name.on[data-derived]').count());
  expect(named).toBeLessThan(all);
  await expect(page.locator('.stepper')).toContainText(`of ${all}`);
  await turn.click();
  await expect(turn).toHaveAttribute('aria-pressed', 'false');
  await expect(marked).toHaveCount(named);
  await expect(chip.locator('.derived')).toBeHidden();
  await expect(page.locator('.about summary').first()).toContainText(`${named}`);
  for (let step = 1; step <= named; step += 1) {
    await expect(page.locator('.stepper')).toContainText(`of ${named}`);
    await expect(page.locator('article .name.here')).not.toHaveAttribute('data-derived');
    await page.keyboard.press('n');
  }
  await expect(page.locator('.stepper')).toContainText(`of ${named}`);
  await turn.click();
  await expect(marked).toHaveCount(all);
  await expect(page.locator('.stepper')).toContainText(`of ${all}`);
});

test('the switch of derived words has a check mark, which goes when it is off', async ({ page }) => {
  await readSample(page);
  const turn = page.locator('#derived');
  const check = () => turn.evaluate((button) => getComputedStyle(button, '::after').content);
  expect(await check()).toBe('""');
  await expect(turn).toHaveCSS('text-decoration-line', 'none');
  await turn.click();
  await expect(turn).toHaveCSS('text-decoration-line', 'none');
  expect(await check()).toBe('none');
});

test('where no name is told in other words there is nothing to switch', async ({ page }) => {
  await openPage(page);
  await paste(page, { text: 'Rat schließt den Hafen\n\nAnna Weber hat den Hafen am Abend besucht, und Anna Weber war zufrieden mit ihm.' });
  await expect(page.locator('.chip', { hasText: 'Anna Weber' })).toBeVisible();
  await expect(page.locator('#derived')).toHaveCount(0);
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

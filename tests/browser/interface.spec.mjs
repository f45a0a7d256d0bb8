import { readSample } from './reader.mjs';
import { expect, test } from './test.mjs';

const paper = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('the language is switched and kept', async ({ page }) => {
  await readSample(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByText('Wer spricht')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.reload();
  await expect(page.getByText('Wer spricht')).toBeVisible();
  await expect(page.getByRole('button', { name: 'English' })).toBeVisible();
});

test.describe('a German browser', () => {
  test.use({ locale: 'de-AT' });

  test('is spoken to in German', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByPlaceholder('Einen Artikel einfügen')).toBeFocused();
  });
});

test('light and dark are chosen and kept', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Dark' }).click();
  expect(await paper(page)).toBe('rgb(23, 22, 20)');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
  expect(await paper(page)).toBe('rgb(23, 22, 20)');
  await page.getByRole('button', { name: 'Light', exact: true }).click();
  expect(await paper(page)).toBe('rgb(251, 249, 244)');
});

test('the system’s colours are followed until one chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  expect(await paper(page)).toBe('rgb(23, 22, 20)');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('four sheets below the article, nothing wider than the screen', async ({ page }) => {
    await readSample(page);
    const bar = page.getByRole('navigation', { name: 'In this article' });
    for (const [name, id] of [['Outline', 'outline'], ['Names', 'names'], ['Voices', 'voices'], ['Related', 'related-sheet']]) {
      await bar.getByRole('button', { name }).tap();
      const sheet = page.locator(`#${id}`);
      await expect(sheet).toBeVisible();
      expect(await sheet.evaluate((element) => element.offsetHeight)).toBeLessThanOrEqual(422);
    }
    await page.keyboard.press('Escape');
    await expect(page.locator('.panel:visible')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('the language is switched below the outline, where the bar has no room for it', async ({ page }) => {
    await readSample(page);
    await expect(page.locator('#language')).toBeHidden();
    await page.getByRole('button', { name: 'Outline' }).tap();
    await page.getByRole('button', { name: 'Deutsch' }).tap();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.getByRole('button', { name: 'English' })).toBeFocused();
    await expect(page.locator('#outline')).toBeVisible();
  });

  test('a chip in a sheet scrolls the article above it', async ({ page }) => {
    await readSample(page);
    await page.getByRole('button', { name: 'Names' }).tap();
    await page.locator('.chip', { hasText: 'Kohai Nakamura' }).tap();
    await page.getByRole('button', { name: 'Next (n)' }).tap();
    const middle = async () => (await page.locator('article .name.here').first().boundingBox()).y;
    await expect.poll(middle).toBeLessThan(400);
    await expect.poll(middle).toBeGreaterThan(48);
  });
});

for (const width of [390, 768, 1080, 1440, 1920]) {
  test(`nothing is wider than ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await readSample(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

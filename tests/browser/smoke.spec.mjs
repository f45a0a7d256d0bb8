import { test, expect } from './test.mjs';

for (const where of ['/', '/lede/']) {
  test(`the page works under ${where}`, async ({ page }, { config }) => {
    await page.goto(where === '/' ? '/' : config.metadata.underPath);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('scripts from the page itself, and no others', async ({ page }) => {
  await page.goto('/');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toContain("'unsafe-eval'");
  await expect(page.locator('script:not([src]):not([type="application/ld+json"])')).toHaveCount(0);
});

import { readSample } from './reader.mjs';
import { expect, test } from './test.mjs';

const heading = 'Japanische Besorgnisse über die Zusammenarbeit Russlands mit Nordkorea';

test('a line becomes what a person says it is, and all follows', async ({ page }) => {
  await readSample(page);
  await page.getByRole('button', { name: 'Change the structure' }).click();
  const lines = page.locator('.structure li');
  await expect(lines).toHaveCount(14);
  await lines.nth(1).getByRole('combobox').selectOption({ label: 'Set apart' });
  // The focus stays where the change was made.
  await expect(lines.nth(1).getByRole('combobox')).toBeFocused();
  await expect(page.locator('.outline li').filter({ hasText: heading })).toHaveCount(0);
  // What was said in a paragraph set apart is said no more.
  await lines.nth(4).getByRole('combobox').selectOption({ label: 'Set apart' });
  await page.getByRole('button', { name: 'Change the structure' }).click();
  await expect(page.locator('article q')).toHaveCount(1);
  await expect(page.locator('article > h2')).toHaveCount(0);
});

test('the last change is undone first, and none is lost by a reload', async ({ page }) => {
  await readSample(page);
  await page.getByRole('button', { name: 'Change the structure' }).click();
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeDisabled();
  const role = (at) => page.locator('.structure li').nth(at).getByRole('combobox');
  await role(1).selectOption({ label: 'Paragraph' });
  await role(2).selectOption({ label: 'Lead' });
  await undo.click();
  await expect(role(2).locator('option:checked')).toHaveText('Paragraph');
  await page.reload();
  await expect(page.locator('article > h2')).toHaveCount(0);
  await page.getByRole('button', { name: 'Change the structure' }).click();
  await undo.click();
  await expect(role(1).locator('option:checked')).toHaveText('Heading');
  await expect(undo).toBeDisabled();
});

const APART =
  'The harbour stays open\n\nThe council has voted to keep the old harbour open, after more than six hours of debate.\n\n' +
  'The warehouses along the river will be repaired in spring, and a market will take their place by autumn.\n\n' +
  'Sign up for our newsletter\n';

test('what was set apart says why, and comes back by a click', async ({ page }) => {
  await page.goto('/');
  await page.locator('#field').fill(APART);
  await page.getByRole('button', { name: 'Read this text' }).click();
  await page.locator('#apart summary').click();
  const line = page.locator('#apart li');
  await expect(line).toContainText('Newsletter');
  await line.getByRole('button', { name: 'Into the article' }).click();
  await expect(page.locator('#apart')).toHaveCount(0);
  await expect(page.locator('article > p').last()).toHaveText('Sign up for our newsletter');
});

test('the list of what was set apart stays open when the article is drawn anew', async ({ page }) => {
  let open;
  const gate = new Promise((resolve) => (open = resolve));
  await page.route('**/lexicon/*', (route) => gate.then(() => route.continue()));
  await page.goto('/');
  await page.locator('#field').fill(APART);
  await page.getByRole('button', { name: 'Read this text' }).click();
  const list = page.locator('#apart');
  await list.locator('summary').click();
  await expect(list).toHaveAttribute('open');
  await page.locator('article').evaluate((article) => (article.dataset.drawn = 'first'));
  open();
  await expect(page.locator('article[data-drawn]')).toHaveCount(0);
  await expect(list).toHaveAttribute('open');
  await list.locator('summary').click();
  await expect(list).not.toHaveAttribute('open');
});

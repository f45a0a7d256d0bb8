import { openPage, paste, readSample } from './reader.mjs';
import { expect, test } from './test.mjs';

const chip = (page, name) => page.locator('#names > .chips .chip').filter({ has: page.getByText(name, { exact: true }) });

async function about(page, name) {
  await readSample(page);
  await chip(page, name).click();
  const card = page.getByRole('region', { name, exact: true });
  await expect(card).toBeVisible();
  return card;
}

test('a chip pressed shows what the article has on the name', async ({ page }) => {
  const card = await about(page, 'Kohai Nakamura');
  await expect(card).toContainText('stellvertretender Leiter der Mission Japans bei der NATO');
  await expect(card.locator('.forms')).toContainText('Kohai Nakamura');
  await expect(card.locator('.strip path').first()).toHaveAttribute('d', /^M\d+ 0v12M/);
  await expect(card.getByRole('link', { name: /Wikipedia/ })).toHaveAttribute('href', /^https:\/\/de\.wikipedia\.org\/.*Kohai%20Nakamura$/);
  await card.locator('summary').first().click();
  await card.locator('details button').nth(1).click();
  await expect(page.locator('.stepper')).toContainText('2 of');
  await card.getByRole('button', { name: /^Says/ }).click();
  await expect(page.locator('article .quote.on')).toHaveCount(5);
});

test('names are looked for together', async ({ page }) => {
  const card = await about(page, 'NATO');
  await card.locator('.chips .chip', { hasText: 'Kohai Nakamura' }).click();
  await expect(page.locator('.stepper')).toContainText('NATO + Kohai Nakamura');
  await expect(page.locator('.stepper')).toContainText('1 of 1');
  await expect(chip(page, 'Kohai Nakamura')).toHaveAttribute('aria-pressed', 'true');
  await chip(page, 'Ukraine').click({ modifiers: ['Shift'] });
  await expect(page.locator('.stepper')).toContainText('in no paragraph together');
});

test('another kind, undone', async ({ page }) => {
  const card = await about(page, 'NATO');
  await card.getByText('Correct this name').click();
  await card.getByLabel('It is').selectOption({ label: 'Place' });
  await expect(page.getByRole('status')).toHaveText('Changed everywhere.');
  await expect(page.locator('article .name.place', { hasText: 'NATO' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('article .name.organisation', { hasText: 'NATO' }).first()).toBeVisible();
});

test('two names are one, and none is none; a reload keeps it', async ({ page }) => {
  const card = await about(page, 'Ukraine');
  await card.getByText('Correct this name').click();
  await card.getByLabel('The same as').selectOption({ label: 'Asien' });
  await expect(chip(page, 'Ukraine')).toHaveCount(0);
  await page.reload();
  await expect(chip(page, 'Asien')).toHaveCount(1);
  await expect(chip(page, 'Ukraine')).toHaveCount(0);
  await chip(page, 'Asien').click();
  await page.getByText('Correct this name').click();
  await page.getByRole('button', { name: 'Not a name' }).click();
  await expect(chip(page, 'Asien')).toHaveCount(0);
});

test('words selected in the article become a name', async ({ page }) => {
  await openPage(page);
  await paste(page, {
    text: 'The harbour stays open\n\nThe council of the town met on Monday evening, and it met for more than six hours.\n\nThey spoke of the old lighthouse keeper, and nobody knew the old lighthouse keeper by name.\n',
  });
  await expect(page.getByText('A name is missing?')).toBeVisible();
  await page.locator('article > p').last().evaluate((paragraph) => {
    const text = paragraph.firstChild;
    const start = text.data.indexOf('lighthouse keeper');
    getSelection().setBaseAndExtent(text, start, text, start + 'lighthouse keeper'.length);
  });
  await expect(page.getByText('“lighthouse keeper” is a name:')).toBeVisible();
  await page.locator('.add').getByRole('button', { name: 'Person' }).click();
  await expect(chip(page, 'lighthouse keeper').locator('.count')).toHaveText('2');
});

test('a related card names what it shares with the article', async ({ page }) => {
  await readSample(page);
  const card = page.locator('article .cards li', { hasText: 'Sanktionsschläge gegen Russland' });
  await expect(card.locator('.shared')).toContainText('Russland');
});

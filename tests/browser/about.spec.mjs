import { openPage, paste, readSample } from './reader.mjs';
import { expect, test } from './test.mjs';

const chip = (page, name) => page.locator('#names > .chips > li > .chip').filter({ has: page.getByText(name, { exact: true }) });

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
  await expect(card.locator('.chips .chip', { hasText: 'Kohai Nakamura' })).toHaveAttribute('aria-pressed', 'true');
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
  await expect(card).toHaveClass(/place/);
  await expect(chip(page, 'NATO')).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('article .name.organisation', { hasText: 'NATO' }).first()).toBeVisible();
});

test('two names are one, and none is none; a reload keeps it', async ({ page }) => {
  const card = await about(page, 'Ukraine');
  await card.getByText('Correct this name').click();
  await card.getByLabel('The same as').selectOption({ label: 'Asien' });
  await expect(page.getByRole('region', { name: 'Asien', exact: true }).locator('.forms')).toContainText('Ukraine');
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

test('a card opens in sight, below its chip', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await readSample(page);
  for (const name of ['NATO', 'Ukraine']) {
    await chip(page, name).click();
    const card = page.getByRole('region', { name, exact: true });
    await expect(card.locator('.who')).toBeInViewport({ ratio: 1 });
    await expect(chip(page, name)).toBeInViewport({ ratio: 1 });
    const [above, below] = [await chip(page, name).boundingBox(), await card.boundingBox()];
    expect(below.y - above.y - above.height).toBeLessThan(24);
  }
});

test('a name pressed on a small screen stays in sight, and its card is one press away', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await readSample(page);
  const name = page.locator('article p .name.organisation', { hasText: 'NATO' }).first();
  await name.evaluate((element) => scrollBy({ top: element.getBoundingClientRect().bottom - innerHeight + 60, behavior: 'instant' }));
  await name.click();
  const stepper = page.locator('.stepper');
  await expect.poll(async () => (await stepper.boundingBox()).y - (await name.boundingBox()).y).toBeGreaterThan(24);
  await stepper.locator('#step-card').click();
  await expect(page.getByRole('region', { name: 'NATO', exact: true }).locator('.who')).toBeInViewport();
  await expect(chip(page, 'NATO')).toBeFocused();
});

test('who leaves a name stays where it was pressed', async ({ page }) => {
  const card = await about(page, 'NATO');
  await card.locator('summary').first().focus();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(chip(page, 'NATO')).toBeFocused();
  await chip(page, 'NATO').click();
  await page.getByRole('button', { name: 'Unmark' }).click();
  await expect(chip(page, 'NATO')).toBeFocused();
});

test('the lines of a card lead to their places', async ({ page }) => {
  const card = await about(page, 'Russland');
  await card.getByRole('button', { name: /Sanktionsschläge/ }).click();
  await expect(page.locator('#related a', { hasText: 'Sanktionsschläge' })).toBeFocused();
  await chip(page, 'Kohai Nakamura').click();
  const says = page.getByRole('region', { name: 'Kohai Nakamura', exact: true }).locator('h4 + .lines').first();
  await expect(says.locator('button')).toHaveCount(5);
  await says.locator('button').first().click();
  await expect(page.locator('article .quote:focus')).toHaveCount(1);
});

/** Selects the first letters of a paragraph of the article. */
const selectIn = (page, nth) =>
  page.locator('article p').nth(nth).evaluate((paragraph) => {
    document.activeElement.blur();
    const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
    getSelection().setBaseAndExtent(text, 0, text, 8);
  });

test('on a wide screen selected words are asked about beside them', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await readSample(page);
  await selectIn(page, 2);
  const words = await page.evaluate(() => getSelection().getRangeAt(0).getBoundingClientRect().toJSON());
  const bar = await page.locator('.chosen').boundingBox();
  expect(Math.abs(bar.x - words.left)).toBeLessThan(2);
  const away = bar.y > words.top ? bar.y - words.bottom : words.top - bar.y - bar.height;
  expect(away).toBeGreaterThan(0);
  expect(away).toBeLessThan(16);
});

test('selected words are asked about in sight, reached by key and left by it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await readSample(page);
  await selectIn(page, 2);
  const bar = page.locator('.chosen');
  await expect(bar.getByRole('button')).toHaveCount(4);
  await expect(bar).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Tab');
  await expect(bar.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
});

test('a name inside a quotation can be pressed, the quotation beside it too', async ({ page }) => {
  await readSample(page);
  const inside = page.locator('article .quote .name').first();
  await inside.click();
  await expect(inside).toHaveClass(/here/);
  await expect(page.locator('.quote-card')).toHaveCount(0);
  await page.locator('article .quote.direct').first().dispatchEvent('click');
  await expect(page.locator('.quote-card')).toBeVisible();
});

test('a related card has its medium once', async ({ page }) => {
  await openPage(page);
  await paste(page, {
    text: 'The harbour stays open\n\nThe council of London met on Monday evening, and The Guardian reported on it for more than six hours.\n\nAnna Weber told The Guardian that London was content with the harbour.\n\nRead also:\n\nLondon closes its harbour for a year: The Guardian\n\nBBC: London opens its harbour for a week\n',
  });
  await expect(page.locator('article .cards li')).toHaveCount(2);
  const card = page.locator('article .cards li').first();
  await expect(card.locator('.medium')).toHaveText('The Guardian');
  await expect(card.locator('.headline')).toHaveText('London closes its harbour for a year');
  await expect(card.locator('.shared')).not.toContainText('The Guardian');
});

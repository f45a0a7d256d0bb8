import { openPage, paste, readSample } from './reader.mjs';
import { expect, test } from './test.mjs';

const card = (page) => page.getByRole('dialog', { name: 'Quotation' });

const TEXT = `“We will keep the old harbour open”

The council argued for more than six hours about the old harbour of the town and its walls.

“We will keep the old harbour open,” said Jane Roe, the mayor of the town, on Monday evening. Paul Brandt, a merchant, saw it otherwise.

“Nobody needs this harbour any more,” the merchant said. The walls have been closed since last year.

“The money is needed for the school instead,” the merchant said at the end of the evening.
`;

async function read(page) {
  await openPage(page);
  await paste(page, { text: TEXT });
  await page.locator('article').waitFor();
}

/** Opens the card of a quotation by key and asks who said it. */
async function ask(page, words) {
  await page.locator('article .quote', { hasText: words }).last().focus();
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('button', { name: 'Copy' })).toBeFocused();
  await card(page).getByRole('button', { name: 'Someone else said it' }).click();
  await expect(card(page)).toContainText('Who said it?');
}

const by = (page, words) => page.locator('.quotations li', { hasText: words }).locator('.who');

test('a quotation is given to another person, and taken back', async ({ page }) => {
  await readSample(page);
  await ask(page, 'Es gab zuverlässige');
  await card(page).getByRole('button', { name: 'Japan', exact: true }).click();
  await expect(card(page)).toContainText('because you said so');
  await expect(card(page).locator('.who')).toHaveText('Japan');
  await expect(by(page, 'Es gab')).toContainText('Japan · direct');
  await page.reload();
  await expect(by(page, 'Es gab')).toContainText('Japan · direct');
  await ask(page, 'Es gab zuverlässige');
  await card(page).getByRole('button', { name: 'Nobody the text names' }).click();
  await expect(by(page, 'Es gab')).toContainText('Not sure who');
  await page.locator('.status .undo').click();
  await expect(by(page, 'Es gab')).toContainText('Japan · direct');
});

test('a new name, for one quotation or for all of the same description', async ({ page }) => {
  await read(page);
  await ask(page, 'Nobody needs this harbour');
  const all = card(page).getByRole('checkbox');
  await expect(all).not.toBeChecked();
  await all.check();
  await card(page).getByLabel('Another name').fill('  Ann   Poe ');
  await page.keyboard.press('Enter');
  await expect(by(page, 'Nobody needs')).toContainText('Ann Poe');
  await expect(by(page, 'The money is')).toContainText('Ann Poe');
  await expect(page.getByRole('status')).toContainText('2 quotations changed');
  await card(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status')).toHaveText('Undone.');
  await expect(by(page, 'The money is')).not.toContainText('Ann Poe');
  await ask(page, 'Nobody needs this harbour');
  await card(page).getByRole('button', { name: 'Jane Roe' }).click();
  await expect(by(page, 'Nobody needs')).toContainText('Jane Roe');
  await expect(by(page, 'The money is')).not.toContainText('Jane Roe');
});

test('what the title quotes leads to the text and back, and has one speaker', async ({ page }) => {
  await read(page);
  await page.locator('article h1 .quote').focus();
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('Jane Roe');
  await card(page).getByRole('button', { name: 'Same words in the text' }).click();
  await expect(page.locator('article p .quote').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await card(page).getByRole('button', { name: 'Same words above the text' }).click();
  await expect(page.locator('article h1 .quote')).toBeFocused();
});

test('a quotation is copied with its speaker and the title', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await readSample(page);
  await page.locator('article q').last().focus();
  await page.keyboard.press('Enter');
  await card(page).getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status')).toHaveText('Copied, with speaker and title.');
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(lines[0]).toMatch(/^"Die jüngste Entwicklung .* zu erreichen"$/);
  expect(lines[1]).toBe('— Kohai Nakamura, stellvertretender Leiter der Mission Japans bei der NATO');
  expect(lines[2]).toContain('In Japan wurde erklärt');
});

test('a browser that lets nothing be copied is told what to do instead', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });
  await readSample(page);
  await page.locator('article q').last().focus();
  await page.keyboard.press('Enter');
  await card(page).getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status')).toContainText('press Ctrl+C');
});

test('each kind is switched off and on', async ({ page }) => {
  await readSample(page);
  const direct = page.getByRole('button', { name: /^direct/ });
  const lines = page.locator('.quotations li:visible');
  const all = await lines.count();
  const tinted = () => page.locator('article q').first().evaluate((q) => getComputedStyle(q).backgroundColor);
  const tint = await tinted();
  await direct.click();
  await expect(direct).toHaveAttribute('aria-pressed', 'false');
  await expect(lines).toHaveCount(all - 2);
  await expect.poll(tinted).not.toBe(tint);
  await page.locator('article q').first().focus();
  await expect(card(page)).toHaveCount(0);
  await direct.click();
  await expect(lines).toHaveCount(all);
  await expect.poll(tinted).toBe(tint);
});

test('only quotations: all else steps back, and can be read', async ({ page }) => {
  await readSample(page);
  const plain = page.locator('article > p').first();
  const ink = 'rgb(31, 29, 26)';
  await expect(plain).toHaveCSS('color', ink);
  await page.getByRole('button', { name: 'Only quotations' }).click();
  await expect(plain).not.toHaveCSS('color', ink);
  await expect(page.locator('article q').first()).toHaveCSS('color', ink);
});

test('a speaker is clicked through', async ({ page }) => {
  await readSample(page);
  await page.locator('.cast button', { hasText: 'Kohai Nakamura' }).click();
  const stepper = page.locator('.stepper');
  await expect(stepper).toContainText('1 of 5');
  await expect(page.locator('article .quote.on')).toHaveCount(5);
  await page.keyboard.press('n');
  await expect(stepper).toContainText('2 of 5');
  await expect(page.locator('article .quote.here')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.locator('article .quote.on')).toHaveCount(0);
});

test('a speaker whom the text names far away is named at the quotation', async ({ page }) => {
  await openPage(page);
  const between = 'The walls of the harbour have been closed since the storm of last year, and the boats lie in the bay.';
  await paste(page, {
    text: `The harbour stays open\n\nThe council of the town met on Monday evening, and it met for more than six hours.\n\nJane Roe, the mayor, was content. “We will keep it,” she said.\n\n“We need it more than ever before,” she said. ${between}\n\n“And the boats will come back to us,” she said.\n`,
  });
  const named = page.locator('article .by');
  await expect(named).toHaveCount(1);
  await expect(named).toHaveAttribute('data-by', 'Jane Roe');
});

test.describe('by finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('who said it is answered in the card at the lower edge', async ({ page }) => {
    await readSample(page);
    await page.locator('article q').first().tap({ position: { x: 60, y: 12 } });
    await card(page).getByRole('button', { name: 'Someone else said it' }).tap();
    await card(page).getByRole('button', { name: 'Nobody the text names' }).tap();
    await expect(card(page)).toContainText('Not sure who said this');
  });
});

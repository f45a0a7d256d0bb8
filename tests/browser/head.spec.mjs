import { paste } from './reader.mjs';
import { expect, test } from './test.mjs';

const open = async (page, text) => {
  await page.goto('/');
  await page.locator('#field').waitFor();
  await paste(page, { text });
};

const HARBOUR = `Council votes to close the old harbour

By Jane Roe and John Doe, Reuters

24 May 2024, 10:15

OLDPORT, May 24 (Reuters) — The council has voted to close the old harbour for good after more than six hours of debate.

The warehouses along the river will be torn down in the spring, and a park will take their place by autumn.
`;

const TALK = `Two captains on the harbour

A talk with two who have known the harbour for thirty years, at the end of a long season.

ELLEN MARSH: The harbour has been my home for thirty years, and I have never seen it so empty as it is now.

PAUL ESCH: It is the same with me, although I have only been here for twenty of those thirty years.

ELLEN MARSH: Then you have not seen the great storm that took the old lighthouse away in a single night.

PAUL ESCH: I have seen the pictures of it, and that was quite enough for me, thank you very much.
`;

test('the head says who wrote it and when, in its own words', async ({ page }) => {
  await open(page, HARBOUR);
  await expect(page.locator('.meta .byline')).toHaveText('By Jane Roe and John Doe, Reuters');
  await expect(page.locator('.meta .author')).toHaveText(['Jane Roe', 'John Doe']);
  await expect(page.locator('.meta time')).toHaveAttribute('datetime', '2024-05-24T10:15');
});

test('where the text comes from, and who speaks, stands in small capitals', async ({ page }) => {
  await open(page, HARBOUR);
  await expect(page.locator('article > p').first().locator('.label-head').first()).toContainText('OLDPORT');
  await expect(page.locator('article > p').first()).toContainText('OLDPORT, May 24 (Reuters) — The council');
  await paste(page, { text: TALK });
  await expect(page.locator('article > p .label-head').filter({ hasText: 'ESCH' })).toHaveCount(2);
});

test('lines without an article say so, and can be read as one all the same', async ({ page }) => {
  const lines = ['Menu', 'Home', 'The harbour closes on Monday, the council says', 'Login'];
  await open(page, lines.join('\n'));
  const main = page.locator('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('This does not look like an article');
  await expect(page.locator('.outline a')).toHaveCount(0);
  for (const line of lines) await expect(main.locator('.original')).toContainText(line);
  await page.getByRole('button', { name: 'Read it as an article all the same' }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Menu');
  await expect(page.locator('article > p')).toHaveText(lines[2]);
  await page.locator('#apart summary').click();
  await expect(page.locator('#apart li')).toHaveCount(2);
  // It is a correction as any other: kept, and taken back.
  await page.reload();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Menu');
  await page.getByRole('button', { name: 'Change the structure' }).click();
  for (let undo = page.locator('#undo'); await undo.isEnabled(); ) await undo.click();
  await page.getByRole('button', { name: 'Change the structure' }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('This does not look like an article');
});

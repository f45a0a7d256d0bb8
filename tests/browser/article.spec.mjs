import { SAMPLE, openPage, paste, readSample } from './reader.mjs';
import { expect, test } from './test.mjs';

test('the sample is an article again', async ({ page }) => {
  await readSample(page);
  const article = page.getByRole('article');
  await expect(article).toHaveAttribute('lang', 'de');
  await expect(article.getByRole('heading', { level: 1 })).toHaveText(SAMPLE.split('\n')[0]);
  await expect(article.locator(':scope > h2')).toHaveText([
    'Japanische Besorgnisse über die Zusammenarbeit Russlands mit Nordkorea',
  ]);
  const paragraphs = SAMPLE.split('\n').slice(4, 9);
  await expect(article.locator(':scope > p')).toHaveCount(5);
  // To the letter: white space too.
  expect(await article.locator(':scope > p').evaluateAll((all) => all.map((p) => p.textContent))).toEqual(paragraphs);
});

test('two direct quotations, both by Kohai Nakamura', async ({ page }) => {
  await readSample(page);
  const quotes = page.locator('article q');
  await expect(quotes).toHaveCount(2);
  await expect(quotes.first()).toContainText('Es gab zuverlässige Informationen darüber');
  for (const quote of await quotes.all()) {
    await expect(quote).toHaveAccessibleDescription('Kohai Nakamura · direct');
  }
});

test('every sample opens', async ({ page }) => {
  await page.goto('/');
  const samples = page.locator('.samples:not(.saved) button');
  await expect(samples).toHaveCount(4);
  for (let at = 0; at < 4; at += 1) {
    await samples.nth(at).click();
    await expect(page.locator('article h1')).toBeVisible();
    await expect(page.locator('article q').first()).toBeVisible();
    await page.getByRole('button', { name: 'Paste new' }).click();
  }
});

test('the original text is there unchanged', async ({ page }) => {
  await readSample(page);
  await page.getByRole('button', { name: 'Original text' }).click();
  expect(await page.locator('#original').textContent()).toBe(SAMPLE);
  await page.getByRole('button', { name: 'Original text' }).click();
  await expect(page.getByRole('article')).toBeVisible();
});

test('six related headlines lead to a search that says it is one', async ({ page }) => {
  await readSample(page);
  const cards = page.locator('article .cards a');
  await expect(cards).toHaveCount(6);
  await expect(page.locator('article .cards .medium')).toHaveText(['Deutsche Welle', 'The Telegraph', 'FT']);
  const card = cards.nth(1);
  await expect(card).toContainText('Search for this headline on DuckDuckGo');
  await expect(card).toHaveAttribute('rel', 'noopener noreferrer');
  await page.getByLabel('Search headlines on').selectOption('Ecosia');
  await expect(card).toContainText('Search for this headline on Ecosia');
  await expect(card).toHaveAttribute('href', /^https:\/\/www\.ecosia\.org\/search\?q=Sikorski%20nannte%20das%20einzige/);
  await page.reload();
  await expect(card).toContainText('on Ecosia');
});

test('what is not the article is set apart, not lost', async ({ page }) => {
  await page.goto('/');
  await page.locator('.samples:not(.saved) button').nth(1).click();
  const apart = page.locator('#apart');
  await expect(apart.getByText('Newsletter: Jeden Morgen')).toBeHidden();
  await apart.locator('summary').click();
  await expect(apart.getByText('Newsletter: Jeden Morgen')).toBeVisible();
});

test('the outline leads to the section, also from the original text', async ({ page }) => {
  await page.goto('/');
  await page.locator('.samples:not(.saved) button').nth(1).click();
  const heading = page.getByRole('heading', { name: 'Wie es weitergeht' });
  await page.getByRole('link', { name: 'Wie es weitergeht' }).click();
  await expect(heading).toBeInViewport();
  await page.getByRole('button', { name: 'Original text' }).click();
  await page.getByRole('link', { name: 'Wie es weitergeht' }).click();
  await expect(heading).toBeInViewport();
});

test('dates and amounts say their normal form when they are looked at', async ({ page }) => {
  await page.goto('/');
  await page.locator('.samples:not(.saved) button').nth(1).click();
  const date = page.locator('article > p time.told', { hasText: 'Dienstagabend' });
  await expect(date).toHaveAttribute('datetime', '2025-10-14');
  await expect(date).toHaveAttribute('title', 'Tuesday, October 14, 2025');
  const money = page.locator('article > p data.told', { hasText: '31 Millionen Euro' });
  await expect(money).toHaveAttribute('value', '31000000 EUR');
  await expect(money).toHaveAttribute('title', '31,000,000 EUR');
  await expect(money).toHaveText('31 Millionen Euro');
  await page.mouse.move(0, 0);
  await expect(money).toHaveCSS('text-decoration-line', 'none');
  await page.locator('article > p', { has: page.locator('data.told', { hasText: '31 Millionen Euro' }) }).hover();
  await expect(money).toHaveCSS('text-decoration-line', 'underline');
  await page.locator('#language').click();
  await expect(date).toHaveAttribute('title', 'Dienstag, 14. Oktober 2025');
});

test('a date that the text leaves open is text like any other', async ({ page }) => {
  await openPage(page);
  const paragraph = 'Am Montag hat der Rat beschlossen, den alten Hafen zu schließen, der 3,5 Millionen Euro im Jahr kostet.';
  await paste(page, { text: `Rat schließt den alten Hafen\n\n${paragraph}\n` });
  await expect(page.locator('article > p data.told')).toHaveAttribute('value', '3500000 EUR');
  await expect(page.locator('article > p time')).toHaveCount(0);
  expect(await page.locator('article > p').last().textContent()).toBe(paragraph);
});

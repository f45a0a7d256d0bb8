import { openPage, paste, readSample } from './reader.mjs';
import { expect, test } from './test.mjs';

test.describe('by mouse', () => {
  test('a quotation pointed at says who said it, in what way, and why so', async ({ page }) => {
    await readSample(page);
    const quote = page.locator('article q').nth(1);
    await quote.scrollIntoViewIfNeeded();
    await quote.hover({ position: { x: 60, y: 12 } });
    const card = page.getByRole('dialog', { name: 'Quotation' });
    await expect(card).toContainText('Kohai Nakamura');
    await expect(card).toContainText('In their own words');
    await expect(card).toContainText('because of: “fügte … hinzu”');
    await card.hover();
    await page.waitForTimeout(400);
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
  });

  test('the list of quotations leads to each', async ({ page }) => {
    await readSample(page);
    await page.locator('.quotations button').last().click();
    await expect(page.locator('article .quote').last()).toBeFocused();
    await expect(page.getByRole('dialog', { name: 'Quotation' })).toBeVisible();
  });

  test('a speaker pressed, only their quotations are listed', async ({ page }) => {
    await readSample(page);
    const lines = page.locator('.quotations li:visible');
    const all = await lines.count();
    await page.locator('.cast button', { hasText: 'Kohai Nakamura' }).click();
    expect(await lines.count()).toBeLessThan(all);
    await expect(lines.first()).toContainText('Kohai Nakamura');
  });
});

test('a quotation reached by key opens its card', async ({ page }) => {
  await readSample(page);
  await page.locator('article .quote').first().focus();
  await expect(page.getByRole('dialog', { name: 'Quotation' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Quotation' })).toHaveCount(0);
});

test('nobody is made up', async ({ page }) => {
  await page.goto('/');
  await page.locator('#field').waitFor();
  await paste(page, { text: 'Ein Abend im Hafen\n\nEs war still. „Niemand kommt mehr hierher, wenn es dunkel wird.“ Dann ging das Licht aus.' });
  await page.locator('article q').focus();
  await expect(page.getByRole('dialog', { name: 'Quotation' })).toContainText('Not sure who said this');
});

test('words that nothing introduces say by what words their speaker is known', async ({ page }) => {
  await page.goto('/');
  await page.locator('#field').waitFor();
  const text = '„Hier bleibt alles, wie es ist“, sagte Anna Weber. „Niemand reißt diesen Hafen ab.“ Der Rat schwieg lange dazu.';
  await paste(page, { text: `Streit über den alten Hafen\n\n${text}` });
  await page.locator('article q').last().focus();
  await expect(page.getByRole('dialog', { name: 'Quotation' })).toContainText('named as: “Anna Weber”');
});

test('no quotation, no name, no related headline: each is said', async ({ page }) => {
  await page.goto('/');
  await page.locator('#field').waitFor();
  await paste(page, { text: 'still ruht der see\n\nder nebel liegt auf dem wasser und nichts geschieht.' });
  await expect(page.getByText('No quotations in this text')).toBeVisible();
  await expect(page.getByText('No names found in this text')).toBeVisible();
});

test.describe('by finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap opens the card, a tap beside it closes it', async ({ page }) => {
    await readSample(page);
    await page.locator('article q').first().tap({ position: { x: 60, y: 12 } });
    await expect(page.getByRole('dialog', { name: 'Quotation' })).toContainText('Kohai Nakamura');
    await page.locator('article h2').first().tap();
    await expect(page.getByRole('dialog', { name: 'Quotation' })).toHaveCount(0);
  });
});

test('a quotation in the title says who speaks', async ({ page }) => {
  await openPage(page);
  await paste(page, {
    text: '"We will not close the harbour": a town waits for its answer\n\nThe vote in the council is put off until June, and nobody knows what follows.\n\nThe harbour of Kelby has been open since 1931. It may be closed in October, as letters show that the council has seen.\n\nAnna Weber, the mayor of Kelby, spoke on Monday evening. "We will not close the harbour," Weber said. "We will not close it while I am here."\n',
  });
  await expect(page.locator('article h1 [data-by]')).toHaveAttribute('data-by', 'Anna Weber');
});

test('a quotation in a headline that is lit covers no line above it', async ({ page }) => {
  await page.goto('/');
  await page.locator('#field').waitFor();
  const text = '“We will keep the old harbour open for ever,” said Jane Roe, the mayor of the town, on Monday evening.';
  await paste(page, { text: `“We will keep the old harbour open for ever”\n\nThe council argued for six hours.\n\n${text}` });
  const quote = page.locator('article h1 .quote');
  await quote.focus();
  await expect(quote).toHaveClass(/lit/);
  await expect(quote).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(page.locator('article p q').first()).toHaveCSS('padding-top', '0px');
});

test('a pronoun is not offered as a description', async ({ page }) => {
  await page.goto('/');
  await page.locator('#field').waitFor();
  const text = 'Jane Roe, the mayor, was content. “We will keep it for the town,” she said.\n\nThe council of the town was silent.\n\n“Nobody needs it as we do,” she said.';
  await paste(page, { text: `The harbour stays open\n\n${text}` });
  await expect(page.locator('article .speaker', { hasText: /^she$/ })).toHaveCount(2);
  await page.locator('article .quote').last().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Someone else said it' }).click();
  await expect(page.getByText('Who said it?')).toBeVisible();
  await expect(page.locator('.alike')).toHaveCount(0);
});

test('a quotation switched off is no tab stop, and steps back with the rest', async ({ page }) => {
  await readSample(page);
  const quote = page.locator('article q').first();
  await page.getByRole('button', { name: 'Only quotations' }).click();
  const bright = await quote.evaluate((q) => getComputedStyle(q).color);
  await page.getByRole('button', { name: /^direct/ }).click();
  await expect(quote).toHaveAttribute('tabindex', '-1');
  await expect(quote).not.toHaveCSS('color', bright);
});

test('on paper stand the article and its speakers alone', async ({ page }) => {
  await readSample(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.side.before')).toBeHidden();
  await expect(page.locator('.bar')).toBeHidden();
  const said = page.locator('article q[data-who]').first();
  expect(await said.evaluate((q) => getComputedStyle(q, '::after').content)).toContain('Nakamura');
});

test('in forced colours a direct quotation is underlined', async ({ page }) => {
  await readSample(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(page.locator('article q').first()).toHaveCSS('text-decoration-line', 'underline');
});

test('what is only told leaves by itself', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await readSample(page);
  await page.locator('article q').last().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.locator('.status.seen')).toBeVisible();
  await expect(page.locator('.status.seen')).toHaveCount(0, { timeout: 9000 });
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 700 } });

  test('what is asked about stays in sight', async ({ page }) => {
    await readSample(page);
    const quote = page.locator('article q').last();
    await quote.tap({ position: { x: 60, y: 12 } });
    await page.getByRole('button', { name: 'Someone else said it' }).tap();
    const card = page.locator('.quote-card.asks');
    await expect.poll(async () => (await quote.boundingBox()).y).toBeLessThan((await card.boundingBox()).y - 40);
    expect((await quote.boundingBox()).y).toBeGreaterThan(40);
  });
});

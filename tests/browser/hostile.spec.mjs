// Whatever is pasted or comes by link, nothing of it runs, nothing is asked of anybody, nothing leaves the page. The
// fixture holds the rest: no error in the console, where the Content-Security-Policy reports, and no foreign request.

import { ADDRESSES, article, ATTACKS } from './attacks.mjs';
import { openPage, paste } from './reader.mjs';
import { expect, test } from './test.mjs';

/** Watches for what an attack wants. */
async function guard(context) {
  const heard = [];
  await context.exposeFunction('heard', (what) => heard.push(what));
  await context.addInitScript(() => {
    window.trip = () => window.heard('it ran');
    addEventListener('securitypolicyviolation', (event) => window.heard(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  const watch = (page) => {
    page.on('dialog', (dialog) => (heard.push('a dialog'), dialog.dismiss()));
    page.on('framenavigated', (frame) => frame.url().includes('attacker') && heard.push(`left for ${frame.url()}`));
  };
  context.on('page', watch);
  context.pages().forEach(watch);
  return heard;
}

/** Presses all there is to press in an article but what leads out of it. */
async function touch(page) {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('article *')) {
      element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
      if (!element.closest('a[href]')) element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    }
  });
}

async function exported(page) {
  await page.getByRole('button', { name: 'Export' }).click();
  const files = {};
  for (const form of ['html', 'markdown', 'text', 'quotes-csv', 'names-csv', 'json-ld', 'json']) {
    const download = page.waitForEvent('download');
    await page.locator(`[data-save="${form}"]`).click();
    const { readFileSync } = await import('node:fs');
    files[form] = readFileSync(await (await download).path(), 'utf8');
  }
  await page.keyboard.press('Escape');
  return files;
}

for (const [name, attack] of Object.entries(ATTACKS)) {
  test(`${name}: pasted, sent, exported`, async ({ page, context }) => {
    test.slow();
    const heard = await guard(context);
    await openPage(page);
    for (const [flavour, town] of [['html', 'Norwick'], ['text', 'Eastwick']]) {
      const attacked = article(attack, undefined, town);
      await paste(page, { [flavour]: flavour === 'html' ? attacked : attacked.replace(/<\/?(h1|h2|h3|p|div|ul|li)>/g, '\n') });
      await expect(page.locator('main')).toContainText(`council of ${town} voted`);
      await touch(page);
      // The only pictures in an article are the arrows of its cards.
      const wicked = 'script, img, style, iframe, math, form, object, embed, base, meta, link, input, video, audio, svg:not(.arrow)';
      await expect(page.locator('article').locator(wicked)).toHaveCount(0);
      await page.locator('#share').click();
      await expect(page.locator('#link')).toHaveValue(/#v1\./);
      const link = await page.locator('#link').inputValue();
      await page.keyboard.press('Escape');
      const files = await exported(page);
      const other = await context.newPage();
      await other.goto(link);
      await expect(other.locator('main')).toContainText(`council of ${town} voted`);
      await touch(other);
      await other.close();

      // The page of its own, with the scripts of a browser on, at an address of its own; and every text as if it were one.
      for (const [form, text] of Object.entries(files)) {
        const standing = await context.newPage();
        await standing.route('**/*', (route) => route.fulfill({ contentType: form === 'html' ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8', body: text }), { times: 1 });
        await standing.goto('/exported');
        await touch(standing);
        if (form === 'html') {
          const known = ['html', 'head', 'meta', 'title', 'style', 'script', 'body', 'main', 'article', 'header', 'section', 'nav', 'footer', 'h1', 'h2', 'h3', 'p', 'ul', 'li', 'blockquote', 'mark', 'span', 'a', 'small', 'bdi'];
          const made = await standing.evaluate(() => [...new Set([...document.querySelectorAll('*')].map((e) => e.localName))]);
          expect(made.filter((one) => !known.includes(one))).toEqual([]);
          expect(await standing.evaluate(() => document.scripts.length)).toBe(1);
        }
        await standing.close();
      }
    }
    expect(heard).toEqual([]);
  });
}

test('no card and no link leads to a wicked address', async ({ page, context }) => {
  const heard = await guard(context);
  await openPage(page);
  for (const [at, address] of ADDRESSES.entries()) {
    const town = `Norwick-${at}`;
    const quoted = address.replaceAll('"', '&quot;');
    await paste(page, { html: article(`<a href="${quoted}">here</a>`, quoted, town) });
    await expect(page.locator('main')).toContainText(`council of ${town} voted`);
    const links = await page.locator('main a[href]').evaluateAll((all) => all.map((a) => a.href));
    const foreign = links.filter((link) => !/^https:\/\/(www\.)?(google|duckduckgo|bing|ecosia|startpage|qwant|search\.brave|news\.google)[.\w]*\//.test(link) && !link.startsWith('http://127.0.0.1'));
    expect(foreign, address).toEqual([]);
  }
  expect(heard).toEqual([]);
});

test('a million tags, a hundred thousand entities, deep nesting: the page lives', async ({ page, context }) => {
  test.slow();
  const heard = await guard(context);
  await openPage(page);
  for (const html of [
    article('') + '<b>'.repeat(1_000_000),
    article('&amp;&#0;&#x110000;&bogus;'.repeat(25_000)),
    '<div>'.repeat(200_000) + article('') + '</div>'.repeat(200_000),
    article('') + '<p>' + '<a href="https://attacker.example">'.repeat(100_000),
  ]) {
    await paste(page, { html });
    await expect(page.locator('main h1').first()).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('#paste-new')).toBeVisible({ timeout: 60_000 });
  }
  expect(heard).toEqual([]);
});

// What a person does on the page, for the tests to say in a word.

import { readFileSync } from 'node:fs';

const file = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

export const SAMPLE = file('../../assets/samples/sample.de.txt');
export const NEWS = file('news.html');

/** Pastes as the browser would report it, without the machine's clipboard. */
export async function paste(page, { text = '', html = '' }) {
  await page.evaluate(
    ({ text, html }) => {
      const clipboardData = new DataTransfer();
      if (text) clipboardData.setData('text/plain', text);
      if (html) clipboardData.setData('text/html', html);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    },
    { text, html },
  );
}

/** Opens the page, and waits for the words and names it fetches: when they come, an article is drawn anew. */
export async function openPage(page) {
  await page.goto('/');
  await page.locator('#field').waitFor();
  const names = page.waitForResponse(/lexicon\/model-de/);
  await page.mouse.move(9, 9);
  await names;
  await page.waitForLoadState('networkidle');
}

/** Opens the page and pastes the sample article into it. */
export async function readSample(page) {
  await openPage(page);
  await paste(page, { text: SAMPLE });
  await page.locator('article').waitFor();
}

/** A file dropped on the page. */
export async function drop(page, name, bytes) {
  await page.evaluate(
    ({ name, bytes }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, bytes: [...bytes] },
  );
}

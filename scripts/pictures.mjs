// Draws the icons and the picture that other sites show beside a link to Lede, into assets/. Run it after a change of
// assets/favicon.svg: CHROMIUM=/path/to/it node scripts/pictures.mjs

import { copyFileSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const file = (path) => new URL(`../assets/${path}`, import.meta.url).pathname;
const svg = readFileSync(file('favicon.svg'), 'utf8');
const font = (path) => `url(data:font/woff2;base64,${readFileSync(file(`fonts/${path}`)).toString('base64')})`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || undefined });
const page = await browser.newPage();

async function draw(name, width, height, body, style = '') {
  await page.setViewportSize({ width, height });
  await page.setContent(`<style>*{margin:0}body{height:${height}px;overflow:hidden}svg{display:block}${style}</style>${body}`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file(name), omitBackground: true });
}

copyFileSync(file('favicon.svg'), file('icons/icon.svg'));
for (const size of [192, 512]) await draw(`icons/${size}.png`, size, size, svg, 'svg{width:100%}');

// Nothing round the corners: the system cuts them itself, the second one further in.
const square = svg.replace(' rx="5"', '');
await draw('icons/apple-touch.png', 180, 180, square, 'svg{width:100%}');
await draw('icons/maskable.png', 512, 512, square, 'body{background:#96331a}svg{width:72%;margin:14%}');

await draw(
  'pictures/card.png',
  1200,
  630,
  `<main><p class="brand">Lede</p>
   <h1>Harbour town votes to switch off its streetlights</h1>
   <p class="said"><q>“We can see the stars again,”</q> said the mayor.</p>
   <p class="who"><b>Who said what</b> in a news article. Paste it, read it, hand it on. Nothing is uploaded.</p></main>`,
  `@font-face{font-family:L;src:${font('literata/latin-normal.woff2')};font-weight:200 900}
   @font-face{font-family:L;font-style:italic;src:${font('literata/latin-italic.woff2')};font-weight:200 900}
   @font-face{font-family:S;src:${font('source-sans-3/latin-normal.woff2')};font-weight:200 900}
   body{background:#fbf9f4;color:#1f1d1a;font-family:L}main{padding:64px 88px}
   .brand{font-style:italic;font-weight:600;font-size:40px;color:#96331a}
   h1{font-size:76px;font-weight:600;letter-spacing:-.015em;line-height:1.12;margin:36px 0 34px}
   .said{font-size:40px;border-left:6px solid #0b5e7a;padding-left:26px}
   q{quotes:none;background:#e3ebec;box-shadow:inset 0 -3px 0 #0b5e7a}
   .who{font:30px S;color:#5c564d;margin-top:48px}b{color:#1f1d1a}`,
);
await browser.close();

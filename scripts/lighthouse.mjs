// Lighthouse on dist/, served by nginx as hosting/ has it, in its mobile setting: make lighthouse
//
// Accessibility, best practices and SEO have to be whole. Performance is printed, and held only by LIGHTHOUSE_PERFORMANCE:
// it depends on the machine.

import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import lighthouse from 'lighthouse';
import * as launcher from 'chrome-launcher';

const port = 8094;
const address = `http://127.0.0.1:${port}/lede/`;
const nginx = spawn('node', ['tests/browser/nginx.mjs', '--port', String(port)], { stdio: 'inherit' });
const chrome = await launcher.launch({
  chromePath: process.env.CHROMIUM,
  chromeFlags: ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});

let failed = false;
try {
  for (let left = 50; left > 0 && !(await fetch(address).then((answer) => answer.ok, () => false)); left--) await wait(100);
  const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: 'error' });
  const least = { performance: Number(process.env.LIGHTHOUSE_PERFORMANCE ?? 0), accessibility: 1, 'best-practices': 1, seo: 1 };
  for (const [name, lowest] of Object.entries(least)) {
    const { score } = lhr.categories[name];
    console.log(`${name.padEnd(26)} ${Math.round(score * 100)}`);
    failed ||= score < lowest;
  }
  for (const name of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'speed-index', 'cumulative-layout-shift']) {
    console.log(`${name.padEnd(26)} ${lhr.audits[name].displayValue}`);
  }
  for (const audit of Object.values(lhr.audits)) {
    const counts = Object.values(lhr.categories).some(({ auditRefs }) => auditRefs.some(({ id, weight }) => id === audit.id && weight > 0));
    if (counts && audit.score !== null && audit.score < 0.9) console.log(`- ${audit.title}: ${audit.displayValue ?? audit.description}`);
  }
  failed ||= lhr.audits['cumulative-layout-shift'].numericValue > 0.01;
} finally {
  chrome.kill();
  nginx.kill('SIGTERM');
}
process.exitCode = failed ? 1 : 0;

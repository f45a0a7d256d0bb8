// Playwright's test, with a page that holds every test to the same promises: no error, no warning of the
// Content-Security-Policy, no request to anywhere but the page's own origin.

import { test as base, expect } from '@playwright/test';

export { expect };

export const test = base.extend({
  page: async ({ page }, use) => {
    const broken = [];
    page.on('console', (message) => {
      if (message.type() === 'error') broken.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => broken.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      const ours = host === new URL(page.url() === 'about:blank' ? request.url() : page.url()).host;
      if (!['data:', 'blob:'].includes(protocol) && !ours) broken.push(`request: ${request.url()}`);
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`${event.violatedDirective} forbids ${event.blockedURI} in ${event.sourceFile}:${event.lineNumber}`);
      });
    });

    await use(page);
    expect(broken).toEqual([]);
  },
});

// Playwright's test, with a browser that holds every test to the same promises: no error in the console, where the
// Content-Security-Policy reports too, and no request to anywhere but the page's own server.

import { test as base, expect } from '@playwright/test';

export { expect };

export const test = base.extend({
  context: async ({ context }, use, { config }) => {
    const broken = [];
    context.on('console', (message) => {
      // A browser asks for this by itself where a page names no icon.
      if (message.location().url.endsWith('/favicon.ico')) return;
      if (message.type() === 'error') broken.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => broken.push(`error: ${error.error().message}`));
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      const leaves = ['http:', 'https:'].includes(protocol) && !config.metadata.hosts.includes(host);
      if (leaves) broken.push(`request: ${request.url()}`);
    });
    await use(context);
    expect(broken).toEqual([]);
  },
});

// Trunk starts the page with an inline script, which the page's own Content-Security-Policy forbids: every inline script
// moves to a file named after its content. Data in a script element is none.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeNamed } from './content.mjs';

const folder = process.env.TRUNK_STAGING_DIR;
const page = join(folder, 'index.html');
const inline = /<script((?:\s(?!src=|type="application\/)[\w-]+(?:="[^"]*")?)*)\s*>([^]*?)<\/script>/g;

const html = readFileSync(page, 'utf8').replace(inline, (_, attributes, code) => {
  const { name, integrity } = writeNamed(folder, 'start', '.js', code.trim() + '\n');
  return `<script${attributes} src="./${name}" integrity="${integrity}"></script>`;
});
writeFileSync(page, html);

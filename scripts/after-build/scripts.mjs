// Trunk starts the page with an inline script, which the page's own Content-Security-Policy forbids: every inline script
// moves to a file named after its content. Data in a script element is none.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.TRUNK_STAGING_DIR;
const page = join(folder, 'index.html');
const inline = /<script((?:\s(?!src=|type="application\/)[\w-]+(?:="[^"]*")?)*)\s*>([^]*?)<\/script>/g;

const html = readFileSync(page, 'utf8').replace(inline, (_, attributes, code) => {
  const script = code.trim() + '\n';
  const digest = (algorithm, encoding) => createHash(algorithm).update(script).digest(encoding);
  const name = `start-${digest('sha256', 'hex').slice(0, 16)}.js`;
  writeFileSync(join(folder, name), script);
  return `<script${attributes} src="./${name}" integrity="sha384-${digest('sha384', 'base64')}"></script>`;
});
writeFileSync(page, html);

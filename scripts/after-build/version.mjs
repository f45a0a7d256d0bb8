// Says in the page which version it is, and of which commit where git can tell; and where it will be hosted, if LEDE_URL
// does: other sites show a page's picture only by its whole address.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const page = join(process.env.TRUNK_STAGING_DIR, 'index.html');

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short=7', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

const [, version] = readFileSync('Cargo.toml', 'utf8').match(/^version = "([^"]+)"/m);
const address = process.env.LEDE_URL ? process.env.LEDE_URL.replace(/\/*$/, '/') : './';
const html = readFileSync(page, 'utf8')
  .replace('<meta name="version" content="">', `<meta name="version" content="${[version, commit()].filter(Boolean).join(' ')}">`)
  .replaceAll('content="./', `content="${address}`);
writeFileSync(page, html);

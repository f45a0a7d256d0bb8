// The page for addresses that lead nowhere may stand at any depth, so it can name no file: its script is inside it, and
// its policy allows that very script.

import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const page = join(process.env.TRUNK_STAGING_DIR, '404.html');
const html = readFileSync(page, 'utf8');
const [, script] = html.match(/<script>([^]*?)<\/script>/);
rmSync(page);
writeFileSync(page, html.replace('SCRIPT', createHash('sha256').update(script).digest('base64')));

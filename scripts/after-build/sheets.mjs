// One style sheet instead of a dozen: the order of the links is the order of the rules.

import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.TRUNK_STAGING_DIR;
const page = join(folder, 'index.html');
const link = /<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>\s*/g;

const html = readFileSync(page, 'utf8');
const sheets = [...html.matchAll(link)].map(([, name]) => name);
const style = sheets.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
const digest = (algorithm, encoding) => createHash(algorithm).update(style).digest(encoding);
const name = `lede-${digest('sha256', 'hex').slice(0, 16)}.css`;

sheets.forEach((sheet) => rmSync(join(folder, sheet)));
writeFileSync(join(folder, name), style);
let first = true;
const one = `<link rel="stylesheet" href="./${name}" integrity="sha384-${digest('sha384', 'base64')}">\n    `;
writeFileSync(page, html.replace(link, () => (first ? ((first = false), one) : '')));

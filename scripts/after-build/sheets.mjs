// One style sheet instead of a dozen: the order of the links is the order of the rules.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeNamed } from './content.mjs';

const folder = process.env.TRUNK_STAGING_DIR;
const page = join(folder, 'index.html');
const link = /<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>\s*/g;

const html = readFileSync(page, 'utf8');
const sheets = [...html.matchAll(link)].map(([, name]) => name);
const style = sheets.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');

sheets.forEach((sheet) => rmSync(join(folder, sheet)));
const { name, integrity } = writeNamed(folder, 'lede', '.css', style);
let first = true;
const one = `<link rel="stylesheet" href="./${name}" integrity="${integrity}">\n    `;
writeFileSync(page, html.replace(link, () => (first ? ((first = false), one) : '')));

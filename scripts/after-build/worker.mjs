// Gives the service worker the list of all files with their digests, and a version made of them.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.TRUNK_STAGING_DIR;
const worker = join(folder, 'worker.js');

// What a first visit keeps. All other words of languages follow when there is time, or when they are used.
const soon = /^(?!404\.html|robots\.txt|pictures\/|worker\.js|.*LICENSE$)(?!lexicon\/)|^lexicon\/(names|de|en|fr|model-(shared|de|en|fr))-/;

const digest = (content) => createHash('sha256').update(content).digest('base64');
const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
  .filter((name) => soon.test(name) || name.startsWith('lexicon/'))
  .sort();
const files = Object.fromEntries(names.map((name) => [name, digest(readFileSync(join(folder, name)))]));
const later = names.filter((name) => !soon.test(name));

const version = digest(JSON.stringify(files)).replace(/\W/g, '').slice(0, 12);
const code = readFileSync(worker, 'utf8')
  .replace("'VERSION'", `'${version}'`)
  .replace('{/* FILES */}', JSON.stringify(files, null, 2))
  .replace('[/* LATER */]', JSON.stringify(later, null, 2));
rmSync(worker);
writeFileSync(worker, code);

// Lays the language files that the build script wrote beside the program, where the page fetches them from.

import { cpSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const builds = join(process.env.CARGO_TARGET_DIR ?? 'target', 'wasm32-unknown-unknown', 'web', 'build');
const written = readdirSync(builds)
  .filter((name) => name.startsWith('lede-'))
  .map((name) => join(builds, name, 'out', 'languages.rs'))
  .filter((file) => statSync(file, { throwIfNoEntry: false }))
  .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
if (!written.length) throw new Error(`no language files in ${builds}: the build script did not run`);
cpSync(join(written[0], '..', 'lexicon'), join(process.env.TRUNK_STAGING_DIR, 'lexicon'), { recursive: true });

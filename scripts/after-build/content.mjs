// A file named after its content, which may therefore be kept for ever.

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes `stem-<hash>ending` into a folder; gives its name, and the integrity that a page asks of it. */
export function writeNamed(folder, stem, ending, content) {
  const digest = (algorithm, encoding) => createHash(algorithm).update(content).digest(encoding);
  const name = `${stem}-${digest('sha256', 'hex').slice(0, 16)}${ending}`;
  writeFileSync(join(folder, name), content);
  return { name, integrity: `sha384-${digest('sha384', 'base64')}` };
}

// Lays beside each file of dist/ that gets smaller by it a .gz and a .br, for servers that send them as they are.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const packed = new Set(['.bin', '.css', '.html', '.js', '.svg', '.txt', '.wasm', '.webmanifest']);

for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true })) {
  const name = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !packed.has(extname(name))) continue;
  const content = readFileSync(name);
  writeFileSync(`${name}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${name}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
}

// Lays the parts of the program that come after the first screen beside it, optimized like it and named after their
// content. Trunk knows nothing of them.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeNamed } from './content.mjs';

const folder = process.env.TRUNK_STAGING_DIR;
const parted = join('target', 'parted');
const program = readdirSync(folder).find((name) => /^lede-[0-9a-f]+\.js$/.test(name));

/** As Trunk calls it for the first part: the same `data-wasm-opt` and `data-wasm-opt-params`. */
const [, level, options] = readFileSync('index.html', 'utf8').match(/data-wasm-opt="(\w+)" data-wasm-opt-params="([^"]+)"/);

function part(file) {
  const optimized = join(parted, `optimized-${file}`);
  execFileSync('wasm-opt', [`-O${level}`, ...options.split(' '), join(parted, file), '-o', optimized]);
  return writeNamed(folder, file.replace(/\.wasm$/, '').replace('split_', ''), '.wasm', readFileSync(optimized)).name;
}

// A host that does not know what wasm is sends it as something else: then it is compiled once it is all there.
const instantiate = `async function instantiate(source, imports) {
    const response = await source;
    if (!response.ok) throw new Error(response.url + ': ' + response.status);
    return response.headers.get('content-type') === 'application/wasm'
        ? WebAssembly.instantiateStreaming(response, imports)
        : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
`;

const loader = readFileSync(join(parted, '__wasm_split.js'), 'utf8')
  .replaceAll(/"\.\/(\w+\.wasm)"/g, (_, file) => `"./${part(file)}"`)
  .replaceAll('WebAssembly.instantiateStreaming(src, imports)', 'instantiate(src, imports)')
  // The page says what happened and what to do; to the console it is no error.
  .replace('console.error(e)', 'console.warn(e)')
  .replace('"./lede.js"', `"./${program}"`);
const { name } = writeNamed(folder, 'parts', '.js', instantiate + loader);

const start = join(folder, program);
const code = readFileSync(start, 'utf8');
const wanted = /(import .* from )["']\.\/__wasm_split\.js["']/g;
if (!code.match(wanted)) throw new Error('wasm-bindgen asks for the parts in another way now');
writeFileSync(start, code.replace(wanted, `$1"./${name}"`));

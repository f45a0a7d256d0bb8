// Trunk fetches the program before anything is painted. The still first screen comes first here: on a slow line that is
// a second in which there is something to read. Nobody paints in a tab in the background, hence the time limit.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const page = join(process.env.TRUNK_STAGING_DIR, 'index.html');
const early = /<link rel="(?:modulepreload|preload)" href="\.\/lede-[^>]*>/g;
const start = /<script type="module">\s*import init[^;]*'(\.\/lede-[^']+\.js)';\s*const wasm = await init\(\{ module_or_path: '([^']+)' \}\);[^]*?<\/script>/;

const html = readFileSync(page, 'utf8');
if (!start.test(html)) throw new Error('Trunk starts the page in another way now');
writeFileSync(
  page,
  html.replaceAll(early, '').replace(
    start,
    (_, program, wasm) => `<script type="module">
const painted = new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
await Promise.race([painted, new Promise((done) => setTimeout(done, 300))]);
const { default: init } = await import('${program}');
await init({ module_or_path: '${wasm}' });
</script>`,
  ),
);

// Serves the built page on this machine alone: node scripts/serve.mjs [--port 8080] [--base /lede/] [--folder dist]

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    base: { type: 'string', default: '/' },
    folder: { type: 'string', default: 'dist' },
  },
});
const port = Number(options.port);
const base = `/${options.base}/`.replace(/\/+/g, '/');
const folder = normalize(options.folder + sep);

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The file that an address names, or nothing: never one outside the folder. */
function find(path) {
  if (!path.startsWith(base)) return;
  const file = join(folder, path.slice(base.length), path.endsWith('/') ? 'index.html' : '');
  if (!file.startsWith(folder) || file.includes('\0')) return;
  const status = statSync(file, { throwIfNoEntry: false });
  if (status?.isFile()) return { file, size: status.size };
}

function decode(url) {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return '';
  }
}

const server = createServer((request, response) => {
  const answer = (status, headers = {}) => response.writeHead(status, headers).end();
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, { allow: 'GET, HEAD' });

  const path = decode(request.url);
  if (path + '/' === base) return answer(301, { location: base });
  const found = find(path);
  if (!found) return answer(404);

  response.writeHead(200, {
    'content-type': types[extname(found.file)] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
});

server.on('error', (error) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is taken. Try another one: PORT=${port + 1} make serve` : error.message);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => console.log(`Lede is on http://127.0.0.1:${port}${base}`));

// Debian's nginx with the configuration of hosting/, on this machine alone: node nginx.mjs --port 8092
// dist/ is there twice, under / and under /lede/.

import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { port } = parseArgs({ options: { port: { type: 'string', default: '8092' } } }).values;
const dist = resolve('dist');
const prefix = resolve('target', 'nginx', port);
const site = join(prefix, 'site');

rmSync(prefix, { recursive: true, force: true });
mkdirSync(site, { recursive: true });
for (const name of [...readdirSync(dist)]) symlinkSync(join(dist, name), join(site, name));
symlinkSync(dist, join(site, 'lede'));

const server = readFileSync('hosting/nginx.conf', 'utf8')
  .replace('listen 80;', `listen 127.0.0.1:${port};`)
  .replace('root /srv/lede;', `root ${site};`);
const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${prefix}/${name};`);
writeFileSync(
  join(prefix, 'nginx.conf'),
  `${process.getuid?.() === 0 ? 'user root;' : ''}
   pid ${prefix}/pid; daemon off; error_log ${prefix}/error.log; events {}
   http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')}
   ${server}
   }`,
);
const nginx = spawn(process.env.NGINX_PROGRAM ?? 'nginx', ['-p', prefix, '-c', join(prefix, 'nginx.conf'), '-e', join(prefix, 'error.log')], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => nginx.kill('SIGTERM'));
nginx.on('exit', (code) => process.exit(code ?? 0));

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import { installByApt } from './apt.ts'
import { HouseError } from './house-error.ts'
import { root } from './paths.ts'
import { startProcess, type RunningProcess } from './processes.ts'

export interface NginxOptions {
  folder: string
  /** Of the loopback. */
  port: number
  /** "127.0.0.1:4000", of each; what else the configuration names has no address here. */
  gateways: readonly string[]
}

export interface Nginx {
  process: RunningProcess
  /** Other gateways from now on; requests that are under way are answered by those that have them. */
  sendTo(gateways: readonly string[]): void
}

/** Debian's nginx with the configuration of deploy/: the API under host names like `api.house`. */
export async function startNginx({ folder, port, gateways }: NginxOptions): Promise<Nginx> {
  const command = findNginx() ?? (installByApt('nginx') ? findNginx() : undefined)
  if (!command) throw new HouseError('There is no nginx here: install it (apt-get install nginx).')
  const prefix = `${folder}/nginx`
  mkdirSync(prefix, { recursive: true })
  const writeSite = (addresses: readonly string[]) => writeFileSync(`${prefix}/site.conf`, siteOf(port, addresses))
  writeSite(gateways)
  writeFileSync(`${prefix}/nginx.conf`, main)
  const nginx = startProcess({ name: 'nginx', command, args: ['-p', prefix, '-c', `${prefix}/nginx.conf`], folder })
  while (!(await isUp(port))) {
    if (nginx.hasEnded)
      throw new HouseError(`nginx ended with ${(await nginx.ended).reason}. Its log says:\n${nginx.logTail()}`)
    await sleep(20)
  }
  return {
    process: nginx,
    sendTo(addresses) {
      writeSite(addresses)
      process.kill(nginx.pid, 'SIGHUP')
    },
  }
}

export const findNginx = () => ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'].find(existsSync)

/** deploy/nginx/tensile.conf.template, where each address of a name is a server. */
function siteOf(port: number, gateways: readonly string[]): string {
  return readFileSync(`${root}/deploy/nginx/tensile.conf.template`, 'utf8')
    .replace(/server \$\{GATEWAY_UPSTREAM\}([^;]*);/, (_, parameters: string) =>
      gateways.map((address) => `server ${address}${parameters};`).join(' '),
    )
    .replaceAll(/\$\{\w+_UPSTREAM\}/g, '127.0.0.1:9')
    .replaceAll('listen 8080', `listen 127.0.0.1:${port}`)
}

/** In the place of deploy/nginx/nginx.conf: everything in one folder, and without the module that Debian's package does not have. */
const main = `
daemon off;
worker_processes 1;
user root;
pid pid;
error_log stderr;
events {}
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  include site.conf;
}
`

const isUp = (port: number) =>
  fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  )

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'

import { z } from '@tensile/settings'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'

import { root } from './paths.ts'
import { testFolder } from './test-folder.ts'

const read = (file: string) => readFileSync(`${root}/${file}`, 'utf8')
const exists = (command: string) => spawnSync('which', [command]).status === 0

const compose = z
  .object({
    services: z.record(z.string(), z.object({ command: z.union([z.string(), z.array(z.string())]).optional() })),
  })
  .parse(parse(read('docker-compose.yml'), { merge: true }))
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')))

describe('docker-compose.yml', () => {
  it('runs the same npm scripts as npm start', () => {
    const commands = Object.values(compose.services).flatMap(
      ({ command }) => /^npm run (\S+)$/.exec(String(command))?.[1] ?? [],
    )
    const served = Object.keys(scripts).filter((name) => name.startsWith('serve:'))
    expect(commands.sort()).toEqual(['migrate', ...served].sort())
  })

  it('has no default for a secret', () => {
    const text = read('docker-compose.yml')
    const secrets = [...read('.env.example').matchAll(/^(\w+)=(.*)$/gm)]
    expect(secrets.map(([, , value]) => value)).toEqual(secrets.map(() => ''))
    const used = [...text.matchAll(/\$\{(\w*(?:SECRET|PASSWORD|KEY)\w*)(:\?)?\}/g)]
    expect(used.filter(([, , required]) => required === undefined)).toEqual([])
    expect(new Set(used.map(([, name]) => name))).toEqual(new Set(secrets.map(([, name]) => name)))
  })

  it.skipIf(!exists('docker-compose'))('is valid', () => {
    const env = testFolder() + '/env'
    writeFileSync(env, read('.env.example').replaceAll(/=$/gm, '=0123456789abcdef'))
    const { stderr, status } = spawnSync('docker-compose', ['--env-file', env, 'config', '--quiet'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

describe('Dockerfile', () => {
  it('lets a container that is told to stop tell its service, and waits for it', async () => {
    const folder = testFolder()
    const serve = `process.once('SIGTERM', () => setTimeout(() => process.exit(console.log('drained')), 300))
      setInterval(() => {}, 1000)
      console.log('up')`
    writeFileSync(`${folder}/serve.mjs`, serve)
    writeFileSync(`${folder}/package.json`, JSON.stringify({ scripts: { serve: 'node serve.mjs' } }))
    const [, shell] = /npm_config_script_shell=(\S+)/.exec(read('Dockerfile')) ?? []
    const npm = spawn('npm', ['run', '--silent', 'serve'], {
      cwd: folder,
      env: { ...process.env, npm_config_script_shell: shell },
    })
    let said = ''
    npm.stdout.on('data', (bytes: Buffer) => {
      if (said === '') npm.kill('SIGTERM')
      said += bytes.toString()
    })
    await once(npm, 'close')
    expect(said).toBe('up\ndrained\n')
  })
})

describe('nginx', () => {
  it.skipIf(!exists('nginx'))('accepts its configuration', () => {
    const folder = testFolder()
    const site = read('deploy/nginx/tensile.conf.template').replaceAll(/\$\{\w+_UPSTREAM\}/g, '127.0.0.1:4000')
    writeFileSync(`${folder}/site.conf`, site)
    writeFileSync(
      `${folder}/nginx.conf`,
      `pid ${folder}/pid; error_log stderr; events {} http { access_log off; include ${folder}/site.conf; }`,
    )
    const { stderr, status } = spawnSync('nginx', ['-t', '-p', folder, '-c', `${folder}/nginx.conf`], {
      encoding: 'utf8',
    })
    expect({ status, stderr: stderr.includes('syntax is ok') ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  })
})

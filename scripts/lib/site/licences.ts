import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

const packages = 'node_modules';

/**
 * Publishes `licences.txt`: the licences of all software and fonts that the site ships. `shipped` are packages that the
 * scripts of the build do not show, as those of the fonts; what else is shipped is seen there, and added.
 */
export function licences(shipped: Set<string>): AstroIntegration {
  // Astro writes scripts of its own into each page with an island.
  shipped.add('astro');
  const collect = {
    name: 'licences',
    generateBundle(_: unknown, bundle: Record<string, { type: string; modules?: object }>) {
      for (const { modules = {} } of Object.values(bundle)) {
        for (const id of Object.keys(modules)) {
          const name = packageOf(id);
          if (name) shipped.add(name);
        }
      }
    },
  };
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const ofPages = { ...collect, applyToEnvironment: ({ name }: { name: string }) => name === 'client' };
        updateConfig({ vite: { plugins: [ofPages], worker: { plugins: () => [collect] } } });
      },
      // Only a build knows all scripts.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!request.url?.endsWith('/licences.txt')) return next();
          response.setHeader('content-type', 'text/plain; charset=utf-8');
          response.end(printLicences([...shipped].sort()));
        });
      },
      'astro:build:done': ({ dir }) => {
        writeFileSync(new URL('licences.txt', dir), printLicences([...shipped].sort()));
      },
    },
  };
}

/** The package of a module of a build, as `@astrojs/react`; null for modules of the site. */
export function packageOf(id: string): string | null {
  // Helpers that Vite and Rolldown put into the scripts have an address of their own.
  const helper = /^\0(vite|rolldown)\//.exec(id);
  if (helper) return helper[1] ?? null;
  return /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]?.replace('\\', '/') ?? null;
}

function printLicences(names: string[]): string {
  const head =
    'This site is made with the following software and fonts, each under the licence below its name.\n';
  return [head, ...names.map(printLicence)].join(`\n${'='.repeat(80)}\n\n`);
}

function printLicence(name: string): string {
  const folder = join(packages, name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  if (!file) throw new Error(`The package ${name} has no file of its licence.`);
  // Vite also lists the licences of its own dependencies, but a site ships none of them.
  const [text = ''] = readFileSync(join(folder, file), 'utf8').split('# Licenses of bundled dependencies');
  return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

import { lstatSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findJsonProblem } from '../core/formats/json-input/json-position.ts';
import { type Finding, finding } from '../core/messages/finding.ts';
import { type SiteConfig, siteConfigSchema } from '../core/schemas/site-config.ts';
import { checkSiteConfig } from '../core/site-config/check-site-config.ts';
import { reasonOf } from '../files/file-reason.ts';
import { readRegularText } from '../files/read-regular-file.ts';

/** Names under which a config is looked for at the root of a repository, the first first. */
const configNames = ['site.config.ts', 'site.config.json'];

export interface ReadConfig {
  /** The file that was read, as it was named; null where there is none and every default holds. */
  file: string | null;
  config: SiteConfig;
}

/**
 * Reads the config of a site: the file that is named (as in `SITE_CONFIG`), or the one at the root. A file that has
 * faults, or is named and missing, gives findings in its stead.
 */
export async function readSiteConfig(
  named: string | undefined,
  root = process.cwd(),
): Promise<ReadConfig | { file: string; findings: Finding[] }> {
  // A link to nothing is there too: without it, every default would hold in silence.
  const file =
    named ?? configNames.find((name) => lstatSync(join(root, name), { throwIfNoEntry: false }) !== undefined);
  if (file === undefined) return { file: null, config: siteConfigSchema.parse({}) };
  const loaded = await load(resolve(root, file));
  if ('finding' in loaded) return { file, findings: [loaded.finding] };
  const checked = checkSiteConfig(loaded.value, loaded.text);
  return 'config' in checked ? { file, config: checked.config } : { file, findings: checked.findings };
}

async function load(path: string): Promise<{ value: unknown; text: string } | { finding: Finding }> {
  let text: string;
  try {
    text = readRegularText(path);
  } catch (error) {
    return { finding: finding('bad-config', null, `Cannot read it: ${reasonOf(error)}.`) };
  }
  if (extname(path) === '.json') {
    const problem = findJsonProblem(text);
    if (problem) return { finding: finding('bad-config', problem, problem.reason) };
    return { value: JSON.parse(text), text };
  }
  try {
    // The time in the address lets a watching server read a changed file again.
    const module = await import(
      /* @vite-ignore */ `${pathToFileURL(path).href}?t=${Math.trunc(statSync(path).mtimeMs)}`
    );
    if (!('default' in module)) {
      return { finding: finding('bad-config', { line: 1 }, 'This file has no default export.') };
    }
    return { value: module.default, text };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    return { finding: finding('bad-config', lineOf(error, path), `This is no valid TypeScript: ${reason}`) };
  }
}

/** The line that a stack names in the file, where it does. */
function lineOf(error: unknown, path: string): { line: number } | null {
  const stack = error instanceof Error ? `${error.message}\n${error.stack}` : '';
  const line = stack
    .split(basename(path))
    .at(1)
    ?.match(/^(?:\?t=[\d.]+)?:(\d+)/)?.[1];
  return line === undefined ? null : { line: Number(line) };
}

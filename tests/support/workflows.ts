import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { plainEnvironment, root, temporaryFolder } from '../../scripts/lib/site/build-site.ts';

/** A step of a workflow. */
export interface Step {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  'working-directory'?: string;
}

/** A workflow or an action, as it is written. */
export function workflow(file: string) {
  return parse(readFileSync(join(root, file), 'utf8'));
}

/** The paths of all workflows. */
export function workflowFiles(): string[] {
  return readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);
}

/**
 * A `gh` that answers as GitHub does to a question after Pages: the address, or nothing where Pages is off. What it is
 * asked besides is in the file `asked`, a line each.
 */
export function fakeGitHub(address: string): {
  output: string;
  asked: string;
  environment: NodeJS.ProcessEnv;
} {
  const folder = temporaryFolder();
  const [program, output, asked] = ['gh', 'output', 'asked'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const pages = address === '' ? 'exit 1' : `echo ${address}`;
  writeFileSync(program, `#!/bin/sh\ncase "$1" in api) ${pages} ;; *) echo "$@" >> '${asked}' ;; esac\n`);
  chmodSync(program, 0o755);
  for (const file of [output, asked]) writeFileSync(file, '');
  return {
    output,
    asked,
    environment: {
      PATH: `${folder}${delimiter}${plainEnvironment().PATH}`,
      GITHUB_OUTPUT: output,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'someone/papers',
    },
  };
}

/** Fills the expressions of GitHub in a text, those that the workflows use. */
export function fill(text: string, values: Record<string, string>): string {
  const known = (name = '') => values[name] ?? '';
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const [, name, folder] =
      /^(inputs\.\w+) && format\('\{0\}\/\{1\}', ([\w.]+), \1\) \|\| ''$/.exec(expression) ?? [];
    if (name === undefined) return known(expression);
    return known(name) === '' ? '' : `${known(folder)}/${known(name)}`;
  });
}

/** The outputs of a step, as it wrote them. */
export function outputsOf(file: string): Record<string, string> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
}

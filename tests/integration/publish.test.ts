import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  fixtureDumps,
  folderOfBuilds,
  listFiles,
  plainEnvironment,
  root,
  temporaryFolder,
} from '../../scripts/lib/site/build-site.ts';

interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

const workflow = (file: string) => parse(readFileSync(join(root, file), 'utf8'));
const onWindows = process.platform === 'win32';

/** A `gh` that answers as GitHub does to a question after Pages: the address, or nothing where Pages is off. */
function fakeGitHub(address: string): { path: string; output: string; environment: NodeJS.ProcessEnv } {
  const folder = temporaryFolder();
  const path = join(folder, 'gh');
  writeFileSync(path, `#!/bin/sh\n${address === '' ? 'exit 1' : `echo ${address}`}\n`);
  chmodSync(path, 0o755);
  const output = join(folder, 'output');
  writeFileSync(output, '');
  return {
    path,
    output,
    environment: {
      ...plainEnvironment(),
      PATH: `${folder}${delimiter}${process.env.PATH}`,
      GITHUB_OUTPUT: output,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'someone/papers',
    },
  };
}

/** Runs a step of a workflow; expressions of GitHub are replaced by `values`. */
function runStep(
  { run = '', env = {} }: Step,
  values: Record<string, string>,
  environment: NodeJS.ProcessEnv,
  cwd = root,
) {
  const fill = (text: string) =>
    text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, name: string) => values[name] ?? '');
  const added = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(String(value))]));
  return spawnSync('bash', ['-euo', 'pipefail', '-c', fill(run)], {
    cwd,
    env: { ...environment, ...added },
    encoding: 'utf8',
  });
}

function outputsOf(file: string): Record<string, string> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
}

describe.skipIf(onWindows)('the address of Pages', () => {
  test.each([
    ['https://someone.github.io/papers/', 'https://someone.github.io', '/papers'],
    ['https://someone.github.io/', 'https://someone.github.io', '/'],
    ['https://papers.example.org/', 'https://papers.example.org', '/'],
  ])('%s is split into origin and path', (address, site, base) => {
    const { output, environment } = fakeGitHub(address);
    const { status } = spawnSync('bash', ['.github/pages-address.sh'], { cwd: root, env: environment });
    expect([status, outputsOf(output)]).toEqual([0, { site, base }]);
  });

  test('where Pages is off, a deployment ends at once with what to do, and tests go on with a warning', () => {
    const { environment } = fakeGitHub('');
    const ask = (...args: string[]) =>
      spawnSync('bash', ['.github/pages-address.sh', ...args], {
        cwd: root,
        env: environment,
        encoding: 'utf8',
      });
    expect(ask()).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^::error .*settings\/pages and choose GitHub Actions as the source/),
    });
    expect(ask('--warn')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^::warning /) });
  });
});

describe.skipIf(onWindows)('the workflow that deploys', () => {
  const { steps } = workflow('.github/workflows/deploy.yml').jobs.build as { steps: Step[] };

  test('asks for Pages before anything long, and installs once', () => {
    const names = steps.map(({ uses, run }) => run ?? uses?.split('@')[0]);
    expect(names).toEqual([
      'actions/checkout',
      'bash .github/pages-address.sh',
      'actions/setup-node',
      'npm ci',
      'npm run verify',
      'actions/upload-pages-artifact',
    ]);
  });

  test('builds, with its own steps, a site for the address that Pages gives', () => {
    const { output, environment } = fakeGitHub('https://someone.github.io/papers/');
    const dist = join(folderOfBuilds(), 'dist');
    const records = temporaryFolder();
    const values: Record<string, string> = {};
    for (const step of steps.filter(({ run }) => run !== undefined && run !== 'npm ci')) {
      const shown =
        step.run === 'npm run verify' ? { ...step, run: `npm run verify -- --out ${dist}` } : step;
      const done = runStep(shown, values, {
        ...environment,
        DUMPS: fixtureDumps('two-hubs'),
        RECORDS: records,
        SITE_CONFIG: 'tests/fixtures/site-configs/own.json',
      });
      expect([step.run, done.status, done.stdout + done.stderr]).toEqual([step.run, 0, expect.any(String)]);
      for (const [name, value] of Object.entries(outputsOf(output)))
        values[`steps.pages.outputs.${name}`] = value;
    }
    const home = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(home).toContain('<link rel="canonical" href="https://someone.github.io/papers/">');
    expect(home).toContain('href="/papers/about/"');
  });
});

describe.skipIf(onWindows)('the action, in a repository that holds only data', () => {
  const action = workflow('action.yml');

  test('builds a site from a folder of dumps and a config, by its own steps', () => {
    // Outside of the project, as on GitHub.
    const workspace = temporaryFolder();
    mkdirSync(join(workspace, 'papers'));
    const dumps = join(root, fixtureDumps('one-hub'));
    spawnSync('cp', ['-R', `${dumps}/.`, join(workspace, 'papers')]);
    writeFileSync(join(workspace, 'site.config.json'), '{ "name": "Only data" }');
    const { output, environment } = fakeGitHub('https://someone.github.io/papers/');
    const values: Record<string, string> = {
      'github.workspace': workspace,
      'github.action_path': root,
      'inputs.dumps': 'papers',
      'inputs.out': 'site',
      "inputs.config && format('{0}/{1}', github.workspace, inputs.config) || ''": join(
        workspace,
        'site.config.json',
      ),
    };
    for (const step of (action.runs.steps as Step[]).filter(
      ({ run }) => run !== undefined && run !== 'npm ci',
    )) {
      const done = runStep(step, values, {
        ...environment,
        GITHUB_ACTION_PATH: root,
        GITHUB_WORKSPACE: workspace,
        RECORDS: temporaryFolder(),
      });
      expect([step.run, done.status, done.stdout + done.stderr]).toEqual([step.run, 0, expect.any(String)]);
      for (const [name, value] of Object.entries(outputsOf(output)))
        values[`steps.pages.outputs.${name}`] = value;
    }
    expect(readFileSync(join(workspace, 'site/index.html'), 'utf8')).toContain('Only data');
    expect(existsSync(join(workspace, 'site/sitemap-index.xml'))).toBe(true);
    // No page or report names a folder of the machine that built it.
    const texts = listFiles(join(workspace, 'site')).filter((file) =>
      /\.(?:html|json|xml|txt|md)$/.test(file),
    );
    const read = (file: string) => readFileSync(join(workspace, 'site', file), 'utf8');
    expect(texts.filter((file) => read(file).includes(workspace))).toEqual([]);
  });

  test('describes every input, and its own workflow is at most 20 lines in the guide', () => {
    expect(Object.keys(action.inputs)).toEqual(['dumps', 'config', 'out']);
    const guide = readFileSync(join(root, 'docs/publish.md'), 'utf8');
    const [, example = ''] = /```yaml\n(.*?uses: [^\n]*citation-explorer@.*?)```/s.exec(guide) ?? [];
    expect(example.trim().split('\n').length).toBeLessThanOrEqual(20);
    expect(parse(example).jobs.publish.steps.length).toBeGreaterThan(2);
  });
});

test('every action of the workflows is pinned by a full hash, with its version beside it', () => {
  for (const file of ['.github/workflows/ci.yml', '.github/workflows/deploy.yml', 'action.yml']) {
    const lines = readFileSync(join(root, file), 'utf8')
      .split('\n')
      .filter((line) => /uses: (?!\.)/.test(line));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});

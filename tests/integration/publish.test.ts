import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  fixtureDumps,
  listFiles,
  plainEnvironment,
  root,
  temporaryFolder,
} from '../../scripts/lib/site/build-site.ts';
import { fakeGitHub, fill, outputsOf, type Step, workflow, workflowFiles } from '../support/workflows.ts';

const onWindows = process.platform === 'win32';

interface Machine {
  environment: NodeJS.ProcessEnv;
  cwd: string;
  /** Of expressions that no step gives, as `github.workspace`. */
  values?: Record<string, string>;
}

/**
 * Runs the commands of a job one after the other, with a GitHub that serves Pages at a path. What an action of others does
 * is left out, and so is `npm ci`: its packages are here. Returns the values of all expressions.
 */
function runSteps(steps: Step[], { environment, cwd, values = {} }: Machine): Record<string, string> {
  const github = fakeGitHub('https://someone.github.io/papers/');
  const known = { ...values };
  for (const { run, id, env = {}, 'working-directory': folder } of steps) {
    if (run === undefined || run === 'npm ci') continue;
    writeFileSync(github.output, '');
    const own = Object.entries(env).map(([name, value]) => [name, fill(String(value), known)]);
    const done = spawnSync('bash', ['-euo', 'pipefail', '-c', fill(run, known)], {
      cwd: folder === undefined ? cwd : fill(folder, known),
      env: { ...environment, ...github.environment, ...Object.fromEntries(own) },
      encoding: 'utf8',
    });
    expect([run, done.status, done.stdout + done.stderr]).toEqual([run, 0, expect.any(String)]);
    for (const [name, value] of Object.entries(outputsOf(github.output)))
      known[`steps.${id}.outputs.${name}`] = value;
  }
  return known;
}

/** The environment of a copy: its config and its public files are those in it. */
function environmentOfCopy(): NodeJS.ProcessEnv {
  const { SITE_CONFIG, SITE_FILES, ...environment } = plainEnvironment();
  return environment;
}

/** The files of the project, as they are now, in a folder that is not in it; packages are shared. */
function copyOfProject(): string {
  const copy = temporaryFolder();
  const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root });
  for (const file of listed.stdout.toString().split('\0')) {
    if (file !== '' && !file.startsWith('tests/') && existsSync(join(root, file)))
      cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Puts the files of a folder of the project in the place of another one. */
function replaceFolder(target: string, source: string): void {
  rmSync(target, { recursive: true, force: true });
  cpSync(join(root, source), target, { recursive: true });
}

function commitAll(folder: string): void {
  const who = ['-c', 'user.name=Someone', '-c', 'user.email=someone@example.org'];
  for (const args of [
    ['init', '--quiet'],
    ['add', '-A'],
    [...who, 'commit', '--quiet', '-m', 'data'],
  ]) {
    const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    expect([args, status, stderr]).toEqual([args, 0, expect.any(String)]);
  }
}

describe.skipIf(onWindows)('the address of Pages', () => {
  test.each([
    ['https://someone.github.io/papers/', 'https://someone.github.io', '/papers'],
    ['https://someone.github.io/', 'https://someone.github.io', '/'],
    ['https://papers.example.org/', 'https://papers.example.org', '/'],
  ])('%s is split into origin and path', (address, site, base) => {
    const { output, environment } = fakeGitHub(address);
    const env = { ...plainEnvironment(), ...environment };
    const { status } = spawnSync('bash', ['.github/pages-address.sh'], { cwd: root, env });
    expect([status, outputsOf(output)]).toEqual([0, { site, base }]);
  });

  test('where Pages is off, a deployment ends at once with what to do, and tests go on with a warning', () => {
    const { environment } = fakeGitHub('');
    const ask = (...args: string[]) =>
      spawnSync('bash', ['.github/pages-address.sh', ...args], {
        cwd: root,
        env: { ...plainEnvironment(), ...environment },
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

  test('builds, in a copy with data, config and imprint of its own, the site for the address that Pages gives', () => {
    const copy = copyOfProject();
    replaceFolder(join(copy, 'data/dumps'), fixtureDumps('two-hubs-four-formats'));
    replaceFolder(join(copy, 'public'), 'tests/fixtures/public');
    const config = readFileSync(join(root, 'tests/fixtures/site-configs/own.json'), 'utf8');
    writeFileSync(join(copy, 'site.config.ts'), `export default ${config};\n`);
    commitAll(copy);

    const values = runSteps(steps, { environment: environmentOfCopy(), cwd: copy });
    expect(values['steps.pages.outputs.base']).toBe('/papers');
    const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact'));
    const dist = join(copy, String(upload?.with?.path));
    const home = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(home).toContain('<link rel="canonical" href="https://someone.github.io/papers/">');
    expect(home).toContain('href="/papers/impressum.html"');
    expect(home).toContain('Zitate am Institut');
    expect(existsSync(join(dist, 'hubs/moon/index.html'))).toBe(true);
    expect(existsSync(join(dist, 'hubs/visual-rft'))).toBe(false);
  });
});

describe.skipIf(onWindows)('the action, in a repository that holds only data', () => {
  const action = workflow('action.yml');
  const guide = readFileSync(join(root, 'docs/publish.md'), 'utf8');
  const [, shown = ''] = /```yaml\n(.*?uses: [^\n]*citation-explorer@.*?)```/s.exec(guide) ?? [];
  const { steps } = parse(shown).jobs.publish as { steps: Step[] };
  const given = steps.find(({ uses }) => uses?.includes('/citation-explorer@'));

  /** The inputs of the action where the guide's workflow uses it. */
  const inputs = Object.fromEntries(
    Object.entries(action.inputs as Record<string, { default: string }>).map(([name, input]) => [
      `inputs.${name}`,
      String(given?.with?.[name] ?? input.default),
    ]),
  );

  test('builds a site by its own steps, with the inputs and the folder to upload of the workflow in the guide', () => {
    // Outside of the project, as on GitHub.
    const workspace = temporaryFolder();
    writeFileSync(join(workspace, 'README.md'), 'Papers');
    commitAll(workspace);
    cpSync(join(root, fixtureDumps('one-hub')), join(workspace, 'dumps'), { recursive: true });
    writeFileSync(join(workspace, 'site.config.json'), '{ "name": "Only data" }');
    commitAll(workspace);
    const summary = join(workspace, '.git/summary');

    runSteps(action.runs.steps as Step[], {
      environment: {
        ...environmentOfCopy(),
        GITHUB_ACTION_PATH: root,
        GITHUB_WORKSPACE: workspace,
        GITHUB_STEP_SUMMARY: summary,
        RECORDS: temporaryFolder(),
      },
      cwd: workspace,
      values: { 'github.workspace': workspace, 'github.action_path': root, ...inputs },
    });

    const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact'));
    const site = join(workspace, String(upload?.with?.path));
    const home = readFileSync(join(site, 'index.html'), 'utf8');
    expect(home).toContain('Only data');
    expect(home).toContain('<link rel="canonical" href="https://someone.github.io/papers/');
    expect(existsSync(join(site, 'sitemap-index.xml'))).toBe(true);
    expect(readFileSync(summary, 'utf8')).toMatch(/links: fine.*the commit before the last had no dumps/s);
    // No page or report names a folder of the machine that built it.
    const texts = listFiles(site).filter((file) => /\.(?:html|json|xml|txt|md)$/.test(file));
    expect(texts.filter((file) => readFileSync(join(site, file), 'utf8').includes(workspace))).toEqual([]);
  });

  test('reads paths of inputs in the repository, and none of an input that is left out', () => {
    const { env } = (action.runs.steps as Step[]).at(-1) ?? {};
    const filled = (values: Record<string, string>) => fill(String(env?.SITE_FILES), values);
    expect(filled({ 'github.workspace': '/repository', 'inputs.public': 'pages' })).toBe('/repository/pages');
    expect(filled({ 'github.workspace': '/repository', 'inputs.public': '' })).toBe('');
  });

  test('has each of its inputs in the guide, whose workflow has at most 20 lines and the version of the package', () => {
    const names = Object.keys(action.inputs);
    expect(names).toEqual(['dumps', 'config', 'public', 'out']);
    for (const name of names) expect(guide).toMatch(new RegExp(`^\\| \`${name}\` \\|`, 'm'));
    expect(shown.trim().split('\n').length).toBeLessThanOrEqual(20);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(given?.uses).toBe(`OWNER/citation-explorer@v${version}`);
  });
});

test('every action of the workflows is pinned by a full hash, with its version beside it', () => {
  for (const file of [...workflowFiles(), 'action.yml']) {
    const lines = readFileSync(join(root, file), 'utf8')
      .split('\n')
      .filter((line) => /uses: (?!\.)/.test(line));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { root, run, temporaryFolder } from '../../scripts/lib/site/build-site.ts';
import { FakeProviders } from '../support/fake-providers/fake-providers.ts';
import { fakePaper, fakeWorld } from '../support/fake-providers/world.ts';
import { FetchRun } from '../support/fetch/fetch-run.ts';
import { fakeGitHub, fill, outputsOf, type Step, workflow } from '../support/workflows.ts';

const onWindows = process.platform === 'win32';
const world = fakeWorld({ both: 8, onlyFirst: 2, onlySecond: 2 });
const file = workflow('.github/workflows/refresh.yml');
const steps = file.jobs.refresh.steps as Step[];

/** A repository with fetched data, and its home. */
class Repository {
  readonly home = temporaryFolder();
  readonly folder = temporaryFolder();
  readonly gitHub = fakeGitHub('https://someone.github.io/papers/');
  readonly temp = temporaryFolder();
  readonly summary = join(this.temp, 'summary.md');

  constructor(dumps: string) {
    cpSync(join(dumps, '..'), join(this.folder, 'data'), { recursive: true });
    mkdirSync(join(this.folder, '.github'));
    cpSync(join(root, '.github/publish-refresh.sh'), join(this.folder, '.github/publish-refresh.sh'));
    writeFileSync(join(this.folder, '.gitignore'), 'data/dumps/.fetch/\n');
    writeFileSync(this.summary, '');
    this.git('init', '--quiet', '--bare', this.home);
    this.git('init', '--quiet', '--initial-branch', 'main');
    this.git('remote', 'add', 'origin', this.home);
    this.git('add', '.');
    this.git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', 'data');
    this.git('push', '--quiet', 'origin', 'main');
  }

  git(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: this.folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  }

  /** What `gh` was asked for besides the address of Pages. */
  get asked(): string[] {
    return readFileSync(this.gitHub.asked, 'utf8').split('\n').filter(Boolean);
  }

  /** The commits at the home of the repository, the newest first. */
  commits(branch = 'main'): string[] {
    return this.git('--git-dir', this.home, 'log', '--format=%s', branch).split('\n');
  }
}

/** Runs the steps of the workflow until one fails, as GitHub does. Returns the step that failed, with its output. */
async function runWorkflow(repository: Repository, environment: NodeJS.ProcessEnv, config: string) {
  const { gitHub, folder, summary, temp } = repository;
  const values: Record<string, string> = { 'github.token': 'token' };
  for (const { id, if: condition, run: script, env = {} } of steps) {
    if (script === undefined || script === 'npm ci') continue;
    if (condition && values['steps.refresh.outputs.publish'] === 'nothing') continue;
    writeFileSync(gitHub.output, '');
    const text = script === 'npm run verify' ? `npm run verify -- --out ${join(temp, 'dist')}` : script;
    const own = Object.entries(env).map(([name, value]) => [name, fill(value, values)]);
    // What publishes runs in the repository, and the scripts of the project where their packages are.
    const cwd = script.includes('publish-refresh') ? folder : root;
    const done = await run(
      'bash',
      ['-euo', 'pipefail', '-c', text],
      {
        ...{ ...gitHub.environment, ...environment, ...Object.fromEntries(own) },
        ...{ DUMPS: join(folder, 'data/dumps'), RECORDS: join(temp, 'records'), SITE_CONFIG: config },
        ...{ RUNNER_TEMP: temp, GITHUB_REF_NAME: 'main', GITHUB_STEP_SUMMARY: summary },
      },
      cwd,
    );
    if (done.exitCode !== 0) return { failed: script, output: done.output };
    for (const [name, value] of Object.entries(outputsOf(gitHub.output)))
      values[`steps.${id}.outputs.${name}`] = value;
  }
  return { failed: null, output: '' };
}

describe.skipIf(onWindows)('the workflow that refreshes a site', () => {
  const fake = new FakeProviders(world);
  const plain = 'tests/fixtures/site-configs/plain.json';
  const asking = join(temporaryFolder(), 'site.config.json');
  let environment: Record<string, string>;
  let repository: Repository;
  let fetched: FetchRun;

  beforeAll(async () => {
    environment = await fake.start();
    writeFileSync(asking, '{ "refresh": "pull-request" }');
  });
  afterAll(() => fake.stop());
  beforeEach(async () => {
    fake.world = world;
    fake.faults = {};
    fetched = new FetchRun(environment);
    await fetched.fetch({ hub: 'hub' });
    repository = new Repository(fetched.dumps);
    return () => fetched.remove();
  });

  /** A week later, one paper is new, one is gone, and one is retracted. */
  function changeWorld() {
    const [, retracted, ...same] = world.citing;
    if (!retracted) throw new Error('too few papers');
    const found = fakePaper(900, ['openalex'], { title: 'A New Paper @everyone' });
    fake.world = { ...world, citing: [{ ...retracted, retracted: true }, ...same, found] };
  }

  test('asks for Pages before anything long, verifies before it publishes, and runs every week or on demand', () => {
    expect(steps.map(({ uses, run }) => run?.split(' "')[0] ?? uses?.split('@')[0])).toEqual([
      'actions/checkout',
      'bash .github/pages-address.sh',
      'actions/setup-node',
      'npm ci',
      'npm run refresh -- --report',
      'npm run verify',
      'bash .github/publish-refresh.sh',
    ]);
    expect(Object.keys(file.on)).toEqual(['schedule', 'workflow_dispatch']);
    expect(file.on.schedule[0].cron).toMatch(/^\d+ \d+ \* \* [0-6]$/);
  });

  test('commits what changed, and only that, starts the deployment, and lists the papers in its summary', async () => {
    changeWorld();
    writeFileSync(join(repository.folder, 'left-over.txt'), 'x');
    expect(await runWorkflow(repository, environment, plain)).toEqual({ failed: null, output: '' });
    expect(repository.commits()).toEqual(['data: look up citing papers, 1 new, 1 gone, 1 retracted', 'data']);
    const changed = repository.git('diff', '--name-only', 'HEAD~1', 'HEAD').split('\n');
    expect(changed.filter((path) => !/^data\/(?:dumps|history)\/hub\./.test(path))).toEqual([]);
    expect(repository.asked).toEqual(['workflow run deploy.yml --ref main']);
    const summary = readFileSync(repository.summary, 'utf8');
    expect(summary).toContain('### New (1)\n\n- A New Paper \\@everyone');
    expect(summary).toContain(`### Retracted (1)\n\n- ${world.citing[1]?.title}`);
    expect(summary).toContain(`### No longer listed (1)\n\n- ${world.citing[0]?.title}`);
    expect(existsSync(join(repository.temp, 'dist/hubs/hub/new/index.html'))).toBe(true);
  });

  test('asks with a pull request instead, where the config says so', async () => {
    changeWorld();
    expect(await runWorkflow(repository, environment, asking)).toEqual({ failed: null, output: '' });
    expect(repository.commits()).toEqual(['data']);
    expect(repository.commits('refresh-data')).toHaveLength(2);
    const body = join(repository.temp, 'refresh.md');
    expect(repository.asked.at(-1)).toBe(
      `pr create --head refresh-data --base main --title data: look up citing papers, 1 new, 1 gone, 1 retracted --body-file ${body}`,
    );
    expect(readFileSync(body, 'utf8')).toContain('### New (1)\n\n- A New Paper');
  });

  test('asks nobody where only the times changed', async () => {
    expect(await runWorkflow(repository, environment, asking)).toEqual({ failed: null, output: '' });
    expect(repository.asked).toEqual([]);
    expect(readFileSync(repository.summary, 'utf8')).toContain('No paper is new, gone or retracted.');
  });

  test('goes on with what one provider sent, and says what the other one did', async () => {
    changeWorld();
    fake.faults['semantic-scholar'] = () => ({ status: 403, body: '{"message":"Forbidden"}' });
    expect(await runWorkflow(repository, environment, plain)).toEqual({ failed: null, output: '' });
    expect(repository.commits()).toHaveLength(2);
    expect(readFileSync(repository.summary, 'utf8')).toMatch(
      /## Providers that sent less than they have\n\n- hub: Semantic Scholar: failed – .*Forbidden/,
    );
  });

  test('leaves the site as it was where nothing came, and says why in its summary', async () => {
    const before = repository.git('status', '--porcelain');
    for (const name of ['semantic-scholar', 'openalex'] as const) {
      fake.faults[name] = () => ({ status: 401, body: '{"error":"No key"}' });
    }
    const { failed } = await runWorkflow(repository, environment, plain);
    expect(failed).toContain('npm run refresh');
    expect(repository.git('status', '--porcelain')).toBe(before);
    expect([repository.commits(), repository.asked]).toEqual([['data'], []]);
    const summary = readFileSync(repository.summary, 'utf8');
    expect(summary).toContain('Nothing was published; the site stays as it was.');
    expect(summary).toContain('No key');
  });
});

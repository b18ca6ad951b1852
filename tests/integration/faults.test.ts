import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { addSource } from '../../scripts/lib/add/add-source.ts';
import type { ProviderName } from '../../scripts/lib/fetch/limits.ts';
import { whileChanging } from '../../scripts/lib/files/change-files.ts';
import { replaceFolder, restoreFolder } from '../../scripts/lib/files/replace-folder.ts';
import { buildAll } from '../../scripts/lib/records/build-all.ts';
import { recordFiles } from '../../scripts/lib/records/record-files.ts';
import { fixtureDumps, run, temporaryFolder } from '../../scripts/lib/site/build-site.ts';
import { FakeProviders } from '../support/fake-providers/fake-providers.ts';
import { fakeWorld } from '../support/fake-providers/world.ts';
import { type Command, type Trial, tryFaults } from '../support/faults/faults.ts';
import { FetchRun } from '../support/fetch/fetch-run.ts';

const onWindows = process.platform === 'win32';

const listOf = (length: number) =>
  JSON.stringify(
    Array.from({ length }, (_, index) => ({
      id: `${index}`,
      type: 'article',
      title: `Paper ${index} of a list`,
    })),
  );

/** A folder with dumps, a note and a history of one hub, and the files `small.json` and `large.json`. */
let template = '';

beforeAll(async () => {
  template = temporaryFolder();
  mkdirSync(join(template, 'dumps'));
  copyFileSync(
    join(fixtureDumps('one-hub'), 'tidal-clock.pith.txt'),
    join(template, 'dumps/tidal-clock.pith.txt'),
  );
  writeFileSync(join(template, 'small.json'), listOf(3));
  writeFileSync(join(template, 'large.json'), listOf(300));
  await addHere(template, 'small.json');
});

function copyOfTemplate(): string {
  const folder = temporaryFolder();
  cpSync(template, folder, { recursive: true });
  return folder;
}

const [hub, retrieved] = ['tidal-clock', '2026-11-22'];

function add(folder: string, file: string, ...flags: string[]): Command {
  const about = ['--hub', hub, '--dumps', join(folder, 'dumps'), '--retrieved', retrieved];
  return { script: 'add-source', args: [join(folder, file), ...about, ...flags] };
}

/** Adds a file in this process. */
async function addHere(folder: string, file: string, replace = false): Promise<void> {
  const dumps = join(folder, 'dumps');
  const options = { file: join(folder, file), hub, dumps, retrieved, replace };
  const more = { aboutHub: false, format: null, dryRun: false, address: null, today: retrieved };
  const { outcome } = await whileChanging(dumps, () => addSource({ ...options, ...more }));
  expect(['copied', 'replaced', 'noted']).toContain(outcome);
}

const trialOfAdd = {
  setUp: copyOfTemplate,
  read: (folder: string) => recordFiles.list(join(folder, 'dumps')),
  clean: ['dumps', 'history'],
  isTogether: true,
};

describe('a run that is killed, or fails, at any operation on files', () => {
  test('npm run add leaves dump, note and history as they were or as they shall be, and can be run again', async () => {
    const command = (folder: string) => add(folder, 'large.json');
    const again = (folder: string) => addHere(folder, 'large.json');
    const { operations, broken } = await tryFaults({ ...trialOfAdd, command, again });
    expect(broken).toEqual([]);
    expect(operations.filter((name) => name === 'fsyncSync').length).toBeGreaterThanOrEqual(6);
    expect(operations).toEqual(expect.arrayContaining(['writeFileSync', 'linkSync', 'renameSync', 'rmSync']));
  });

  test('npm run fetch leaves all files of a hub as they were or as they shall be, and goes on from there', async () => {
    const world = fakeWorld({ both: 6, onlyFirst: 0, onlySecond: 0 });
    const fake = new FakeProviders({ ...world, citing: world.citing.slice(0, 4) });
    const env = { ...(await fake.start()), OPENALEX_PAGE_SIZE: '3' };
    const first = new FetchRun(env);
    const from: ProviderName[] = ['openalex'];
    const fetchHere = (dumps: string) => first.fetch({ dumps, from, now: () => new Date() });
    try {
      await fetchHere(first.dumps);
      fake.world = world;
      const trial: Trial = {
        setUp: () => {
          const folder = temporaryFolder();
          cpSync(first.root, folder, { recursive: true });
          return folder;
        },
        command: (folder) => ({
          script: 'fetch',
          args: ['arXiv:2503.01785', '--from', 'openalex', '--dumps', join(folder, 'dumps')],
          env,
        }),
        again: (folder) => fetchHere(join(folder, 'dumps')),
        read: (folder) => recordFiles.list(join(folder, 'dumps')),
        clean: ['dumps', 'history'],
        isTogether: true,
        // The time of an answer differs from run to run.
        normal: (path, text) =>
          path.endsWith('.fetched.json') ? text.replace(/"retrieved": ".*"/g, '') : text,
      };
      const { operations, broken } = await tryFaults(trial);
      expect(broken).toEqual([]);
      expect(operations).toContain('appendFileSync');
    } finally {
      first.remove();
      await fake.stop();
    }
  });

  test('npm run records leaves each record whole, old or new', async () => {
    const quiet = { step: () => {}, done: () => {} };
    const build = (folder: string, dumps: string) =>
      buildAll({ dumps: fixtureDumps(dumps), out: join(folder, 'records'), check: false }, quiet);
    const first = temporaryFolder();
    await build(first, 'two-hubs');
    const trial: Trial = {
      setUp: () => {
        const folder = temporaryFolder();
        cpSync(first, folder, { recursive: true });
        return folder;
      },
      command: (folder) => ({
        script: 'build-records',
        args: ['--dumps', fixtureDumps('two-hubs-four-formats'), '--out', join(folder, 'records')],
      }),
      read: async () => {},
      again: (folder) => build(folder, 'two-hubs-four-formats'),
      clean: ['records'],
      isTogether: false,
    };
    expect((await tryFaults(trial)).broken).toEqual([]);
  });

  test('a folder that takes the place of another one is there whole, or the other one is', async () => {
    const name = (folder: string) => join(folder, 'site');
    const made = (folder: string) => join(folder, '.made');
    const fill = (folder: string, text: string) => {
      mkdirSync(folder, { recursive: true });
      for (const file of ['404.html', 'index.html', 'report.json']) writeFileSync(join(folder, file), text);
    };
    const trial: Trial = {
      setUp: () => {
        const folder = temporaryFolder();
        fill(name(folder), 'old');
        fill(made(folder), 'new');
        return folder;
      },
      command: (folder) => ({
        script: '../tests/support/faults/replace-folder',
        args: [name(folder), made(folder)],
      }),
      read: async (folder) => restoreFolder(name(folder)),
      again: async (folder) => {
        fill(made(folder), 'new');
        await replaceFolder(name(folder), made(folder));
      },
      clean: ['.'],
      isTogether: true,
      isMoved: true,
    };
    const { operations, broken } = await tryFaults(trial);
    expect(broken).toEqual([]);
    expect(operations.filter((operation) => operation === 'rename')).toHaveLength(3);
  });
});

describe.skipIf(onWindows)('a file that is larger than the system allows', () => {
  test('is a sentence, and nothing of it is left', async () => {
    const folder = copyOfTemplate();
    const names = readdirSync(join(folder, 'dumps'));
    const history = readFileSync(join(folder, 'history/tidal-clock.jsonl'), 'utf8');
    const { script, args } = add(folder, 'large.json');
    const limited = 'ulimit -f 8; exec "$0" "$@"';
    const node = ['--no-deprecation', `scripts/${script}.ts`, ...args];
    const { exitCode, output } = await run('bash', ['-c', limited, process.execPath, ...node]);
    expect(output).toMatch(
      /Cannot write \S+tidal-clock\.csl\.2\.json: it is larger than a file may be here\./,
    );
    expect(output).not.toMatch(/^\s+at /m);
    expect(exitCode).toBe(1);
    expect(readdirSync(join(folder, 'dumps'))).toEqual(names);
    expect(readFileSync(join(folder, 'history/tidal-clock.jsonl'), 'utf8')).toBe(history);
  });
});

describe('runs at once on one folder of dumps', () => {
  test('do one after the other what they would do alone', async () => {
    const together = copyOfTemplate();
    // As a run that was killed leaves it; no process has such a number.
    const dead = { pid: 2147483647, host: hostname(), since: '2026-11-26T09:30:00.000Z' };
    writeFileSync(join(together, 'dumps/.lock'), JSON.stringify(dead));
    const one = add(together, 'large.json');
    const results = await Promise.all(
      [one, one, one].map(({ script, args }) => run(process.execPath, ['scripts/run.mjs', script, ...args])),
    );
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(results.filter(({ output }) => output.includes('Copied to'))).toHaveLength(1);
    expect(readdirSync(join(together, 'dumps')).sort()).toEqual([
      'tidal-clock.csl.2.json',
      'tidal-clock.csl.json',
      'tidal-clock.fetched.json',
      'tidal-clock.pith.txt',
    ]);
  });
});

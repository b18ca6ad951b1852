import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type BuiltSite,
  buildGoodSite,
  fixtureDumps,
  folderOfBuilds,
  listFiles,
  run,
  temporaryFolder,
} from '../../scripts/lib/site/build-site.ts';
import { isRunning } from '../../src/files/is-running.ts';
import { startCommand } from '../support/running-command.ts';

const onWindows = process.platform === 'win32';
const address = /Open (http:\/\/localhost:\d+\/\S*)/;
const plain = { SITE_CONFIG: 'tests/fixtures/site-configs/plain.json' };

/** The paths and bytes of a folder, to be compared. */
function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder).map((file) => [file, readFileSync(join(folder, file)).toString('latin1')]),
  );
}

function build(...flags: string[]) {
  return run('npm', ['run', '--silent', 'build', '--', ...flags], { ...plain, RECORDS: temporaryFolder() });
}

describe('a script with an older Node', () => {
  const older =
    'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.11.1"}})';

  test.each(['build', 'start', 'test', 'verify', '../bench/start', '../bench/map'])(
    '%s says in one sentence which Node is needed, and ends with exit code 2',
    async (script) => {
      const { exitCode, output } = await run(process.execPath, [
        '--import',
        older,
        'scripts/run.mjs',
        script,
      ]);
      expect(output).toMatch(
        /^Node \d+\.\d+\.\d+ or newer is needed, and this is 20\.11\.1: install it [^\n]*\n$/,
      );
      expect(exitCode).toBe(2);
    },
  );

  test('every npm script asks for the version first', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const direct = Object.values(scripts).filter((command) => !/^node scripts\/run\.mjs( |$)/.test(command));
    expect(direct).toEqual([]);
  });
});

describe('a command that cannot write where it was told to', () => {
  test.each([
    ['make-dump', ['--papers', '1', '--out', 'FILE/made.pith.txt']],
    ['make-dump', ['--papers', '1', '--out', 'FOLDER']],
    ['shots', ['--out', 'FILE']],
    ['shots', ['--out', 'FILE/pictures']],
  ])('%s %j says why in one sentence, and removes nothing', async (script, flags) => {
    const folder = temporaryFolder();
    const file = join(folder, 'kept.txt');
    writeFileSync(file, 'kept');
    const paths = flags.map((flag) => flag.replace('FILE', file).replace('FOLDER', folder));
    const { exitCode, output } = await run('npm', ['run', '--silent', script, '--', ...paths]);
    expect(output).toMatch(/^Cannot write \S+: [^\n]+\.\n$/);
    expect(exitCode).toBe(1);
    expect(readdirSync(folder)).toEqual(['kept.txt']);
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });
});

describe('npm run build', () => {
  test.each([
    ['the folder of the project', '.'],
    ['a folder with other files', 'docs'],
    ['the folder of dumps', fixtureDumps('one-hub')],
    ['a file', 'README.md'],
  ])('refuses to put a site into %s, and deletes nothing', async (_, out) => {
    const look = () => (statSync(out).isFile() ? readFileSync(out, 'utf8') : readdirSync(out));
    const before = look();
    const { exitCode, output } = await build('--dumps', fixtureDumps('one-hub'), '--out', out);
    expect(output).toMatch(/^The folder of the built site is [^\n]+\n$/);
    expect(exitCode).toBe(1);
    expect(look()).toEqual(before);
  });

  test('that is killed or fails leaves the site of before, and nothing beside it', async () => {
    const out = join(folderOfBuilds(), 'site');
    cpSync((await buildGoodSite({ dumps: fixtureDumps('one-hub') })).dist, out, { recursive: true });
    const before = contentOf(out);
    const flags = ['--dumps', fixtureDumps('two-hubs'), '--out', out];
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const building = startCommand('build', flags, { ...plain, RECORDS: temporaryFolder() });
      await building.waitFor(/Building /);
      expect(await building.end(signal)).not.toBe(0);
      expect(contentOf(out)).toEqual(before);
    }

    const failed = await build('--dumps', fixtureDumps('broken'), '--out', out);
    expect(failed.exitCode).toBe(1);
    expect(contentOf(out)).toEqual(before);
    expect(readdirSync(dirname(out))).toEqual(['site']);
  });

  test('puts back the site that a build moved away which was killed before it could put its own there', async () => {
    const parent = folderOfBuilds();
    const gone = 2 ** 22 + 1;
    expect(isRunning(gone)).toBe(false);
    const { dist } = await buildGoodSite({ dumps: fixtureDumps('one-hub') });
    cpSync(dist, join(parent, `.site.last-${gone}`), { recursive: true });
    mkdirSync(join(parent, `.site.next-${gone}`));
    const out = join(parent, 'site');
    const failed = await build('--dumps', fixtureDumps('broken'), '--out', out);
    expect(failed.exitCode).toBe(1);
    expect(contentOf(out)).toEqual(contentOf(dist));
    expect(readdirSync(parent)).toEqual(['site']);
  });

  test('removes what builds that were killed left', async () => {
    const parent = folderOfBuilds();
    const gone = 2 ** 22 + 1;
    expect(isRunning(gone)).toBe(false);
    for (const kind of ['last', 'next']) mkdirSync(join(parent, `.site.${kind}-${gone}`));
    mkdirSync(join(parent, `../build-${gone}-x`));
    const { exitCode } = await build('--dumps', fixtureDumps('one-hub'), '--out', join(parent, 'site'));
    expect(exitCode).toBe(0);
    expect(readdirSync(parent)).toEqual(['site']);
    expect(existsSync(join(parent, 'site/index.html'))).toBe(true);
    expect(existsSync(join(parent, `../build-${gone}-x`))).toBe(false);
  });

  test('twice at once, of other dumps into one folder and with one folder of records, gives one whole site', async () => {
    const out = join(folderOfBuilds(), 'site');
    const names = ['one-hub', 'two-hubs'];
    const records = temporaryFolder();
    const done = await Promise.all(
      names.map((name) =>
        run('npm', ['run', '--silent', 'build', '--', '--dumps', fixtureDumps(name), '--out', out], {
          ...plain,
          RECORDS: records,
          SITE: 'https://example.org',
        }),
      ),
    );
    expect(done).toEqual(names.map(() => ({ exitCode: 0, output: expect.not.stringContaining('rror:') })));
    const sites = await Promise.all(names.map((name) => buildGoodSite({ dumps: fixtureDumps(name) })));
    expect(sites.map(pagesOf)).toContainEqual(listFiles(out).filter(isPage));
    expect(readdirSync(dirname(out))).toEqual(['site']);
  });
});

const isPage = (file: string) => file.endsWith('.html');
const pagesOf = (site: BuiltSite) => site.files().filter(isPage);

describe('npm start', () => {
  test('says what it does in at most ten lines, serves the site at the address that it prints, and ends', async () => {
    const out = join(folderOfBuilds(), 'site');
    const flags = ['--dumps', fixtureDumps('two-hubs'), '--out', out, '--base', '/papers', '--port', '0'];
    const started = startCommand('start', flags, { ...plain, RECORDS: temporaryFolder() });
    const [, home = ''] = await started.waitFor(address);
    expect(started.output().trimEnd().split('\n').length).toBeLessThanOrEqual(10);
    expect(new URL(home).pathname).toBe('/papers/');
    expect(await (await fetch(home)).text()).toContain('Citation explorer');
    expect(await started.end()).toBe(onWindows ? 1 : 0);
  });
});

describe('npm run serve', () => {
  test('reads the base out of the site', async () => {
    const { dist } = await buildGoodSite({ dumps: fixtureDumps('one-hub'), base: '/papers' });
    const served = startCommand('serve', ['--dir', dist, '--port', '0']);
    const [, home = ''] = await served.waitFor(address);
    expect(new URL(home).pathname).toBe('/papers/');
    expect((await fetch(home)).status).toBe(200);
    expect((await fetch(new URL('/', home))).status).toBe(404);
    await served.end();
  });

  test('serves the site that a killed build has moved away', async () => {
    const { dist } = await buildGoodSite({ dumps: fixtureDumps('one-hub') });
    const parent = folderOfBuilds();
    cpSync(dist, join(parent, `.site.last-${2 ** 22 + 1}`), { recursive: true });
    const served = startCommand('serve', ['--dir', join(parent, 'site'), '--port', '0']);
    const [, home = ''] = await served.waitFor(address);
    expect((await fetch(home)).status).toBe(200);
    await served.end();
  });

  test('says that a port which was asked for is busy', async () => {
    const { dist } = await buildGoodSite({ dumps: fixtureDumps('one-hub') });
    const other = createServer();
    const port = await new Promise<number>((done) => {
      other.listen(0, '127.0.0.1', () => done((other.address() as { port: number }).port));
    });
    const { exitCode, output } = await run('npm', [
      'run',
      '--silent',
      'serve',
      '--',
      '--dir',
      dist,
      '--port',
      `${port}`,
    ]);
    other.close();
    expect(output).toBe(`Port ${port} is in use; stop the other server or choose another port.\n`);
    expect(exitCode).toBe(1);
  });

  test('says that there is no built site', async () => {
    const { exitCode, output } = await run('npm', ['run', '--silent', 'serve', '--', '--dir', 'docs']);
    expect(output).toBe('There is no built site in docs; run npm run build first.\n');
    expect(exitCode).toBe(1);
  });
});

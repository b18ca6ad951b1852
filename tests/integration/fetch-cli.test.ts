import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FakeProviders } from '../support/fake-providers/fake-providers.ts';
import { fakeWorld } from '../support/fake-providers/world.ts';
import { FetchRun } from '../support/fetch/fetch-run.ts';

const root = join(import.meta.dirname, '../..');
const fake = new FakeProviders(fakeWorld({ both: 5, onlyFirst: 2, onlySecond: 1 }));
let environment: Record<string, string>;
let run: FetchRun;

beforeAll(async () => {
  environment = await fake.start();
});
beforeEach(() => {
  fake.faults = {};
  run = new FetchRun(environment);
  return () => run.remove();
});
afterAll(() => fake.stop());

async function fetchCli(args: string[], env: Record<string, string> = {}) {
  const child = spawn('node', ['scripts/run.mjs', 'fetch', ...args], {
    cwd: root,
    env: { ...process.env, ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (part) => (output += part));
  child.stderr.on('data', (part) => (output += part));
  const exitCode = await new Promise<number | null>((done) => child.once('close', done));
  expect(output).not.toMatch(/^\s+at /m);
  return { exitCode, output };
}

describe('npm run fetch', () => {
  test('fetches a paper by an address, in plain lines where there is no terminal: exit code 0', async () => {
    const { exitCode, output } = await fetchCli(['https://arxiv.org/abs/2503.01785v2', '--dumps', run.dumps]);
    expect(exitCode).toBe(0);
    expect(output).toContain('OpenAlex: 6 of 6');
    expect(output).toContain('8 citing papers: 8 new, 0 gone');
    expect(output).not.toContain('\u001B');
    expect([...run.files().keys()]).toContain('dumps/liu-visual-2025.openalex.jsonl');
  });

  test('--refresh without a paper fetches every hub again', async () => {
    await fetchCli(['arXiv:2503.01785', '--dumps', run.dumps, '--hub', 'mine']);
    const { exitCode, output } = await fetchCli(['--refresh', '--dumps', run.dumps]);
    expect([exitCode, output]).toEqual([0, expect.stringContaining('mine: “Visual Examples: A Hub Paper”')]);
    expect(output).toContain('8 citing papers: 0 new, 0 gone');
  });

  test('a title lists the papers that it may mean, each with its command, and writes nothing', async () => {
    const { exitCode, output } = await fetchCli(['Visual Examples', '--dumps', run.dumps]);
    expect(exitCode).toBe(0);
    expect(output).toContain(
      'Visual Examples: A Hub Paper\n      Ziyu Liu, Ada Roe, 2025\n      npm run fetch -- arXiv:2503.01785',
    );
    expect(run.files().size).toBe(0);
  });

  test('a provider that is down is exit code 3, and all of them exit code 1', async () => {
    fake.faults.openalex = () => 'reset';
    const args = ['arXiv:2503.01785', '--dumps', run.dumps];
    expect(await fetchCli(args)).toMatchObject({
      exitCode: 3,
      output: expect.stringContaining('OpenAlex: failed'),
    });
    fake.faults['semantic-scholar'] = () => ({ status: 500, body: '' });
    expect(await fetchCli(args)).toMatchObject({
      exitCode: 1,
      output: expect.stringContaining('No provider knows the paper.'),
    });
  });

  test.each([
    ['no paper', [], 'Expected one PAPER'],
    ['two papers', ['arXiv:2503.01785', 'arXiv:2503.01786'], 'put a title in quotes'],
    ['what is no identifier', ['arXiv:25.1'], '“arXiv:25.1” is not a valid arXiv id, DOI or title.'],
    ['an address elsewhere', ['https://example.org/paper'], 'is not an address of a paper at arXiv'],
    ['an unknown provider', ['arXiv:2503.01785', '--from', 'openalex,scopus'], 'Unknown provider “scopus”'],
    ['a bad hub id', ['arXiv:2503.01785', '--hub', 'My Hub'], '“My Hub” is not a valid hub id.'],
    ['a bad number', ['arXiv:2503.01785', '--max', 'few'], '--max is “few”'],
    ['an unknown option', ['arXiv:2503.01785', '--all'], "Unknown option '--all'"],
  ])('%s is exit code 2, with what is wrong and the usage', async (_, args, sentence) => {
    const { exitCode, output } = await fetchCli(args);
    expect([exitCode, output]).toEqual([2, expect.stringContaining(sentence)]);
    expect(output).toContain('Usage: npm run fetch -- PAPER');
  });

  test('an address in the environment that is none ends in a sentence', async () => {
    const { exitCode, output } = await fetchCli(['arXiv:2503.01785'], { OPENALEX_URL: 'somewhere' });
    expect([exitCode, output.trim()]).toEqual([
      1,
      'OPENALEX_URL must be an address that begins with http:// or https://.',
    ]);
  });

  test('--help prints the usage with every provider: exit code 0', async () => {
    const { exitCode, output } = await fetchCli(['--help']);
    expect([exitCode, output]).toEqual([
      0,
      expect.stringContaining('semantic-scholar,openalex,opencitations,inspire'),
    ]);
  });
});

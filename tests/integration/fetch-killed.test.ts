import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../scripts/lib/made-papers/random.ts';
import { fetchedSchema } from '../../src/core/schemas/fetched.ts';
import { FakeProviders } from '../support/fake-providers/fake-providers.ts';
import { fakePaper, fakeWorld } from '../support/fake-providers/world.ts';
import { isLong } from '../support/faults/is-long.ts';
import { FetchRun } from '../support/fetch/fetch-run.ts';

const root = join(import.meta.dirname, '../..');

const world = fakeWorld({ both: 60, onlyFirst: 10, onlySecond: 10 });
const fake = new FakeProviders(world);
let environment: Record<string, string>;
/** Requests of a run that nothing disturbs. */
let wholeRun: number;

/** What the providers know when the hub is fetched again. */
const later = { ...world, citing: [...world.citing, fakePaper(500, ['openalex'])] };

beforeAll(async () => {
  environment = { ...(await fake.start()), OPENALEX_PAGE_SIZE: '10', SEMANTIC_SCHOLAR_PAGE_SIZE: '10' };
  fake.world = later;
  const run = new FetchRun(environment);
  await run.fetch();
  run.remove();
  wholeRun = fake.requests.length;
});

afterAll(() => fake.stop());

/** A moment: at a request, before it is answered, or so many milliseconds after the last list came. */
type Moment = { request: number } | { after: number };

/** In the middle of the lists, and while the files are written; in the long form, `FETCH_SEED=2` tries other moments. */
function momentsOfKills(): Moment[] {
  if (!isLong) return [{ request: 12 }, { after: 150 }];
  const random = seededRandom(Number(process.env.FETCH_SEED) || 1);
  return Array.from({ length: 40 }, (_, index) =>
    index % 2 === 1 ? { after: Math.floor(random() * 400) } : { request: 1 + Math.floor(random() * 18) },
  );
}

/** Starts the command and kills it at a moment, unless it ends before. */
async function runKilled(run: FetchRun, moment: Moment): Promise<void> {
  const child = spawn('node', ['scripts/run.mjs', 'fetch', 'arXiv:2503.01785', '--dumps', run.dumps], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  });
  const before = fake.requests.length;
  const last = fake.requestsTo('crossref').length;
  fake.onRequest = (count) => {
    if ('request' in moment && count - before >= moment.request) child.kill('SIGKILL');
    if ('after' in moment && fake.requestsTo('crossref').length > last) {
      setTimeout(() => child.kill('SIGKILL'), moment.after);
    }
  };
  await new Promise((done) => child.once('close', done));
  fake.onRequest = () => {};
}

/** The visible files, without the times in them. */
function visible(run: FetchRun): Map<string, string> {
  const files = [...run.files()].filter(([path]) => !path.includes('.fetch/'));
  return new Map(
    files.map(([path, text]) => {
      if (!path.endsWith('.fetched.json')) return [path, text];
      const { files: entries } = fetchedSchema.parse(JSON.parse(text));
      return [path, JSON.stringify(entries.map(({ file, came, sha256 }) => [file, came, sha256]))];
    }),
  );
}

describe('fetching again, killed at any moment', () => {
  test.each(momentsOfKills())(
    '%j: the files are the earlier or the new ones, and the next run completes them',
    async (moment) => {
      const run = new FetchRun(environment);
      const now = () => new Date();
      try {
        fake.world = { ...world, citing: world.citing.slice(0, 75) };
        await run.fetch({ now });
        const earlier = visible(run);
        fake.world = later;
        await runKilled(run, moment);
        const afterKill = visible(run);
        const requestsBefore = fake.requests.length;
        const outcome = await run.fetch({ now });
        expect([outcome.exitCode, outcome.papers]).toEqual([0, 81]);
        const complete = visible(run);
        const isCommitting = existsSync(join(run.dumps, '.fetch'));
        expect(isCommitting).toBe(false);
        const isEarlier = JSON.stringify([...afterKill]) === JSON.stringify([...earlier]);
        const isNew = JSON.stringify([...afterKill]) === JSON.stringify([...complete]);
        expect(isEarlier || isNew || 'after' in moment).toBe(true);
        expect((await run.record()).citingPapers).toHaveLength(81);
        // The two look-ups are repeated, and what was on its way from two providers.
        const kept = 'request' in moment ? Math.max(0, moment.request - 5) : 0;
        expect(fake.requests.length - requestsBefore).toBeLessThanOrEqual(wholeRun - kept);
      } finally {
        run.remove();
      }
    },
  );
});

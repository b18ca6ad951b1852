import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchedSchema } from '../../../../src/core/schemas/fetched.ts';
import { historyEntrySchema } from '../../../../src/core/schemas/history-entry.ts';
import { FakeProviders } from '../../../support/fake-providers/fake-providers.ts';
import { fakePaper, fakeWorld } from '../../../support/fake-providers/world.ts';
import { FetchRun } from '../../../support/fetch/fetch-run.ts';

const small = { both: 20, onlyFirst: 4, onlySecond: 3 };
let fake: FakeProviders;
let run: FetchRun;

async function begin(world: Parameters<typeof fakeWorld>[0]) {
  fake = new FakeProviders(fakeWorld(world));
  run = new FetchRun({ ...(await fake.start()), OPENALEX_PAGE_SIZE: '10', SEMANTIC_SCHOLAR_PAGE_SIZE: '10' });
}

beforeEach(() => begin(small));
afterEach(async () => {
  await fake.stop();
  run.remove();
});

/** The entry of `fetched.json` about one file. */
function entryOf(name: string) {
  const { files } = fetchedSchema.parse(
    JSON.parse(run.files().get('dumps/liu-visual-2025.fetched.json') ?? ''),
  );
  return files.find(({ file }) => file === `liu-visual-2025.${name}`);
}

function history() {
  const lines = (run.files().get('history/liu-visual-2025.jsonl') ?? '').split('\n').filter(Boolean);
  return lines.map((line) => historyEntrySchema.parse(JSON.parse(line)));
}

describe('a hub of 1,230 citing papers that two providers list', () => {
  test('comes in one run, joined, dated, with when and from where each file was got', async () => {
    await fake.stop();
    await begin({ both: 1000, onlyFirst: 150, onlySecond: 80 });
    const outcome = await run.fetch({
      env: { OPENALEX_PAGE_SIZE: '100', SEMANTIC_SCHOLAR_PAGE_SIZE: '500' },
    });
    expect([outcome.exitCode, outcome.papers, outcome.hub]).toEqual([0, 1230, 'liu-visual-2025']);
    expect(FetchRun.outcomeOf(outcome, 'semantic-scholar')).toBe('whole 1150 of 1150');
    expect(FetchRun.outcomeOf(outcome, 'openalex')).toBe('whole 1080 of 1080');
    const { citingPapers, hub, sources } = await run.record();
    expect(sources.find(({ file }) => file === 'liu-visual-2025.semantic-scholar.jsonl')).toMatchObject({
      retrieved: '2026-11-26T12:00:00.000Z',
      promised: 1150,
    });
    expect(sources.every(({ retrieved, address }) => retrieved !== null && address !== null)).toBe(true);
    expect(citingPapers).toHaveLength(1230);
    expect(citingPapers.filter(({ issued }) => issued === null)).toEqual([]);
    expect(citingPapers.filter(({ source }) => source.length >= 2).length).toBeGreaterThanOrEqual(1000);
    expect(hub).toMatchObject({
      title: 'Visual Examples: A Hub Paper',
      identifiers: { arxiv: '2503.01785' },
    });
    expect(entryOf('openalex.jsonl')).toMatchObject({
      provider: 'openalex',
      address: expect.stringMatching(/\/openalex\/works\?.*filter=cites:W4400000000/),
      retrieved: '2026-11-26T12:00:00.000Z',
      promised: 1080,
      came: 1080,
      note: null,
    });
    expect(history().every(({ firstSeen, gone }) => firstSeen === '2026-11-26' && gone === null)).toBe(true);
  });
});

describe('the files', () => {
  test('hold the answers as they came, a page a line, and nothing is left of the work in progress', async () => {
    await run.fetch();
    const pages = run.files().get('dumps/liu-visual-2025.semantic-scholar.jsonl')?.trim().split('\n') ?? [];
    expect(pages.map((page) => JSON.parse(page).data.length)).toEqual([10, 10, 4]);
    expect([...run.files().keys()]).toEqual([
      'dumps/liu-visual-2025.crossref.jsonl',
      'dumps/liu-visual-2025.fetched.json',
      'dumps/liu-visual-2025.hub.openalex.json',
      'dumps/liu-visual-2025.hub.semantic-scholar.json',
      'dumps/liu-visual-2025.openalex.jsonl',
      'dumps/liu-visual-2025.semantic-scholar.jsonl',
      'history/liu-visual-2025.jsonl',
    ]);
  });

  test('hold no key, in whatever answer a provider repeats it; the key goes only to its provider', async () => {
    const env = { SEMANTIC_SCHOLAR_API_KEY: 'secret-one', OPENALEX_API_KEY: 'secret-two' };
    fake.faults.openalex = (number) =>
      number === 3 ? { status: 403, body: { error: 'The key secret-two is not valid here' } } : null;
    fake.world.hub = { ...fake.world.hub, venue: 'Journal of secret-one' };
    const { printed } = await run.fetch({ env });
    expect(printed).toContain(
      'OpenAlex: failed – OpenAlex refuses access; check its key: it says “The key … is not valid here” (403).',
    );
    expect(JSON.stringify([...run.files(), run.said, printed])).not.toMatch(/secret-(?:one|two)/);
    expect(
      fake.requestsTo('semantic-scholar').every(({ headers }) => headers['x-api-key'] === 'secret-one'),
    ).toBe(true);
    expect(fake.requestsTo('openalex').every(({ params }) => params.get('api_key') === 'secret-two')).toBe(
      true,
    );
    const others = fake
      .requestsTo('crossref')
      .map(({ headers, params }) => JSON.stringify([headers, [...params]]));
    expect(others.join()).not.toContain('secret');
  });

  test('an empty key is not sent', async () => {
    await run.fetch({ env: { OPENALEX_API_KEY: ' ', SEMANTIC_SCHOLAR_API_KEY: '' } });
    expect(fake.requests.some(({ params, headers }) => params.has('api_key') || 'x-api-key' in headers)).toBe(
      false,
    );
  });

  test('belong to the hub that is there already, whatever its id', async () => {
    await run.fetch({ hub: 'my-hub' });
    const again = await run.fetch({ paper: { identifiers: { openalex: 'W4400000000' }, title: null } });
    expect(again.hub).toBe('my-hub');
  });

  test('of a hub of a long id come too, where their names are those that a build reads', async () => {
    const hub = 'a'.repeat(120 - '.hub.openalex.json'.length);
    await run.fetch({ hub, from: ['openalex'] });
    expect((await run.record(hub)).citingPapers).toHaveLength(23);
    const before = run.files();
    const both = await run.fetch({ from: ['openalex', 'semantic-scholar'] });
    expect(both.exitCode).toBe(3);
    expect(both.printed).toMatch(
      /Semantic Scholar: .*The file “a+\.semantic-scholar\.jsonl” would have a name of 125 characters/,
    );
    expect([...run.files().keys()].sort()).toEqual([...before.keys()].sort());
    const alone = await run.fetch({ from: ['semantic-scholar'] });
    expect(alone.exitCode).toBe(1);
    const dry = await run.fetch({ from: ['openalex', 'semantic-scholar'], dryRun: true });
    expect(dry.exitCode).toBe(3);
    expect(dry.printed).toContain('OpenAlex: knows the paper');
    expect(dry.printed).not.toContain('Semantic Scholar: knows the paper');
  });

  test('are not written by a dry run', async () => {
    const { exitCode, printed } = await run.fetch({ dryRun: true });
    expect(exitCode).toBe(0);
    expect(printed).toContain('Semantic Scholar: knows the paper and 24 citing papers');
    expect(run.files().size).toBe(0);
  });
});

describe('facts that papers lack', () => {
  test('come from Crossref, here whether papers were retracted, which Semantic Scholar does not say', async () => {
    const alone = fake.world.citing.find(({ listedBy, doi }) => listedBy.length === 1 && doi !== null);
    if (alone) Object.assign(alone, { retracted: true, listedBy: ['semantic-scholar'] });
    await run.fetch();
    const { citingPapers } = await run.record();
    expect(citingPapers.filter(({ retracted }) => retracted).map(({ title }) => title)).toEqual([
      alone?.title,
    ]);
    const asked = fake.requestsTo('crossref').flatMap(({ params }) => params.get('filter')?.split(',') ?? []);
    expect(asked.length).toBeLessThan(10);
  });

  test('come for titles too, of papers that OpenCitations lists by identifiers alone', async () => {
    for (const paper of fake.world.citing) paper.listedBy = ['opencitations'];
    const from = ['semantic-scholar', 'opencitations', 'crossref', 'arxiv'] as const;
    const outcome = await run.fetch({ from });
    const { citingPapers } = await run.record();
    expect(citingPapers.map(({ title }) => title).sort()).toEqual(
      fake.world.citing.map(({ title }) => title).sort(),
    );
    expect(outcome.exitCode).toBe(0);
  });
});

describe('other providers', () => {
  test.each([
    ['inspire', 'INSPIRE_PAGE_SIZE'],
    ['europe-pmc', 'EUROPE_PMC_PAGE_SIZE'],
  ] as const)('%s lists papers in pages', async (name, size) => {
    for (const paper of fake.world.citing) paper.listedBy = [name];
    const outcome = await run.fetch({ from: [name], env: { [size]: '10' } });
    expect(FetchRun.outcomeOf(outcome, name)).toBe('whole 27 of 27');
    expect((await run.record()).citingPapers).toHaveLength(27);
    expect(run.files().get(`dumps/liu-visual-2025.${name}.jsonl`)?.trim().split('\n')).toHaveLength(3);
  });
});

describe('a second run a week later', () => {
  beforeEach(async () => {
    await run.fetch();
    const [gone, retracted] = fake.world.citing;
    if (retracted) retracted.retracted = true;
    fake.world.citing = [
      ...fake.world.citing.filter((paper) => paper !== gone),
      fakePaper(900, ['openalex']),
      fakePaper(901, ['semantic-scholar']),
    ];
  });

  test('says exactly what is new, gone and retracted', async () => {
    const [first, second] = history();
    const { changes, printed, exitCode } = await run.fetch({ day: '2026-12-03' });
    expect(exitCode).toBe(0);
    const titles = (entries: { title: string }[] | undefined) => entries?.map(({ title }) => title);
    expect(titles(changes?.found)).toEqual([fakePaper(900, []).title, fakePaper(901, []).title]);
    expect(titles(changes?.gone)).toEqual([first?.title]);
    expect(titles(changes?.retracted)).toEqual([second?.title]);
    expect(changes?.returned).toEqual([]);
    expect(printed).toContain('28 citing papers: 2 new, 1 gone, 0 listed again, 1 retracted');
    expect(printed).toContain(`  new: ${fakePaper(900, []).title}`);
  });

  test('keeps when each paper was found, and notes the days in the history', async () => {
    await run.fetch({ day: '2026-12-03' });
    const [first, second, third] = history();
    expect(first).toMatchObject({ firstSeen: '2026-11-26', lastSeen: '2026-11-26', gone: '2026-12-03' });
    expect(second).toMatchObject({
      firstSeen: '2026-11-26',
      lastSeen: '2026-12-03',
      retracted: '2026-12-03',
    });
    expect(third).toMatchObject({
      firstSeen: '2026-11-26',
      lastSeen: '2026-12-03',
      gone: null,
      retracted: null,
    });
    expect(history().slice(-2)).toMatchObject([{ firstSeen: '2026-12-03' }, { firstSeen: '2026-12-03' }]);
  });

  test('of a provider that is down, nothing counts as gone: its earlier file stays with its time', async () => {
    const before = run.files();
    fake.faults['semantic-scholar'] = () => ({ status: 503, body: 'Service Unavailable' });
    const { exitCode, changes } = await run.fetch({ day: '2026-12-03' });
    expect(exitCode).toBe(3);
    expect(changes?.gone).toEqual([]);
    expect(changes?.found.map(({ title }) => title)).toEqual([fakePaper(900, []).title]);
    const name = 'dumps/liu-visual-2025.semantic-scholar.jsonl';
    expect(run.files().get(name)).toBe(before.get(name));
    expect(entryOf('semantic-scholar.jsonl')?.retrieved).toBe('2026-11-26T12:00:00.000Z');
    expect(entryOf('openalex.jsonl')?.retrieved).toBe('2026-12-03T12:00:00.000Z');
  });

  test('that gets nothing from anyone leaves every file as it was', async () => {
    const before = run.files();
    fake.faults['semantic-scholar'] = () => ({ status: 500, body: '' });
    fake.faults.openalex = () => 'reset';
    const { exitCode, printed } = await run.fetch({ day: '2026-12-03' });
    expect(exitCode).toBe(1);
    expect(printed).toContain('Semantic Scholar has a fault: it gives no reason (500).');
    expect(printed).toContain('OpenAlex broke the connection off.');
    expect(run.files()).toEqual(before);
  });

  test('with a list that ends early in silence keeps the earlier list, and says so', async () => {
    fake.faults.openalex = (_, { params }) =>
      params.get('cursor') === '*'
        ? {
            status: 200,
            body: {
              meta: { count: 23, next_cursor: null },
              results: [{ id: 'https://openalex.org/W1', title: 'Only One' }],
            },
          }
        : null;
    const before = run.files();
    const outcome = await run.fetch({ day: '2026-12-03' });
    expect(FetchRun.outcomeOf(outcome, 'openalex')).toBe('kept 1 of 23');
    expect(outcome.printed).toContain(
      'OpenAlex: not used – OpenAlex promised 23 and sent 1. Its earlier list of 23 is kept.',
    );
    const name = 'dumps/liu-visual-2025.openalex.jsonl';
    expect(run.files().get(name)).toBe(before.get(name));
    expect(outcome.exitCode).toBe(3);
  });
});

describe('--max', () => {
  test('stops each list after so many papers, and the file says so', async () => {
    const outcome = await run.fetch({ max: 5 });
    expect(FetchRun.outcomeOf(outcome, 'openalex')).toBe('short 5 of 23');
    expect(entryOf('openalex.jsonl')?.note).toContain('Stopped after 5 papers, as --max asks.');
  });

  test('does not replace a longer list', async () => {
    await run.fetch();
    const outcome = await run.fetch({ max: 5 });
    expect(FetchRun.outcomeOf(outcome, 'openalex')).toBe('kept 5 of 23');
    expect((await run.record()).citingPapers).toHaveLength(27);
  });
});

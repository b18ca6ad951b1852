import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type BuiltSite,
  buildGoodSite,
  buildSite,
  fixtureDumps,
  noPaperPages,
  root,
  temporaryFolder,
} from '../../scripts/lib/site/build-site.ts';
import { attribute, parseHtml, text } from '../../scripts/lib/verify/html.ts';
import { FakeProviders } from '../support/fake-providers/fake-providers.ts';
import { fakePaper, fakeWorld } from '../support/fake-providers/world.ts';
import { FetchRun } from '../support/fetch/fetch-run.ts';
import { testSoundSite } from '../support/sound-site.ts';

/** The days of a page of new papers, each with its numbers and the titles of its papers. */
function readDays(site: BuiltSite, hub: string) {
  return parseHtml(site.read(`hubs/${hub}/new/index.html`))
    .querySelectorAll('main section')
    .map((section) => ({
      day: attribute(section.querySelector('h2 time'), 'datetime'),
      counts: text(section.querySelector('h2 + p')),
      titles: section.querySelectorAll('li p[dir]').map(text),
    }));
}

/** The titles of a feed in their order, without its own. */
function feedTitles(site: BuiltSite, hub: string): string[] {
  const titles = site.read(`hubs/${hub}/feed.xml`).matchAll(/<title>(.*?)<\/title>/g);
  return Array.from(titles, ([, title = '']) => title).slice(1);
}

describe('a site of a hub that was fetched three times', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildGoodSite({ dumps: fixtureDumps('refreshed/dumps') });
  });

  testSoundSite(() => site);

  test('its page of new papers has what was found, retracted and gone, by day', () => {
    expect(readDays(site, 'tides')).toEqual([
      { day: '2026-12-10', counts: '1 new', titles: ['Sandbars That Move at Night'] },
      {
        day: '2026-12-03',
        counts: '3 new, 1 retracted, 1 no longer listed',
        titles: [
          'Charting Fog with Sound',
          'Knots That Hold in Cold Rope',
          'Two Moons for One Tide',
          'Moored: A Benchmark of Patience',
          'Reading the Harbour by Candlelight',
        ],
      },
    ]);
    const page = text(parseHtml(site.read('hubs/tides/new/index.html')).querySelector('main'));
    expect(page).toContain('8 papers were listed at the beginning, on 26 November 2026.');
    expect(page).toContain('No source lists it any more; last listed on 26 November 2026.');
  });

  test('its feed has a paper of 2019 that was found late before the newer ones, and a retraction again', () => {
    expect(feedTitles(site, 'tides').slice(0, 6)).toEqual([
      'Sandbars That Move at Night',
      'Knots That Hold in Cold Rope',
      'Retracted: Moored: A Benchmark of Patience',
      'Two Moons for One Tide',
      'Charting Fog with Sound',
      'The Long Ebb',
    ]);
  });

  test('its table of sources has what each said that it has, sent, lists, and lists alone, and why it sent less', () => {
    const sources = parseHtml(site.read('hubs/tides/index.html'))
      .querySelectorAll('main section')
      .find((section) => attribute(section, 'aria-label') === 'Where these facts come from');
    const rows = sources?.querySelectorAll('tbody tr') ?? [];
    expect(rows.map((row) => row.querySelectorAll('th, td').map((cell) => text(cell).trim()))).toEqual([
      ['OpenAlex', '11', '11', '11', '3'],
      ['Semantic Scholar', '9', '8', '8', '0'],
    ]);
    expect(text(sources ?? null)).toContain('Semantic Scholar promised 9 and sent 8.');
    const about = text(parseHtml(site.read('about/index.html')).querySelector('main'));
    expect(about).toContain('10 December 2026, 12:00 UTC from https://api.openalex.org/works?');
  });

  test('every page and export of the hub says as of when', () => {
    const pages = site
      .files()
      .filter((file) => /^hubs\/tides\/.*(?:\.html|\.csv|\.bib|\.ris|\.md)$/.test(file));
    const texts = pages.filter((file) => !file.includes('/figures/'));
    expect(texts.length).toBeGreaterThan(15);
    for (const file of texts) expect(site.read(file), file).toMatch(/[Aa]s of 10 December 2026/);
    for (const file of ['feed.xml', 'citing-papers.json', 'citing-papers.csl.json']) {
      expect(site.read(`hubs/tides/${file}`), file).toMatch(/[Aa]s of 10 December 2026/);
    }
  });
});

test('a history with a line that is none ends the build with its file and line, and what to do', async () => {
  const folder = temporaryFolder();
  cpSync(join(root, fixtureDumps('refreshed')), folder, { recursive: true });
  const history = join(folder, 'history/tides.jsonl');
  writeFileSync(history, `${readFileSync(history, 'utf8')}<<<<<<< HEAD\n`);
  const { exitCode, output } = await buildSite({ dumps: join(folder, 'dumps') });
  expect(exitCode).toBe(1);
  expect(output).toMatch(/history\/tides\.jsonl:13 is not an entry of a history; restore the line/);
});

describe('a hub of 1,230 papers, fetched again a week later', () => {
  const world = fakeWorld({ both: 1120, onlyFirst: 30, onlySecond: 80 });
  const fake = new FakeProviders(world);
  let run: FetchRun;
  let site: BuiltSite;
  beforeAll(async () => {
    run = new FetchRun(await fake.start());
    await run.fetch({ hub: 'hub' });
    const [gone, retracted, ...same] = world.citing;
    if (!gone || !retracted) throw new Error('too few papers');
    fake.world = {
      ...world,
      citing: [
        { ...retracted, retracted: true },
        ...same,
        fakePaper(5001, ['openalex'], { date: '2024-01-02', title: 'An Older Paper Found Late' }),
        fakePaper(5002, ['semantic-scholar'], { title: 'A Newer Paper' }),
      ],
    };
    await run.fetch({ hub: 'hub', day: '2026-12-03' });
    site = await buildGoodSite({ dumps: run.dumps, config: noPaperPages });
  });
  afterAll(async () => {
    run.remove();
    await fake.stop();
  });

  test('shows exactly what is new, retracted and gone', () => {
    expect(readDays(site, 'hub')).toEqual([
      {
        day: '2026-12-03',
        counts: '2 new, 1 retracted, 1 no longer listed',
        titles: [
          'An Older Paper Found Late',
          'A Newer Paper',
          world.citing[1]?.title,
          world.citing[0]?.title,
        ],
      },
    ]);
    expect(feedTitles(site, 'hub').slice(0, 3).toSorted()).toEqual([
      'A Newer Paper',
      'An Older Paper Found Late',
      `Retracted: ${world.citing[1]?.title}`,
    ]);
  });

  test('and says when, on the page of the hub', () => {
    const main = text(parseHtml(site.read('hubs/hub/index.html')).querySelector('main'));
    expect(main).toContain('1,231 papers, as of 3 December 2026');
    expect(main).toContain('2 new on 3 December 2026');
  });
});

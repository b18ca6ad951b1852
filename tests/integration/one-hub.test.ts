import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildGoodSite, fixtureDumps, root } from '../../scripts/lib/site/build-site.ts';
import { attribute, parseHtml, text, texts } from '../../scripts/lib/verify/html.ts';
import { testSoundSite } from '../support/sound-site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await buildGoodSite({ dumps: fixtureDumps('one-hub') });
});

testSoundSite(() => site);

describe('a site of one hub', () => {
  const titles = [
    'Setting Clocks by the Sea',
    'Zebra Tides: A Survey',
    'An Echo in the Harbour',
    'A Paper Without a Summary',
  ];

  test.each(['index.html', 'hubs/tidal-clock/index.html'])(
    '%s is the explorer, and names the hub page as its original',
    (file) => {
      const page = parseHtml(site.read(file));
      expect(text(page.querySelector('h1'))).toBe('The Tidal Clock');
      expect(texts(page, 'main ol > li[value] h3')).toEqual(titles);
      expect(attribute(page.querySelector('link[rel="canonical"]'), 'href')).toBe(
        'https://example.org/hubs/tidal-clock/',
      );
    },
  );

  test('the list shows summaries as printed, and says where there is none', () => {
    const [first, , , last] = entries();
    expect(first).toContain('A clock that is set by the tide keeps time to a minute a year');
    expect(last).toContain('Summary not stated');
  });

  test('a representative is marked as such, another paper is not', () => {
    expect(entries().map((entry) => entry.includes('Representative'))).toEqual([true, false, true, false]);
  });

  test('the headline is verbatim, and what the source does not say is said', () => {
    const main = text(parseHtml(site.read('index.html')).querySelector('main'));
    expect(main).toContain('Canonical reference. 75% of citing Pith papers cite this work as background.');
    expect(main).toContain('Pith does not say how many papers the 75% is based on; its totals give');
    expect(main).toContain(
      'Pith does not say which papers these 2 citations come from, or whether all are listed here.',
    );
    expect(main).toMatch(/Whether papers support or contradict it: not stated\./);
  });

  test('TeX of the abstract is shown as text where it is simple, as MathML where it is not', () => {
    const page = parseHtml(site.read('index.html'));
    const abstract = page.querySelector('[aria-label="Abstract"]');
    expect(text(abstract)).toContain('It is off by 0.5% over a year');
    expect(abstract?.querySelectorAll('math')).toHaveLength(1);
    expect(abstract?.textContent).not.toContain('$');
  });

  test('licences.txt has the licence of all software and fonts that the site ships', () => {
    const parts = site
      .read('licences.txt')
      .split(/\n=+\n\n/)
      .slice(1);
    expect(parts.map((part) => part.split(' ')[0])).toEqual([
      ...['@astrojs/react', '@fontsource-variable/source-sans-3', '@fontsource-variable/source-serif-4'],
      ...['@rgrove/parse-xml', 'astro', 'entities', 'fuse.js', 'idb', 'porter2', 'react', 'react-dom'],
      ...['rolldown', 'scheduler', 'vite'],
      ...['workbox-core', 'workbox-expiration', 'workbox-strategies'],
    ]);
    for (const part of parts) expect(part).toMatch(/(Permission|permitted|licensed)/i);
    expect(site.read('about/index.html')).toContain('href="/licences.txt"');
  });

  test('a paper page has the summary, the role as not stated, and no number for what is not stated', () => {
    const main = parseHtml(
      site.read('hubs/tidal-clock/papers/zebra-tides-a-survey/index.html'),
    ).querySelector('main');
    expect(text(main)).toContain('Fourteen harbours are compared; no two of them agree on noon.');
    expect(text(main)).toContain('How it cites The Tidal Clock: not stated');
    const facts = main?.querySelectorAll('dl > div') ?? [];
    const stated = Object.fromEntries(
      facts.map((fact) => [text(fact.querySelector('dt')), text(fact.querySelector('dd'))]),
    );
    expect(stated).toMatchObject({
      'Not stated':
        'authors, abstract, date, venue, retraction, category, citation role, polarity, influence, verdict, novelty',
      Representative: 'no',
    });
    expect(Object.keys(stated)).toEqual(['Representative', 'Not stated', 'Source']);
    expect(stated.Source).toContain('tidal-clock.pith.txt');
    expect(stated.Source).toContain('line 18');
  });

  test('a paper page leads to its neighbours, the first and the last to one', () => {
    const neighbours = (id: string) =>
      parseHtml(site.read(`hubs/tidal-clock/papers/${id}/index.html`))
        .querySelectorAll('main nav a[rel]')
        .map((link) => `${attribute(link, 'rel')} ${attribute(link, 'href')}`);
    const papers = '/hubs/tidal-clock/papers';
    expect(neighbours('setting-clocks-by-the-sea')).toEqual([`next ${papers}/zebra-tides-a-survey/`]);
    expect(neighbours('zebra-tides-a-survey')).toEqual([
      `prev ${papers}/setting-clocks-by-the-sea/`,
      `next ${papers}/an-echo-in-the-harbour/`,
    ]);
    expect(neighbours('a-paper-without-a-summary')).toEqual([`prev ${papers}/an-echo-in-the-harbour/`]);
  });

  test('nothing is said of papers that cite several hubs', () => {
    expect(site.files().filter((file) => file.startsWith('overlap'))).toEqual([]);
    for (const file of site.files().filter((name) => name.endsWith('.html'))) {
      expect(site.read(file)).not.toMatch(/href="[^"]*overlap|shared papers/i);
    }
  });

  test('a short list is not paginated', () => {
    expect(site.files().filter((file) => file.includes('/page/'))).toEqual([]);
  });

  test('the about page has the hash of the dump, every message with its place, and what is not known', () => {
    const page = parseHtml(site.read('about/index.html'));
    const main = text(page.querySelector('main'));
    const dump = readFileSync(join(root, fixtureDumps('one-hub'), 'tidal-clock.pith.txt'));
    expect(main).toContain(createHash('sha256').update(dump).digest('hex'));
    expect(main).toContain('0 errors, 1 warning and 3 infos.');
    for (const place of [
      'tidal-clock.pith.txt:1:1',
      'tidal-clock.pith.txt:4:1',
      'tidal-clock.pith.txt:11:13',
      'tidal-clock.pith.txt:24:1',
    ]) {
      expect(main).toContain(place);
    }
    const coverage = page
      .querySelectorAll('main tbody tr')
      .map((row) => [text(row.querySelector('th')), text(row.querySelector('td'))]);
    expect(coverage).toContainEqual(['Summary', '3 of 4']);
    expect(coverage).toContainEqual(['Citation role', 'none of 4']);
  });

  function entries(): string[] {
    return texts(parseHtml(site.read('index.html')), 'main ol > li[value]');
  }
});

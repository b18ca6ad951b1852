import { Ajv2020 } from 'ajv/dist/2020.js';
import type { HtmlElement } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildGoodSite, fixtureDumps } from '../../scripts/lib/site/build-site.ts';
import { attribute, parseHtml, text, texts } from '../../scripts/lib/verify/html.ts';
import { readRecords, testSoundSite } from '../support/sound-site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await buildGoodSite({ dumps: fixtureDumps('two-hubs-four-formats') });
});

testSoundSite(() => site);

const shared = 'a-moon-for-every-tide-two-cycles-in-one';

describe('a site of two hubs, each from several sources', () => {
  describe('the page of shared papers', () => {
    test('states the finding in words made from the data', () => {
      const page = open('overlap/index.html');
      expect(text(page.querySelector('h1'))).toBe('2 listed papers cite both hub papers');
      expect(attribute(page.querySelector('meta[name="description"]'), 'content')).toBe(
        '2 listed papers cite both hub papers.',
      );
    });

    test('has a row for each set, and the counts of the rows with a hub add up to its list', () => {
      const rows = texts(open('overlap/index.html'), '.rows a').map((row) => row.replace(/\s+/g, ' '));
      expect(rows).toEqual(['H1, H2: 2 papers', 'Only H1: 1 paper', 'Only H2: 1 paper']);
      expect(readRecords(site).map(({ citingPapers }) => citingPapers.length)).toEqual([3, 3]);
    });

    test('leads from the set to its papers on the same page, and from there to the paper under each hub', () => {
      const page = open('overlap/index.html');
      const [set] = page.querySelectorAll('.rows a').map((link) => attribute(link, 'href') ?? '');
      expect(set).toBe('#shared_moon_tide');
      const section = page.querySelector(`section[aria-labelledby="${set?.slice(1)}"]`);
      expect(texts(section as HtmlElement, 'h3')).toEqual([
        'A Moon for Every Tide: Two Cycles in One',
        'Reading the Harbour',
      ]);
      const links = section?.querySelectorAll('.entry a').map((link) => attribute(link, 'href'));
      expect(links).toEqual(
        expect.arrayContaining([`/hubs/moon/papers/${shared}/`, `/hubs/tide/papers/${shared}/`]),
      );
      expect(text(section)).toContain('as method, background');
    });

    test('has the numbers of the figure in a table', () => {
      const only = (hub: string) =>
        String(JSON.parse(site.read(`hubs/${hub}/hub.json`)).citingPapers.length - 2);
      const rows = open('overlap/index.html').querySelectorAll('main table tbody tr');
      expect(rows.map((row) => [text(row.querySelector('th')), text(row.querySelector('td'))])).toEqual([
        ['H1, H2', '2'],
        ['Only H1', only('moon')],
        ['Only H2', only('tide')],
      ]);
    });

    test('has the fullest facts of the lists, each with its place', () => {
      const entries = open('overlap/index.html').querySelectorAll('.papers > .entry');
      const harbour = text(entries.find((entry) => text(entry).includes('Reading the Harbour')) ?? null);
      expect(harbour).toContain('Mira Quay tide.csl.json line 15, /1/author');
      expect(harbour).toContain('3 May 2025 tide.csl.json line 16, /1/issued');
      expect(harbour).toContain('Harbour Letters tide.csl.json line 17, /1/container-title');
      expect(harbour).toMatch(/Reading the Harbour\s*moon\.semantic-scholar\.json line \d+/);
    });

    test('is published as JSON with the ids of the papers in each list', () => {
      const published = JSON.parse(site.read('overlap/shared-papers.json'));
      const schema = JSON.parse(site.read('schemas/shared-papers.schema.json'));
      expect(new Ajv2020({ validateFormats: false }).validate(schema, published)).toBe(true);
      expect(published).toEqual({
        schemaVersion: 1,
        hubs: ['moon', 'tide'],
        sets: [
          {
            hubs: ['moon', 'tide'],
            papers: [
              { moon: shared, tide: shared },
              { moon: 'reading-the-harbour', tide: 'reading-the-harbour' },
            ],
          },
        ],
      });
    });

    test('is linked from every page, and from the list of hubs with its finding', () => {
      // A page to be embedded in others has no header.
      const pages = site.files().filter((name) => name.endsWith('.html') && !name.includes('/embed/'));
      for (const file of pages) {
        const links = open(file).querySelectorAll('nav[aria-label="Site"] a');
        expect(links.map((link) => attribute(link, 'href'))).toContain('/overlap/');
      }
      expect(main('index.html')).toContain('2 listed papers cite both hub papers.');
    });
  });

  test('the list of hubs shows the roles of each in small, stated or counted here', () => {
    const [moon, tide] = open('index.html').querySelectorAll('.hubs > li');
    expect(text(moon ?? null)).toContain('3 citing papers listed');
    expect(text(moon ?? null)).toContain('2 also cite another of these papers');
    const bars = (hub?: HtmlElement) =>
      hub
        ?.querySelectorAll('dl > div')
        .map((row) => `${text(row.querySelector('dt'))} ${text(row.querySelector('.number'))}`);
    expect(bars(moon)).toEqual(['background 1', 'method 1', 'result 1']);
    expect(bars(tide)).toEqual(['background 2']);
  });

  describe('a paper that cites both', () => {
    test.each(['moon', 'tide'])(
      'names both hubs on its page under %s, and leads to its other page',
      (hub) => {
        const other = hub === 'moon' ? 'tide' : 'moon';
        const cites = paper(hub, shared).querySelector('[aria-labelledby="cites-title"]');
        const links = cites
          ?.querySelectorAll('p a')
          .map((link) => attribute(link, 'href'))
          .filter((href) => href?.startsWith('/hubs/'));
        expect(links).toEqual([`/hubs/${hub}/`, `/hubs/${other}/`, `/hubs/${other}/papers/${shared}/`]);
        expect(text(cites)).toContain('The Moon as a Calendar: as method, background');
        expect(text(cites)).toContain('How it cites Tides by Candlelight: not stated');
      },
    );

    test('shows where it cites it, in its words, each passage with its role and its place', () => {
      const figures = paper('moon', shared).querySelectorAll('[aria-labelledby="quotes-title"] figure');
      expect(figures.map((figure) => text(figure.querySelector('blockquote')))).toEqual([
        'We count the nights as in The Moon as a Calendar [3].',
        'Calendars are older than clocks [3, 4].',
      ]);
      expect(figures.map((figure) => text(figure.querySelector('figcaption')))).toEqual([
        'method semantic-scholar.json line 8, /data/0/contexts/0',
        'background semantic-scholar.json line 9, /data/0/contexts/1',
      ]);
    });

    test('shows its abstract whole, and its influence as the word of the source that states it', () => {
      const page = paper('moon', shared);
      expect(text(page.querySelector('[aria-labelledby="abstract-title"]'))).toContain(
        'We tie the two together with a rope and measure it on both ends.',
      );
      expect(facts('moon', shared).Influential).toMatch(/^yes semantic-scholar\.json line \d+/);
    });
  });

  describe('what only the list of another hub states of a paper', () => {
    const elsewhere = 'Stated in the list of Tides by Candlelight';

    test('is shown on its page as that, each with its place there', () => {
      expect(facts('moon', 'reading-the-harbour')).toMatchObject({
        Venue: `Harbour Letters tide.csl.json line 17, /1/container-title ${elsewhere}`,
        Volume: `7 tide.csl.json line 18, /1/volume ${elsewhere}`,
        DOI: `10.5555/harbour tide.csl.json line 20, /1/DOI ${elsewhere}`,
      });
      const page = paper('moon', 'reading-the-harbour');
      const header = text(page.querySelector('main header'));
      expect(header).toContain(`Mira Quay tide.csl.json line 15, /1/author · ${elsewhere}`);
      expect(header).not.toContain('No identifier or link is stated');
      const summary = text(page.querySelector('[aria-labelledby="summary-title"]'));
      expect(summary).toMatch(
        /^Summary \(by Pith, written by a machine\)tide\.pith\.txt line 11Harbours are read/,
      );
      expect(summary).toMatch(new RegExp(`${elsewhere}$`));
    });

    test('is not among what is not stated', () => {
      const unstated = facts('moon', 'reading-the-harbour')['Not stated']?.split(', ');
      expect(unstated).toContain('category');
      for (const noun of ['authors', 'venue', 'DOI']) expect(unstated).not.toContain(noun);
    });

    test('does not replace what its own list states', () => {
      expect(facts('moon', 'reading-the-harbour').Published).toMatch(/^2025 semantic-scholar\.json line \d+/);
    });

    test('is not called unstated in the list, which leads there', () => {
      const entry = open('hubs/moon/index.html').querySelector('#paper-reading-the-harbour');
      const summary = entry?.querySelector('.summary') ?? null;
      expect(text(summary)).toBe('Summary not in this list, but in the list of Tides by Candlelight');
      expect(attribute(summary?.querySelector('a') ?? null, 'href')).toBe(
        '/hubs/tide/papers/reading-the-harbour/',
      );
    });
  });

  test('the table of sources counts what each lists, and each number leads to these papers', () => {
    const [table] = open('about/index.html').querySelectorAll('.coverage table');
    const rows = table?.querySelectorAll('tbody tr') ?? [];
    expect(rows.map((row) => texts(row, 'th, td').map((cell) => cell.trim()))).toEqual([
      ['Semantic Scholar', '3', '2'],
      ['OpenAlex', '1', '0'],
    ]);
    const [first] = rows;
    expect(first?.querySelectorAll('a').map((link) => attribute(link, 'href'))).toEqual([
      '/hubs/moon/?source=semantic-scholar',
      '/hubs/moon/?source=semantic-scholar-only',
    ]);
  });

  describe('the page of all passages of a hub', () => {
    test('has each passage under its role, the role not stated last, with its paper and its place', () => {
      const roles = open('hubs/moon/passages/index.html').querySelectorAll('main section');
      expect(roles.map((role) => text(role.querySelector('h2')))).toEqual([
        'method 1 passage',
        'background 1 passage',
        'Role not stated 1 passage',
      ]);
      expect(roles.map((role) => texts(role, 'h3, blockquote'))).toEqual([
        ['A Moon for Every Tide: Two Cycles in One', 'We count the nights as in The Moon as a Calendar [3].'],
        ['A Moon for Every Tide: Two Cycles in One', 'Calendars are older than clocks [3, 4].'],
        ['Reading the Harbour', 'The harbour is lit by the moon [9].'],
      ]);
      expect(attribute(roles[2]?.querySelector('h3 a') ?? null, 'href')).toBe(
        '/hubs/moon/papers/reading-the-harbour/',
      );
      expect(text(roles[2]?.querySelector('figcaption') ?? null)).toBe(
        'semantic-scholar.json line 42, /data/2/contexts/0',
      );
    });

    test('says how many papers have one and who quotes them', () => {
      const page = main('hubs/moon/passages/index.html');
      expect(page).toContain('2 of 3 listed papers have a passage.');
      expect(page).toContain('as Semantic Scholar states them');
    });

    test('is in the sitemap, and is not there where no source states a passage', () => {
      const addresses = site.read('sitemap-0.xml');
      expect(addresses).toContain('/hubs/moon/passages/</loc>');
      expect(addresses).not.toContain('/hubs/tide/passages/');
      expect(site.files().filter((name) => name.includes('passages/'))).toEqual([
        'hubs/moon/passages/index.html',
      ]);
    });

    test('is linked from a paper that has only some of them', () => {
      const link = paper('moon', 'reading-the-harbour').querySelector(
        '[aria-labelledby="quotes-title"] p > a',
      );
      expect(text(link)).toBe('All 3 passages citing the hub paper');
      expect(attribute(link, 'href')).toBe('/hubs/moon/passages/');
    });
  });

  describe('each fact of a paper', () => {
    test('is shown with its place: file and line, and in JSON its field', () => {
      expect(facts('tide', 'reading-the-harbour')).toMatchObject({
        Published: '3 May 2025 csl.json line 16, /1/issued',
        Venue: 'Harbour Letters csl.json line 17, /1/container-title',
        Volume: '7 csl.json line 18, /1/volume',
        DOI: '10.5555/harbour csl.json line 20, /1/DOI',
        Representative: 'yes pith.txt line 19',
      });
      const page = paper('tide', 'reading-the-harbour');
      expect(text(page.querySelector('main header'))).toContain('Mira Quay csl.json line 15, /1/author');
      expect(text(page.querySelector('[aria-labelledby="summary-title"]'))).toMatch(
        /^Summary \(by Pith, written by a machine\)pith\.txt line 11Harbours are read/,
      );
    });

    test('is shown with what another source says about it', () => {
      expect(facts('moon', 'an-eclipse-of-the-calendar').Published).toMatch(
        /^30 December 2023 openalex\.json line 8, \/results\/0\/publication_date Semantic Scholar says 2024 semantic-scholar\.json line 35, \/data\/1\/citingPaper\/year$/,
      );
    });

    test('leads to the line of the source that states it', () => {
      const mark = paper('tide', 'reading-the-harbour').querySelector('.place a');
      const [path, anchor] = attribute(mark, 'href')?.split('#') ?? [];
      expect(path).toBe('/sources/tide.csl.json/');
      const line = open('sources/tide.csl.json/index.html').querySelector(`[id="${anchor}"]`);
      expect(text(line)).toContain('"issued": { "date-parts": [[2025, 5, 3]] }');
    });
  });

  test('a retracted paper is marked in words on its page and in the list, and can be filtered by', () => {
    expect(text(paper('moon', 'an-eclipse-of-the-calendar').querySelector('main header'))).toContain(
      'Retracted, says OpenAlex',
    );
    const entries = open('hubs/moon/index.html').querySelectorAll('.papers > .entry');
    const marked = entries.filter((entry) => text(entry.querySelector('.retracted')) === 'Retracted');
    expect(marked.map((entry) => text(entry.querySelector('h3')))).toEqual(['An Eclipse of the Calendar']);
    expect(marked.map((entry) => attribute(entry, 'data-facets'))).toEqual([
      expect.stringContaining('retracted:yes'),
    ]);
  });

  test('the list shows an abstract where there is no summary, and calls it that', () => {
    const entry = open('hubs/moon/index.html').querySelector(`#paper-${shared}`);
    expect(text(entry)).toContain('Abstract The moon goes round');
    expect(text(entry)).toContain('Influential');
    const [summary] = texts(entry as HtmlElement, '.summary-text');
    expect(summary).toMatch(/^The moon goes round.*on both ends\.$/);
  });

  test('a paper without a link says so and offers a search that is called one', () => {
    const header = paper('tide', 'a-paper-that-nobody-links').querySelector('main header');
    expect(text(header)).toContain('No identifier or link is stated.');
    const link = header?.querySelector('a[rel]') ?? null;
    expect(text(link)).toBe('Search for this title on Google Scholar');
    expect(attribute(link, 'href')).toBe('https://scholar.google.com/scholar?q=A+Paper+That+Nobody+Links');
    expect(attribute(link, 'rel')).toBe('noreferrer');
    expect(site.read('hubs/tide/papers/reading-the-harbour/index.html')).not.toContain('scholar.google.com');
  });

  test('the hub page says where each fact of the hub paper comes from', () => {
    const rows = rowsOf(open('hubs/tide/index.html').querySelector('.hub-parts'));
    expect(rows).toMatchObject({
      Title: 'Tides by Candlelight pith.txt line 2',
      Authors: 'Tallow Wick, Ina Ebb csl.json line 6, /0/author',
      Published: 'February 2023 csl.json line 7, /0/issued',
      Venue: 'Journal of Slow Clocks csl.json line 8, /0/container-title',
      Classification: 'Canonical reference pith.txt line 1',
    });
  });

  test('the footer names every source that a page was made from', () => {
    const footer = text(open('hubs/moon/index.html').querySelector('footer'));
    expect(footer).toContain('Combined from 3 sources:');
    for (const file of [
      'moon.hub.semantic-scholar.json',
      'moon.semantic-scholar.json',
      'moon.openalex.json',
    ]) {
      expect(footer).toContain(file);
    }
  });

  describe('the about page', () => {
    test('prints the table of intents, the order of the sources, and how papers are matched', () => {
      const about = main('about/index.html');
      expect(about).toMatch(/methodologymethodThe source means/);
      expect(about).toMatch(/1Pith hub page.*2CSL-JSON/);
      expect(open('about/index.html').querySelector('#matching')).not.toBeNull();
    });

    test('counts for how many papers each fact is stated, and names the one without a link', () => {
      const about = main('about/index.html');
      expect(about).toContain('Date2 of 3');
      expect(about).toContain('No identifier or link is stated in this list for A Paper That Nobody Links.');
    });

    test('says how many of the papers each file states something of', () => {
      expect(main('about/index.html')).toMatch(/tide\.csl\.json.*About2 of the 3 citing papers listed/);
      expect(main('about/index.html')).toMatch(/moon\.hub\.semantic-scholar\.json.*Aboutthe hub paper only/);
    });
  });

  function open(file: string): HtmlElement {
    return parseHtml(site.read(file));
  }

  function main(file: string): string {
    return text(open(file).querySelector('main'));
  }

  function paper(hub: string, id: string): HtmlElement {
    return open(`hubs/${hub}/papers/${id}/index.html`);
  }

  function facts(hub: string, id: string): Record<string, string> {
    return rowsOf(paper(hub, id).querySelector('[aria-labelledby="facts-title"]'));
  }

  function rowsOf(part: HtmlElement | null): Record<string, string> {
    const rows = part?.querySelectorAll('dl > div') ?? [];
    return Object.fromEntries(
      rows.map((row) => [text(row.querySelector('dt')), texts(row, 'dd').join(' ').trim()]),
    );
  }
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlElement } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type BuiltSite,
  buildGoodSite,
  fixtureDumps,
  temporaryFolder,
} from '../../scripts/lib/site/build-site.ts';
import { attribute, parseHtml, text } from '../../scripts/lib/verify/html.ts';
import type { CitingPaper } from '../../src/core/schemas/citing-paper.ts';
import { readRecords } from '../support/sound-site.ts';

const maxPage = 200_000;

/** What a mark after a fact leads to: the text of the line that it names. */
function lineReader(site: BuiltSite): (mark: HtmlElement) => string {
  const pages = new Map<string, HtmlElement>();
  return (mark) => {
    const [path = '', anchor = ''] = (attribute(mark, 'href') ?? '').slice(1).split('#');
    const page = pages.get(path) ?? parseHtml(site.read(`${decodeURIComponent(path)}index.html`));
    pages.set(path, page);
    const line = page.querySelector(`[id="${anchor}"]`);
    return line ? shownIn(line) : `no ${anchor} in ${path}`;
  };
}

/** The text of a line without its number, which its link has. */
function shownIn(line: HtmlElement): string {
  const number = text(line.querySelector('a') ?? line);
  return text(line).slice(number.length).trim();
}

function marksIn(page: HtmlElement, selector: string): HtmlElement[] {
  return page.querySelectorAll(`${selector} .source-marks a`);
}

const sourcePagesOf = (site: BuiltSite) =>
  site.files().filter((file) => /^sources\/.*\/index\.html$/.test(file));

describe('the pages of the sources of the real hub', () => {
  let site: BuiltSite;
  let papers: CitingPaper[];
  beforeAll(async () => {
    site = await buildGoodSite({ dumps: fixtureDumps('visual-rft') });
    papers = readRecords(site)[0]?.citingPapers ?? [];
  });

  test('the mark of every summary, title and representative leads to the line that states it', () => {
    const lineOf = lineReader(site);
    expect(papers).toHaveLength(50);
    for (const { id, title, summary, representative } of papers) {
      const page = parseHtml(site.read(`hubs/visual-rft/papers/${id}/index.html`));
      const stated = (selector: string) => marksIn(page, selector).map(lineOf);
      expect(stated('[aria-labelledby="summary-title"]')).toEqual([summary]);
      expect(stated('header .head').some((line) => line.includes(title))).toBe(true);
      const [row] = page
        .querySelectorAll('.fact-list > div')
        .filter((one) => text(one).startsWith('Representative'));
      const ofRow = row?.querySelectorAll('.source-marks a').map(lineOf);
      expect(ofRow).toEqual([representative ? summary : 'background 18representative citing papers']);
    }
  });

  test('the mark of a fact in JSON says its line and its field, and leads to that line', () => {
    const lineOf = lineReader(site);
    const marks = papers.flatMap(({ id }) =>
      marksIn(parseHtml(site.read(`hubs/visual-rft/papers/${id}/index.html`)), '.fact-list').filter((mark) =>
        /csl\.json line \d+, \/\d+\/.+/.test(text(mark)),
      ),
    );
    expect(marks.length).toBeGreaterThan(200);
    for (const mark of marks) {
      const field = text(mark).split('/').at(-1) ?? '';
      expect(lineOf(mark)).toContain(`"${field}":`);
    }
  });

  test('show every line of the files in pages of at most 200 KB, without scripts', () => {
    for (const file of ['visual-rft.pith.txt', 'visual-rft.csl.json']) {
      const lines = site.read(`sources/${file}/${file}`).replace(/\n$/, '').split('\n');
      const pages = sourcePagesOf(site)
        .filter((name) => name.startsWith(`sources/${file}/`))
        .sort((a, b) => Number(a.split('/')[2]) - Number(b.split('/')[2]) || a.length - b.length);
      const shown = [
        `sources/${file}/index.html`,
        ...pages.filter((name) => /\/\d+\/index/.test(name)),
      ].flatMap((name) => {
        expect(Buffer.byteLength(site.read(name))).toBeLessThanOrEqual(maxPage);
        return parseHtml(site.read(name)).querySelectorAll('.source-lines > span').map(shownIn);
      });
      expect(shown).toEqual(lines.map((line) => line.trim().replace(/\s+/g, ' ')));
    }
  });

  test('are in no sitemap, and ask search engines not to list them', () => {
    for (const file of sourcePagesOf(site))
      expect(site.read(file)).toContain('name="robots" content="noindex"');
    for (const file of site.files().filter((name) => name.startsWith('sitemap')))
      expect(site.read(file)).not.toContain('/sources/');
  });
});

describe('the pages of a source of very long lines', () => {
  const works = 300;
  let site: BuiltSite;
  beforeAll(async () => {
    const dumps = join(temporaryFolder(), 'dumps');
    mkdirSync(dumps, { recursive: true });
    const hub = {
      id: 'https://openalex.org/W1',
      display_name: 'The Hub of Long Lines',
      publication_year: 2020,
    };
    const results = Array.from({ length: works }, (_, index) => ({
      id: `https://openalex.org/W${index + 1000}`,
      title: `Citing work number ${index + 1000} of a file that is one line`,
      publication_year: 2024,
      cited_by_count: index,
      note: '<script>alert("pwned")</script>'.repeat(20),
    }));
    writeFileSync(join(dumps, 'long.hub.openalex.json'), JSON.stringify(hub));
    const page = { meta: { count: works }, results };
    writeFileSync(join(dumps, 'long.openalex.jsonl'), `${JSON.stringify(page)}\n`);
    site = await buildGoodSite({ dumps });
  });

  test('marks lead to the part of the line that has the fact, in pages of at most 200 KB', () => {
    const pages = sourcePagesOf(site).filter((file) => file.includes('jsonl'));
    expect(pages.length).toBeGreaterThan(1);
    for (const file of pages) expect(Buffer.byteLength(site.read(file)), file).toBeLessThanOrEqual(maxPage);
    const lineOf = lineReader(site);
    const papers = readRecords(site)[0]?.citingPapers ?? [];
    expect(papers).toHaveLength(works);
    for (const { id, title } of papers.filter((_, index) => index % 29 === 0)) {
      const page = parseHtml(site.read(`hubs/long/papers/${id}/index.html`));
      // A title can begin in one part and end in the next.
      expect(marksIn(page, 'header .head').map(lineOf).join('')).toContain(title.slice(0, 4));
      expect(attribute(marksIn(page, 'header .head')[0] as HtmlElement, 'href')).toMatch(/#L1(-\d+)?$/);
    }
  });

  test('text of a source is text on them', () => {
    for (const file of sourcePagesOf(site)) {
      const page = parseHtml(site.read(file));
      expect(page.querySelectorAll('main script')).toEqual([]);
    }
    const all = sourcePagesOf(site)
      .map((file) => site.read(file))
      .join('');
    expect(all).toContain('&lt;script&gt;alert(');
  });
});

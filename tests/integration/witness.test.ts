import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type BuiltSite,
  buildGoodSite,
  fixtureDumps,
  noPaperPages,
} from '../../scripts/lib/site/build-site.ts';
import { PaperArticle } from '../../src/components/paper-page/PaperArticle.tsx';
import { staticHtml } from '../../src/components/site/static-html.tsx';
import { xmlText } from '../../src/core/metadata/xml-text.ts';
import type { DrawnPapers } from '../../src/core/paper-page/drawn-papers.ts';
import { toPlainText } from '../../src/core/text/tex.ts';
import { longListDumps } from '../support/long-list.ts';
import { fiveHubsAPage } from '../support/sites.ts';
import { allTitles, sharedBy } from '../witness/computed/shared.ts';
import { explainingTables, glossary } from '../witness/labels/about.ts';
import { labels } from '../witness/labels/labels.ts';
import { hub, type Lie, lies, paper } from '../witness/lies.ts';
import type { Problem } from '../witness/page.ts';
import { readSite, type Site } from '../witness/site.ts';
import { readHub } from '../witness/sources/read-hub.ts';
import { pagesOf, witness, witnessExports, witnessFiles, witnessPage } from '../witness/witness.ts';

/** True if the published sources are the files that were copied to make the fixture. */
function isTheRealSite(): boolean {
  const copy = fixtureDumps('visual-rft');
  const names = readdirSync(copy);
  const isSame = (name: string) =>
    existsSync(join('data/dumps', name)) &&
    readFileSync(join('data/dumps', name)).equals(readFileSync(join(copy, name)));
  const published = existsSync('data/dumps') ? readdirSync('data/dumps') : [];
  return (
    names.every(isSame) && published.every((name) => names.includes(name) || name.endsWith('.fetched.json'))
  );
}

/** What the witness says of a file of a site in which a text was replaced. */
function problemsOf(site: Site, { file, from, to }: Pick<Lie, 'file' | 'from' | 'to'>): Problem[] {
  const told = site.built.read(file);
  expect(told).toContain(from);
  const lie = told.replace(from, () => to);
  if (file.endsWith('.html')) return witnessPage(site, file, lie);
  const read = (path: string) => (path === file ? lie : site.built.read(path));
  return witnessFiles({ ...site, built: { ...site.built, read } }, file);
}

describe('the witness', () => {
  let site: BuiltSite;
  let known: Site;
  const dumps = fixtureDumps('visual-rft');
  beforeAll(async () => {
    site = await buildGoodSite({ dumps });
    known = readSite(dumps, site);
  });

  const sites: { folder: string; base?: string; pages: number }[] = [
    // With its history; where others are published, their sources need not be of the kinds that the witness reads.
    ...(isTheRealSite() ? [{ folder: 'data/dumps', pages: 50 }] : []),
    { folder: dumps, pages: 50 },
    { folder: fixtureDumps('one-hub'), pages: 8 },
    { folder: fixtureDumps('six-roles'), pages: 8 },
    { folder: fixtureDumps('bibliographic'), pages: 8 },
    { folder: fixtureDumps('empty-sections'), pages: 6 },
    { folder: fixtureDumps('hostile'), pages: 35 },
    { folder: fixtureDumps('two-hubs'), pages: 10 },
    { folder: fixtureDumps('two-hubs'), base: '/papers', pages: 10 },
  ];

  test.each(sites.map((each) => ({ base: '', ...each })))(
    'accounts for every text and every published fact of the site of $folder with the base $base',
    async ({ folder, pages, ...options }) => {
      const built = await buildGoodSite({ dumps: folder, ...options });
      expect(pagesOf(built).length).toBeGreaterThan(pages);
      expect(witness(folder, built)).toEqual([]);
      expect(witnessExports(folder, built)).toEqual([]);
    },
  );

  test('accounts for every text and every published fact of a site of many hubs', async () => {
    const folder = fixtureDumps('many-hubs');
    const built = await buildGoodSite({ dumps: folder, config: fiveHubsAPage });
    expect(witness(folder, built, pagesOf(built), 5)).toEqual([]);
    expect(witnessExports(folder, built)).toEqual([]);
  });

  test('accounts for every text and every published fact of a site below a path', async () => {
    const below = await buildGoodSite({
      dumps,
      site: 'https://someone.github.io',
      base: '/citation-explorer',
    });
    expect(pagesOf(below).length).toBeGreaterThan(50);
    expect(witness(dumps, below)).toEqual([]);
    expect(witnessExports(dumps, below)).toEqual([]);
  });

  test('accounts for a list of several pages, and names a lie on the last of them', async () => {
    const folder = longListDumps();
    const long = await buildGoodSite({ dumps: folder });
    expect(witness(folder, long)).toEqual([]);
    expect(witnessExports(folder, long)).toEqual([]);
    const file = 'hubs/long-list/page/3/index.html';
    const moved = long.read(file).replace('papers/paper-250-of', 'papers/paper-249-of');
    expect(witnessPage(readSite(folder, long), file, moved).map(({ found }) => found)).toEqual([
      '/hubs/long-list/papers/paper-249-of-a-long-list/',
    ]);
    const short = long.read(file).replace('201–250 of 250', '201–250 of 251');
    expect(witnessPage(readSite(folder, long), file, short)).not.toEqual([]);
  });

  test('accounts for every text of a site whose papers a browser draws, and of every paper that it draws', async () => {
    const folder = fixtureDumps('bibliographic');
    const built = await buildGoodSite({ dumps: folder, config: noPaperPages });
    expect(witness(folder, built)).toEqual([]);
    expect(witnessExports(folder, built)).toEqual([]);
    const drawing = built.read('hubs/tide/paper/index.html');
    const papers = built.files().filter((file) => /^hubs\/tide\/paper\/.*\.bin$/.test(file));
    const drawn: DrawnPapers = Object.assign(
      {},
      ...papers.map((file) => JSON.parse(gunzipSync(built.bytes(file)).toString())),
    );
    expect(Object.keys(drawn)).toHaveLength(3);
    const from = readSite(folder, built);
    for (const [id, paper] of Object.entries(drawn)) {
      if (!paper) throw new Error(`${id} has a page of its own.`);
      const html = drawing
        .replace(
          /<title>[^<]*/,
          () => `<title>${xmlText(toPlainText(paper.title.title))} · Citation explorer`,
        )
        .replace(/<div class="flow drawn-state">.*?<\/div>/, () => staticHtml(PaperArticle, { page: paper }));
      const file = `hubs/tide/paper/#${id}`;
      expect(witnessPage(from, file, html)).toEqual([]);
      expect(witnessPage(from, file, html.replace(/(Citing paper \d of) 3/, '$1 4'))).toHaveLength(1);
    }
  });

  test.each(lies)('names $what', ({ file, from, to, found, expected }) => {
    const problems = problemsOf(known, { file, from, to });
    const named = problems.filter(
      (problem) => found === null || (problem.found === found && problem.expected === expected),
    );
    expect(
      named.map(({ page }) => page),
      JSON.stringify(problems, null, 2),
    ).toContain(file);
  });

  test('names each sign that is not removed, escaped or written as it has to be', async () => {
    const folder = fixtureDumps('hostile');
    const hostile = await buildGoodSite({ dumps: folder });
    const read = readSite(folder, hostile);
    const list = 'hubs/hostile/citing-papers';
    const signs: [file: string, right: string, wrong: string][] = [
      [`${list}.csv`, "'=HYPERLINK", '=HYPERLINK'],
      [`${list}.ris`, 'TI  - &lt;b>', 'TI  - <b>'],
      [`${list}.csl.json`, '&lt;b>', '<b>'],
      [`${list}.bib`, '\\textbackslash{}u0000', 'u0000'],
      ['hubs/hostile/hub.json', '"label":"constructor"', '"label":"other"'],
      ['hubs/hostile/papers/4d3suzru/index.html', '@misc{4d3suzru', '@misc{4d3suzrv'],
      ['hubs/hostile/papers/an-override-and-an-isolate-hidden-in-a-title/index.html', 'An o', 'An \u202Eo'],
      ['hubs/hostile/papers/hyperlink-https-outside-example/index.html', '“https', 'https'],
      ['sources/hostile.pith.txt/index.html', '\\u{202e}', ''],
      ['hubs/hostile/index.html', '5 papers have nothing', '6 papers have nothing'],
      ['about/index.html', '(3 times', '(4 times'],
      ['about/index.html', 'the title at line 94', 'the title at line 93'],
    ];
    for (const [file, from, to] of signs) {
      expect(problemsOf(read, { file, from, to }), `${to} in ${file}`).not.toEqual([]);
    }
  });

  test.each([
    [hub, 14],
    [paper, 25],
    ['about/index.html', 20],
    ['hubs/visual-rft/embed/index.html', 10],
    ['sources/visual-rft.csl.json/2/index.html', 5],
  ])('names a changed sign in any text of %s', (file, texts) => {
    const html = site.read(file);
    const body = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, (element) =>
      ' '.repeat(element.length),
    );
    const starts = Array.from(
      body.matchAll(/>[^<]*?(?=[\p{L}\p{N}])[^<&]+</gu),
      (match) => match.index + match[0].search(/[\p{L}\p{N}]/u),
    );
    expect(starts.length).toBeGreaterThan(texts);
    const unnoticed = Array.from(
      { length: texts },
      (_, at) => starts[Math.floor((at * starts.length) / texts)] ?? 0,
    )
      .filter((at) => {
        const other = html.charAt(at) === '7' ? '8' : '7';
        return witnessPage(known, file, html.slice(0, at) + other + html.slice(at + 1)).length === 0;
      })
      .map((at) => html.slice(at - 40, at + 40));
    expect(unnoticed).toEqual([]);
  });

  test('joins no paper of two lists by a title that one of them has twice, as the site does not', () => {
    const hubs = [
      ['Once', 'Twice', 'Twice'],
      ['Once', 'Twice'],
    ].map((titles, at) => {
      const entries = titles.flatMap((title) => ['-', title]);
      const text = ['hub', `Hub ${at}`, 'citing papers explorer', ...entries].join('\n');
      return readHub(`hub-${at}`, [
        { name: `hub-${at}.pith.txt`, kind: 'pith', text, bytes: Buffer.from(text) },
      ]);
    });
    expect(hubs.map((each) => sharedBy(each, hubs))).toEqual([1, 1]);
    expect(allTitles(hubs)).toHaveLength(4);
  });

  test('takes no number for a label, and nothing that a source can state or not', () => {
    const rows = Object.values(labels).flat();
    const texts = [
      ...rows.flatMap((row) => row.texts),
      ...Object.values(glossary),
      ...Object.values(explainingTables).flat(2),
    ];
    expect(texts.length).toBeGreaterThan(200);
    // Names, examples and years of books that have a digit; numbers of the site's methods are names in braces.
    const names =
      /\{\w+\}|SHA-?256(?:SUMS)?|UTF-(?:8|16)|not-utf8|GPT-?4o?|COVID-19|SemEval-2021|Qwen2\.5|(?<=GPT-4 )2\.5|R1|o3|Llama-2|2\.5K|7B|3D|Task1|month 13|2504\.10458|2025\.\.2026|94% C\+\+|\((?:van der Maaten and Hinton, )?2008\)|section 6\.4|from 0 to 1|\(1 \+ ln tf\)/g;
    expect(texts.filter((text) => /\d/.test(text.replace(names, '')))).toEqual([]);
    expect(texts.filter((text) => /^(?:not stated|yes|no|none of .*)$/i.test(text))).toEqual([]);
  });
});

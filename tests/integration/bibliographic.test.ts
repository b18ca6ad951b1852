import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type BuiltSite,
  buildGoodSite,
  fixtureDumps,
  root,
  temporaryFolder,
} from '../../scripts/lib/site/build-site.ts';
import { createPagesServer, listen } from '../../scripts/lib/site/pages-server.ts';
import { attribute, parseHtml, text, texts } from '../../scripts/lib/verify/html.ts';
import { readChecksums } from '../support/checksums.ts';
import { readRecords, testSoundSite } from '../support/sound-site.ts';

let site: BuiltSite;
let again: BuiltSite;
const home = 'https://example.org/citation-explorer/';
const harbour = 'hubs/tide/papers/reading-the-harbour/';

beforeAll(async () => {
  const options = {
    dumps: fixtureDumps('bibliographic'),
    base: '/citation-explorer',
    repository: 'someone/explorer',
  };
  site = await buildGoodSite(options);
  again = await buildGoodSite({ ...options, again: true });
});

testSoundSite(() => site);

test('a second build of the same dumps has the same files with the same bytes', () => {
  expect(again.files()).toEqual(site.files());
  const differing = site.files().filter((file) => !bytesOf(site, file).equals(bytesOf(again, file)));
  expect(differing).toEqual([]);
});

describe('a reference manager', () => {
  test('reads one paper from its page, authors in order, with nothing that is not stated', () => {
    expect(tagsOf(`${harbour}index.html`, 'citation_')).toEqual([
      'citation_title: Reading the Harbour',
      'citation_author: Quay, Mira',
      'citation_author: 李, 明',
      'citation_publication_date: 2025/05/03',
      'citation_journal_title: Harbour Letters & Notes',
      'citation_volume: 7',
      'citation_issue: 2',
      'citation_firstpage: 12',
      'citation_lastpage: 34',
      'citation_doi: 10.5555/harbour',
      `citation_abstract_html_url: ${home}${harbour}`,
      'citation_public_url: https://doi.org/10.5555/harbour',
    ]);
    expect(tagsOf('hubs/tide/papers/a-paper-that-nobody-links/index.html', 'citation_')).toEqual([
      'citation_title: A Paper That Nobody Links',
      `citation_abstract_html_url: ${home}hubs/tide/papers/a-paper-that-nobody-links/`,
    ]);
  });

  // What Zotero's translators take where a tag is missing: an article, the name of the site, the description.
  test('guesses no kind, venue or abstract', () => {
    const page = 'hubs/tide/papers/a-paper-that-nobody-links/index.html';
    expect(tagsOf(page, 'DC.')).toContain('DC.type: document');
    expect(site.read(page)).not.toContain('og:site_name');
    expect(tagsOf(page, 'description')).toEqual([expect.stringMatching(/^description: Cites /)]);
  });

  test('reads the hub paper from the hub page, and from the start page of a site with one hub', () => {
    const tags = tagsOf('hubs/tide/index.html', 'citation_');
    expect(tags).toContain('citation_author: Wick, Tallow');
    expect(tags).toContain(`citation_abstract_html_url: ${home}hubs/tide/`);
    expect(tagsOf('index.html', 'citation_')).toEqual(tags);
  });

  test('is offered every paper of the list, as COinS with a kind and a title', () => {
    const offered = parseHtml(site.read('hubs/tide/index.html'))
      .querySelectorAll('main .entry span.Z3988')
      .map((span) => new URLSearchParams(attribute(span, 'title') ?? ''));
    const titles = offered.map((coins) => coins.get('rft.atitle') ?? coins.get('rft.title'));
    expect(titles).toEqual(readRecords(site)[0]?.citingPapers.map(({ title }) => title));
    expect(offered.map((coins) => coins.get('rft_val_fmt'))).toEqual([
      'info:ofi/fmt:kev:mtx:journal',
      'info:ofi/fmt:kev:mtx:book',
      'info:ofi/fmt:kev:mtx:dc',
    ]);
    expect(offered[0]?.getAll('rft.au')).toEqual(['Quay, Mira', '李, 明']);
  });
});

test('Dublin Core names the paper, its creators, its date and its identifiers', () => {
  expect(tagsOf(`${harbour}index.html`, 'DC.')).toEqual([
    'DC.title: Reading the Harbour',
    'DC.creator: Quay, Mira',
    'DC.creator: 李, 明',
    'DC.date: 2025-05-03',
    'DC.type: journalArticle',
    'DC.source: Harbour Letters & Notes',
    'DC.identifier: https://doi.org/10.5555/harbour',
  ]);
});

test('JSON-LD says who cites whom, and no text of a source ends its element', () => {
  const paper = jsonLdOf('hubs/tide/papers/proofs-that-end-in-script/index.html');
  expect(paper).toMatchObject({
    '@id': `${home}hubs/tide/papers/proofs-that-end-in-script/`,
    name: 'Proofs that End in </script><!--',
    abstract: '</script><script>alert(1)</script>',
    citation: { '@id': `${home}hubs/tide/`, name: 'Tides by Candlelight' },
  });
  const [hub, list] = jsonLdOf('hubs/tide/index.html')['@graph'];
  expect(hub).toMatchObject({ '@id': `${home}hubs/tide/`, datePublished: '2023-02' });
  expect(list.numberOfItems).toBe(3);
  for (const { item } of list.itemListElement) {
    expect(item.citation).toEqual({ '@id': hub['@id'] });
    expect(site.files()).toContain(`${item['@id'].slice(home.length)}index.html`);
  }
});

test('the hub page leads to its record, its BibTeX and its feed', () => {
  const links = parseHtml(site.read('hubs/tide/index.html')).querySelectorAll('link[rel="alternate"]');
  expect(links.map((link) => [attribute(link, 'type'), attribute(link, 'href')])).toEqual([
    ['application/json', '/citation-explorer/hubs/tide/hub.json'],
    ['application/x-bibtex', '/citation-explorer/hubs/tide/citing-papers.bib'],
    ['application/atom+xml', '/citation-explorer/hubs/tide/feed.xml'],
  ]);
});

test('the feed has the dated papers, the newest first, under absolute addresses', () => {
  const feed = site.read('hubs/tide/feed.xml');
  const ids = Array.from(feed.matchAll(/<id>([^<]+)<\/id>/g), ([, id]) => id);
  expect(ids).toEqual([
    `${home}hubs/tide/`,
    `${home}hubs/tide/papers/proofs-that-end-in-script/`,
    `${home}${harbour}`,
  ]);
  expect(feed).toContain('<title>Proofs that End in &lt;/script&gt;&lt;!--</title>');
});

/** A file that only the service worker of the same build reads. */
const isInternal = (file: string) => file.endsWith('/offline.json');

test('every published JSON of this site fits its published schema, says another validator', () => {
  const schemaOf: Record<string, string> = {
    'hubs/tide/badge.json': 'badge',
    'hubs/tide/hub.json': 'hub-record',
    'hubs/tide/citing-papers.json': 'citing-papers',
    'report.json': 'report',
    'saved/lists.json': 'lists',
  };
  const published = site
    .files()
    .filter((file) => file.endsWith('.json') && !/^(?:schemas|sources)\/|\.csl\.json$/.test(file))
    .filter((file) => !isInternal(file));
  expect(published).toEqual(Object.keys(schemaOf).sort());
  // Formats only repeat what the patterns beside them say.
  const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
  for (const [file, name] of Object.entries(schemaOf)) {
    const validate = ajv.compile(JSON.parse(site.read(`schemas/${name}.schema.json`)));
    const value = JSON.parse(site.read(file));
    validate(value);
    expect(validate.errors, file).toBeNull();
    expect(value.schemaVersion).toBe(1);
    expect(validate({ ...value, schemaVersion: 'other' }), `${file} spoiled`).toBe(false);
  }
});

test('SHA256SUMS lists the hash of each published source and record, which the published bytes have', () => {
  const sums = readChecksums(site.read('SHA256SUMS'));
  expect([...sums.keys()].sort()).toEqual([
    'hubs/tide/hub.json',
    'sources/tide.csl.json/tide.csl.json',
    'sources/tide.pith.txt/tide.pith.txt',
  ]);
  for (const [file, sha256] of sums) {
    expect(createHash('sha256').update(bytesOf(site, file)).digest('hex'), file).toBe(sha256);
  }
  const dump = readFileSync(join(root, fixtureDumps('bibliographic'), 'tide.pith.txt'));
  expect(bytesOf(site, 'sources/tide.pith.txt/tide.pith.txt').equals(dump)).toBe(true);
});

describe('the about page', () => {
  test('prints a command that compares a copy of the sources and records with the published ones', async () => {
    const command = texts(parseHtml(site.read('about/index.html')), 'pre code').find((one) =>
      one.endsWith('| sha256sum -c'),
    );
    expect(command).toContain(`${home}SHA256SUMS`);
    if (!(await isInstalled('curl')) || !(await isInstalled('sha256sum'))) return;
    const copy = temporaryFolder();
    cpSync(site.dist, copy, { recursive: true });
    const server = createPagesServer({ root: site.dist, base: site.base });
    try {
      const origin = `http://127.0.0.1:${await listen(server, 0)}`;
      const here = (command ?? '').replaceAll('https://example.org', origin);
      const compare = () => promisify(execFile)('sh', ['-c', here], { cwd: copy });
      expect((await compare()).stdout.trim().split('\n')).toHaveLength(3);
      appendFileSync(join(copy, 'sources/tide.pith.txt/tide.pith.txt'), '.');
      await expect(compare()).rejects.toThrow(/1 computed checksum did NOT match/);
    } finally {
      server.close().closeAllConnections();
    }
  });

  test('prints commands that fetch the titles of all citing papers', async () => {
    const commands = texts(parseHtml(site.read('about/index.html')), 'pre code').filter((one) =>
      one.includes('citing-papers.json'),
    );
    const server = createPagesServer({ root: site.dist, base: site.base });
    try {
      const origin = `http://127.0.0.1:${await listen(server, 0)}`;
      for (const tool of ['curl', 'python3', 'Rscript']) {
        const command = commands.find((one) => one.startsWith(tool));
        expect(command, tool).toContain(`${home}hubs/tide/citing-papers.json`);
        // R is on few machines, and its command needs a package of its own.
        if (tool === 'Rscript' || !(await isInstalled(tool))) continue;
        const here = (command ?? '').replaceAll('https://example.org', origin);
        const { stdout } = await promisify(execFile)('sh', ['-c', here]);
        expect(stdout, tool).toContain('A Paper That Nobody Links');
      }
    } finally {
      server.close().closeAllConnections();
    }
  });
});

test('a wrong fact is reported with its paper, and the file and line of its source', () => {
  const link = parseHtml(site.read(`${harbour}index.html`))
    .querySelectorAll('footer a')
    .find((one) => text(one) === 'Report a wrong fact on this page');
  const address = new URL(attribute(link ?? null, 'href') ?? '');
  expect(address.origin + address.pathname).toBe('https://github.com/someone/explorer/issues/new');
  expect(address.searchParams.get('paper')).toBe('Reading the Harbour');
  expect(address.searchParams.get('page')).toBe(home + harbour);
  expect(address.searchParams.get('source')).toContain('tide.pith.txt, line 10');
  const form = readFileSync(
    join(root, '.github/ISSUE_TEMPLATE', address.searchParams.get('template') ?? ''),
    'utf8',
  );
  for (const name of ['paper', 'page', 'field', 'source']) expect(form).toContain(`id: ${name}\n`);
});

function bytesOf({ dist }: BuiltSite, file: string): Buffer {
  return readFileSync(join(dist, file));
}

function tagsOf(file: string, prefix: string): string[] {
  return parseHtml(site.read(file))
    .querySelectorAll('head meta[name]')
    .map((tag) => `${attribute(tag, 'name')}: ${attribute(tag, 'content')}`)
    .filter((tag) => tag.startsWith(prefix));
}

function jsonLdOf(file: string) {
  const scripts = parseHtml(site.read(file)).querySelectorAll('script[type="application/ld+json"]');
  expect(scripts).toHaveLength(1);
  return JSON.parse(scripts[0]?.textContent ?? '');
}

async function isInstalled(program: string): Promise<boolean> {
  return promisify(execFile)(program, ['--version']).then(
    () => true,
    () => false,
  );
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type BuiltSite,
  buildGoodSite,
  compressedLists,
  temporaryFolder,
} from '../../scripts/lib/site/build-site.ts';
import { attribute, parseHtml, text, texts } from '../../scripts/lib/verify/html.ts';
import { compressedListSchema } from '../../src/core/schemas/citing-papers-file.ts';
import { compressedRecordSchema, hubRecordSchema } from '../../src/core/schemas/hub-record.ts';
import { readChecksums } from '../support/checksums.ts';
import { readCompressedFile } from '../support/compressed-list.ts';
import { writeLongList } from '../support/long-list.ts';

describe('a site that publishes lists of more than 400 papers as compressed files', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    const dumps = temporaryFolder();
    writeLongList(join(dumps, 'long.pith.txt'), 'A Paper Cited by Many', 401);
    writeLongList(join(dumps, 'short.pith.txt'), 'A Paper Cited by Fewer', 400);
    site = await buildGoodSite({ dumps, config: compressedLists });
  });
  const page = (path: string) => parseHtml(site.read(path));
  const writtenRecord = () =>
    hubRecordSchema.parse(JSON.parse(readFileSync(join(site.records, 'long.json'), 'utf8')));

  test('has only two files of a longer list, and every format of another', () => {
    const filesOf = (hub: string) =>
      site.files().flatMap((file) => file.split(`hubs/${hub}/citing-papers.`)[1] ?? []);
    expect(filesOf('long')).toEqual(['json', 'jsonl.gz']);
    expect(filesOf('short')).toEqual(['bib', 'csl.json', 'csv', 'json', 'md', 'ris']);
  });

  test('has every fact of the list in its lines, in the order of the list', () => {
    const { head, works } = readCompressedFile(site.bytes('hubs/long/citing-papers.jsonl.gz'));
    expect(works.map(({ key: _, summaryBy: _2, ...facts }) => facts)).toEqual(
      writtenRecord().citingPapers.map(({ places: _, ...facts }) => facts),
    );
    expect(head.hub).toMatchObject({ id: 'long', title: 'A Paper Cited by Many' });
    expect(head.about).toContain('401 papers that cite');
  });

  test('says in the JSON of the list where its papers are, and nothing that reads as an empty list', () => {
    const file = compressedListSchema.parse(JSON.parse(site.read('hubs/long/citing-papers.json')));
    const bytes = site.bytes(`hubs/long/${file.lines.file}`);
    expect(file.lines).toMatchObject({
      papers: 401,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(Object.keys(file)).not.toContain('citingPapers');
  });

  test('has the whole record in lines, and in the JSON of the record all but its papers', () => {
    const { citingPapers, ...rest } = writtenRecord();
    const bytes = site.bytes('hubs/long/hub.jsonl.gz');
    const lines = gunzipSync(bytes).toString().trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([rest, ...citingPapers]);
    const published = compressedRecordSchema.parse(JSON.parse(site.read('hubs/long/hub.json')));
    expect(published).toEqual({
      ...rest,
      lines: { file: 'hub.jsonl.gz', papers: 401, sha256: createHash('sha256').update(bytes).digest('hex') },
    });
    expect(JSON.parse(site.read('hubs/short/hub.json')).citingPapers).toHaveLength(400);
  });

  test('lists the hashes of both files of a record, and that of another', () => {
    const sums = readChecksums(site.read('SHA256SUMS'));
    const records = [...sums.keys()].filter((path) => path.startsWith('hubs/'));
    expect(records).toEqual(['hubs/long/hub.json', 'hubs/long/hub.jsonl.gz', 'hubs/short/hub.json']);
    for (const path of records) {
      expect(sums.get(path)).toBe(createHash('sha256').update(site.bytes(path)).digest('hex'));
    }
  });

  test('names the files in the head of the page of its hub', () => {
    const linkOf = (hub: string, title: string) =>
      attribute(page(`hubs/${hub}/index.html`).querySelector(`link[title="${title}"]`), 'href');
    expect(linkOf('long', 'All citing papers')).toBe('/hubs/long/citing-papers.jsonl.gz');
    expect(linkOf('short', 'All citing papers')).toBe('/hubs/short/citing-papers.bib');
    const whole = 'The hub paper and all citing papers';
    expect(linkOf('long', whole)).toBe('/hubs/long/hub.jsonl.gz');
    expect(linkOf('short', whole)).toBe('/hubs/short/hub.json');
  });

  test('explains the file on the about page, with commands that read it', () => {
    const about = page('about/index.html');
    const said = texts(about, 'section > p').join('\n');
    expect(said).toContain('A list of more than 400 papers is one file, citing-papers.jsonl.gz: JSON Lines');
    expect(said).toContain('Likewise hub.jsonl.gz has the whole record.');
    expect(said).toContain('Beside any other citing-papers.json stand .bib, .ris, .csl.json, .csv and .md.');
    const file = 'https://example.org/hubs/long/citing-papers.jsonl.gz';
    expect(texts(about, '.commands pre code')).toEqual([
      `curl -fsS ${file} | gunzip`,
      `python3 -c "import gzip, json, urllib.request as u; f = gzip.open(u.urlopen('${file}')); next(f); [print(json.loads(p)['title']) for p in f]"`,
      `Rscript -e 'for (p in readLines(gzcon(url("${file}")))[-1]) writeLines(jsonlite::fromJSON(p)$title)'`,
    ]);
  });

  test('says on its 404 page, where an address of another format leads, which file there is', () => {
    expect(text(page('404.html').querySelector('main'))).toContain(
      'A list of more than 400 papers has one file for programs, citing-papers.jsonl.gz',
    );
  });
});

test('a site whose lists are shorter says nothing of compressed files', async () => {
  const dumps = temporaryFolder();
  writeLongList(join(dumps, 'short.pith.txt'), 'A Paper Cited by Fewer', 20);
  const site = await buildGoodSite({ dumps, config: compressedLists });
  expect(site.files().filter((file) => file.endsWith('jsonl.gz'))).toEqual([]);
  for (const file of ['404.html', 'about/index.html']) expect(site.read(file)).not.toContain('jsonl.gz');
});

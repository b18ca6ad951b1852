import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InThisList } from '../../../src/core/facts/in-this-list.ts';
import { writeAtom } from '../../../src/core/metadata/atom.ts';
import { feedPapers, type Noticed } from '../../../src/core/metadata/feed-papers.ts';
import type { CitingPaper } from '../../../src/core/schemas/citing-paper.ts';
import { harbourPaper, journalArticle } from '../../support/metadata/papers.ts';

const head = {
  title: 'Papers that cite “Tides & Candles”',
  publisher: 'Citation explorer',
  address: 'https://example.org/hubs/tide/feed.xml',
  page: 'https://example.org/hubs/tide/',
  asOf: '2026-11-26',
  terms: null as string | null,
  inList: '' as InThisList,
};
const nothing: Noticed = { foundOn: [], retractedOn: [] };

function feedOf(papers: CitingPaper[], noticed = nothing, inList = head.inList) {
  return writeAtom(
    { ...head, inList },
    feedPapers(papers, noticed).map((dated) => ({
      ...dated,
      summaryBy: dated.paper.summary === null ? null : 'Pith, written by a machine',
      id: `https://example.org/hubs/tide/papers/${dated.paper.id}/`,
      page: `https://example.org/hubs/tide/papers/${dated.paper.id}/`,
    })),
  );
}

test('the newest papers come first, those of one date in the order of the list, undated ones not at all', () => {
  const papers = ['2024', null, '2025-05', '2025-05-03', '2024'].map((issued, index) =>
    harbourPaper({ issued, id: `p${index}` }),
  );
  expect(feedPapers(papers, nothing).map(({ paper }) => paper.id)).toEqual(['p3', 'p2', 'p0', 'p4']);
  expect(feedPapers(papers, nothing, 2)).toHaveLength(2);
});

test('an older paper that is found late comes first, and so does one that is retracted later', () => {
  const papers = ['2026-11-20', '2019-03', null, '2026-10-02'].map((issued, index) =>
    harbourPaper({ issued, id: `p${index}`, retracted: index === 3 }),
  );
  const noticed = {
    foundOn: ['2026-11-22', '2026-11-29', '2026-11-29', '2026-11-22'],
    retractedOn: [null, null, null, '2026-12-06'],
  };
  expect(feedPapers(papers, noticed).map(({ paper }) => paper.id)).toEqual(['p3', 'p1', 'p2', 'p0']);
  const feed = feedOf(papers, noticed);
  expect(Array.from(feed.matchAll(/<updated>(.*?)T/g), ([, day]) => day)).toEqual([
    '2026-12-06',
    '2026-12-06',
    '2026-11-29',
    '2026-11-29',
    '2026-11-22',
  ]);
  expect(feed).toContain('<summary>Published March 2019. Found on 29 November 2026.');
  expect(feed).toMatch(/<title>Retracted: .*<\/title>/);
  expect(feed).toContain('<summary>Retracted, noticed on 6 December 2026. Published 2 October 2026.');
});

test('a feed has what Atom asks for, and its date is that of its first paper', () => {
  expect(feedOf([journalArticle])).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Papers that cite “Tides &amp; Candles”</title>
<subtitle>As of 26 November 2026</subtitle>
<id>https://example.org/hubs/tide/</id>
<link rel="self" type="application/atom+xml" href="https://example.org/hubs/tide/feed.xml"/>
<link rel="alternate" type="text/html" href="https://example.org/hubs/tide/"/>
<updated>2025-05-03T00:00:00Z</updated>
<author><name>Citation explorer</name></author>
<entry>
<title>Reading 24.3% of the Harbour</title>
<id>https://example.org/hubs/tide/papers/reading-the-harbour/</id>
<link rel="alternate" type="text/html" href="https://example.org/hubs/tide/papers/reading-the-harbour/"/>
<link rel="related" title="arXiv:2601.00001" href="https://arxiv.org/abs/2601.00001"/>
<link rel="related" title="DOI" href="https://doi.org/10.5555/harbour"/>
<link rel="related" title="example.net" href="https://example.net/harbour?a=1&amp;b=2"/>
<updated>2025-05-03T00:00:00Z</updated>
<published>2025-05-03T00:00:00Z</published>
<author><name>Mira Quay III</name></author>
<author><name>Harbour Society</name></author>
<author><name>明 李</name></author>
<summary>Published 3 May 2025. Abstract: Harbours are read from the left.</summary>
</entry>
</feed>
`);
});

test('a date without a day states no instant of publication', () => {
  const feed = feedOf([harbourPaper({ issued: '2025-05' })]);
  expect(feed).not.toContain('<published>');
  expect(feed).toContain('<summary>Published May 2025.</summary>');
});

test('no text of a source becomes markup or a character that XML forbids', () => {
  const hostile = fc.constantFrom('</title>', ']]>', '&lt;', '\u0000', '\uFFFE', '\uD800', '<script>');
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
      const feed = feedOf([harbourPaper({ issued: '2025', title: `x${text}`, summary: `y${text}` })]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
      expect(feed).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
      expect(feed.isWellFormed()).toBe(true);
      const inside = /<entry>\n<title>([\s\S]*?)<\/title>\n<id>/.exec(feed)?.[1] ?? '<';
      expect(inside).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
      expect(feed.match(/<title>/g)).toHaveLength(2);
    }),
  );
});

test('a feed states the terms of the data where the site does', () => {
  const papers = feedPapers([harbourPaper({ issued: '2024' })], nothing).map((dated) => ({
    ...dated,
    summaryBy: null,
    id: head.page,
    page: head.page,
  }));
  expect(writeAtom({ ...head, terms: 'CC BY & more' }, papers)).toContain(
    '<rights>CC BY &amp; more</rights>',
  );
  expect(writeAtom(head, papers)).not.toContain('<rights>');
});

test('a feed says of every summary who wrote it, and calls an abstract one', () => {
  const [summarized, described] = feedOf([
    harbourPaper({ issued: '2025', summary: 'It moves the tide.' }),
    harbourPaper({ issued: '2024', abstract: 'We move the tide.' }),
  ]).split('</entry>');
  expect(summarized).toContain('Summary by Pith, written by a machine: It moves the tide.</summary>');
  expect(described).toContain('Abstract: We move the tide.</summary>');
});

test('a paper whose authors are not stated is not one of the site that publishes the feed', () => {
  const feed = feedOf([harbourPaper({ issued: '2025', authors: [] })]);
  const [, entry = ''] = feed.split('<entry>');
  expect(entry).toContain('<author><name>Authors not stated</name></author>');
  expect(entry).not.toContain('<category');
});

test('a feed of one of several lists names the list that states no authors', () => {
  const feed = feedOf([harbourPaper({ issued: '2025', authors: [] })], nothing, ' in this list');
  expect(feed).toContain('<author><name>Authors not stated in this list</name></author>');
});

test('a feed has the category of each paper', () => {
  expect(feedOf([harbourPaper({ issued: '2025', primaryCategory: 'cs.CV' })])).toContain(
    '<category term="cs.CV"/>',
  );
});

test('papers that were noticed on one day are ordered by publication, undated ones last, then as in the list', () => {
  const issued = [null, '2024-03', '2026', '2024-03', null];
  const papers = issued.map((date, index) => harbourPaper({ issued: date, id: `p${index}` }));
  const day = '2026-11-29';
  const feed = feedPapers(papers, { foundOn: issued.map(() => day), retractedOn: [] });
  expect(
    feed.map(({ paper, index, foundOn, retractedOn, updated }) => [
      paper.id,
      index,
      foundOn,
      retractedOn,
      updated,
    ]),
  ).toEqual([2, 1, 3, 0, 4].map((index) => [`p${index}`, index, day, null, day]));
});

test('a paper is dated by the later of the days on which it was found and found to be retracted', () => {
  const papers = [
    harbourPaper({ issued: '2027' }),
    harbourPaper({ issued: '2027' }),
    harbourPaper({ issued: '2027' }),
  ];
  const noticed = {
    foundOn: ['2026-11-22', '2026-12-06', null],
    retractedOn: ['2026-12-01', '2026-12-01', '2026-01-01'],
  };
  expect(feedPapers(papers, noticed).map(({ index, updated }) => [index, updated])).toEqual([
    [1, '2026-12-06'],
    [0, '2026-12-01'],
    [2, '2026-01-01'],
  ]);
});

test('a feed has a hundred papers at the most', () => {
  const papers = Array.from({ length: 101 }, (_, index) => harbourPaper({ issued: '2025', id: `p${index}` }));
  expect(feedPapers(papers, nothing)).toHaveLength(100);
});

test('an entry is dated by the first instant of what is known, and a list may have no day', () => {
  const papers = feedPapers([harbourPaper({ issued: '2025', retracted: true })], nothing).map((dated) => ({
    ...dated,
    summaryBy: null,
    id: 'https://example.org/p/',
    page: 'https://example.org/p/',
  }));
  const feed = writeAtom({ ...head, asOf: null }, papers);
  expect(feed.match(/<updated>2025-01-01T00:00:00Z<.updated>/g)).toHaveLength(2);
  expect(feed).not.toContain('<subtitle>');
  expect(feed).toContain('<summary>Retracted. Published 2025.</summary>');
  const undated = papers.map((paper) => ({
    ...paper,
    summaryBy: null,
    paper: harbourPaper({ summary: 'It moves.' }),
  }));
  expect(writeAtom(head, undated)).toContain('<summary>It moves.</summary>');
});

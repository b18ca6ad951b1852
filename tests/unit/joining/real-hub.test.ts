import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/site/build-site.ts';
import { placesOf } from '../../../src/core/facts/fact-places.ts';
import { readSource } from '../../../src/core/formats/read-source.ts';
import { buildRecord } from '../../../src/core/joining/build-record.ts';
import type { CitingPaper } from '../../../src/core/schemas/citing-paper.ts';
import { realDumps, realPithFile } from '../../support/real-site.ts';

const files = ['visual-rft.pith.txt', 'visual-rft.csl.json'];
const sources = files.map((file) => {
  const read = readSource(file, readFileSync(join(root, realDumps, file)));
  if ('rule' in read) throw new Error(read.reason);
  return { file, ...read };
});
const { record, messages } = buildRecord('visual-rft', sources);
const papers = record?.citingPapers ?? [];

describe('the real hub of its two sources', () => {
  test('has nothing to tell but what the Pith dump alone does', () => {
    expect(messages.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
      'visual-rft.pith.txt:1 hoisted-summary',
    ]);
  });

  test('has the 50 papers of the Pith dump at their addresses, and no other', () => {
    const alone = buildRecord('visual-rft', sources.slice(0, 1)).record?.citingPapers ?? [];
    expect(papers).toHaveLength(50);
    expect(papers.map(({ id, title, summary }) => [id, title, summary])).toEqual(
      alone.map(({ id, title, summary }) => [id, title, summary]),
    );
  });

  test('has dates, categories and links of 49 of them, and authors of 42', () => {
    const [unknown, ...others] = papers.filter(({ source }) => source.length < 2);
    expect([unknown?.title.split(':')[0], others]).toEqual(['SignReasoner', []]);
    expect(unknown).toMatchObject({ issued: null, authors: [], identifiers: {}, url: null, provenance: {} });
    const known = papers.filter((paper) => paper !== unknown);
    for (const { issued, primaryCategory, identifiers, url, provenance, otherValues } of known) {
      expect(issued).toMatch(/^202[56]-\d\d(-\d\d)?$/);
      expect(identifiers.doi).toBe(`10.48550/arXiv.${identifiers.arxiv}`);
      expect(url).toBe(`https://arxiv.org/abs/${identifiers.arxiv}`);
      expect(primaryCategory ?? 'cs.').toMatch(/^(cs|eess|stat|q-bio)\./);
      expect(provenance).toMatchObject({ issued: [1], identifiers: [1], url: [1] });
      expect(otherValues).toEqual([]);
    }
    expect(known.filter(({ authors }) => authors.length > 0)).toHaveLength(42);
  });

  test('says of every summary and of every representative the line that states it', () => {
    const lines = readFileSync(realPithFile, 'utf8').split('\n');
    const shownAt = (paper: CitingPaper, field: string) =>
      placesOf(paper, field).map((place) => ('line' in place ? lines[place.line - 1] : ''));
    for (const paper of papers) expect(shownAt(paper, 'summary')).toEqual([paper.summary]);
    const chosen = papers.filter(({ representative }) => representative);
    expect(chosen.length).toBe(24);
    for (const paper of chosen) expect(shownAt(paper, 'representative')).toEqual([paper.summary]);
    const listed = chosen.flatMap((paper) => placesOf(paper, 'representative'));
    expect(listed.map((place) => 'line' in place && place.line)).toEqual([
      1,
      ...Array.from({ length: 23 }, (_, at) => at + 12),
    ]);
  });

  test('has a hub paper with the facts of both', () => {
    expect(record?.hub).toMatchObject({
      title: 'Visual-RFT: Visual Reinforcement Fine-Tuning',
      tier: 'hub',
      identifiers: { arxiv: '2503.01785' },
      issued: '2025-03-03',
      otherValues: [],
      keptText: [],
      primaryCategory: 'cs.CV',
      provenance: {
        title: [{ file: 'visual-rft.pith.txt' }],
        issued: [{ file: 'visual-rft.csl.json', path: '/0/issued' }],
      },
    });
    expect(record?.hub.authors).toHaveLength(8);
  });
});

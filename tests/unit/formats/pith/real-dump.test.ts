import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inShort, readDump } from '../../../support/formats/pith/read-dump.ts';
import { realPithFile } from '../../../support/real-site.ts';

const dump = readFileSync(realPithFile);
const { record, findings } = readDump(dump);
const lines = dump.toString('utf8').split('\n');

describe('the dump of Visual-RFT', () => {
  test('has one hoisted summary, a headline beside the totals and one glued heading, and nothing to warn of', () => {
    expect(findings.map(inShort)).toEqual([
      '1:1 info hoisted-summary',
      '4:1 info headline-mismatch',
      '11:14 info glued-heading',
    ]);
  });

  test('has 50 citing papers, with titles in every third line from 37 to 184', () => {
    const expected = Array.from({ length: 50 }, (_, index) => 37 + 3 * index);
    expect(record?.citingPapers.map(({ source }) => source)).toEqual(
      expected.map((line) => [{ file: 'case.pith.txt', line }]),
    );
    expect(record?.citingPapers.map(({ title }) => title)).toEqual(expected.map((line) => lines[line - 1]));
    expect(record?.citingPapers.map(({ summary }) => summary)).toEqual(expected.map((line) => lines[line]));
    expect(new Set(record?.citingPapers.map(({ id }) => id)).size).toBe(50);
  });

  test('has the first 24 of them as representatives, each tied to its paper', () => {
    const marks = record?.citingPapers.map(({ representative }) => representative);
    expect(marks).toEqual(Array.from({ length: 50 }, (_, index) => index < 24 || null));
    expect(record?.hub).toMatchObject({ unmatchedRepresentatives: [], keptText: [] });
  });

  test('states its hub, one role total, and nothing of what it leaves out', () => {
    expect(record?.hub).toMatchObject({
      title: 'Visual-RFT: Visual Reinforcement Fine-Tuning',
      abstract: lines[5],
      tier: 'hub',
      classification: 'canonical-reference',
      headline: { text: lines[3], percent: 94, role: 'background' },
      statedCitingCount: null,
      statedShare: null,
      roles: [{ role: 'background', count: 18 }],
      polarities: null,
      fields: null,
      years: null,
      verdicts: null,
      identifiers: {},
      authors: [],
      issued: null,
      url: null,
    });
    expect(record?.hub.headings.map(({ text }) => text)).toEqual([
      'abstract',
      'hub tools',
      'citation-role summary',
      'citation-polarity summary',
      'roles',
      'representative citing papers',
      'citing papers explorer',
    ]);
    for (const paper of record?.citingPapers ?? []) {
      expect(paper).toMatchObject({ role: null, polarity: null, verdict: null, novelty: null, url: null });
      expect(paper).toMatchObject({ primaryCategory: null, issued: null, authors: [], identifiers: {} });
    }
  });
});

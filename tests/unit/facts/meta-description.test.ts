import { describe, expect, test } from 'vitest';
import { describeHub, describePaper } from '../../../src/core/facts/meta-description.ts';
import { citingPaper, parsedPaper, parsedSource, recordOf } from '../../support/joining/parsed.ts';

function listedIn(title: string, papers: number, headline?: string) {
  const hub = {
    title: { value: title, place: { line: 1 } },
    ...(headline && {
      headline: { value: { text: headline, percent: null, role: null }, place: { line: 2 } },
    }),
  };
  const list = Array.from({ length: papers }, (_, index) => parsedPaper(`Paper ${index}`));
  const record = recordOf('hub', 'hub.pith.txt', parsedSource({ hub, papers: list }));
  return { ...record, sources: [] };
}

describe('describeHub(record)', () => {
  test('counts the citing papers', () => {
    expect(describeHub(listedIn('A Hub', 1))).toBe('A Hub, and the 1 paper that cites it.');
    expect(describeHub(listedIn('A Hub', 1200))).toBe('A Hub, and the 1,200 papers that cite it.');
  });

  test('adds the headline, and reads simple TeX as text', () => {
    expect(describeHub(listedIn('A $24.3\\%$ Hub', 2, 'Mixed citations by $\\pi$.'))).toBe(
      'A 24.3% Hub, and the 2 papers that cite it. Mixed citations by π.',
    );
  });
});

describe('describePaper(paper, hub)', () => {
  const { hub } = listedIn('The $\\alpha$ Hub', 1);

  test('is the hub that it cites, and the summary, which is marked as the source’s', () => {
    expect(describePaper(citingPaper({ summary: 'Improves $\\pi_0$ by $5\\%$.' }), hub)).toBe(
      'Cites The α Hub. Summary: Improves π₀ by 5%.',
    );
  });

  test('without a summary is the hub that it cites', () => {
    expect(describePaper(citingPaper(), hub)).toBe('Cites The α Hub.');
  });
});

test('a summary is told with who wrote it, if that is known', () => {
  const { hub } = listedIn('A Hub', 1);
  const paper = citingPaper({ summary: 'It moves.' });
  expect(describePaper(paper, hub, 'Pith, written by a machine')).toBe(
    'Cites A Hub. Summary by Pith, written by a machine: It moves.',
  );
  expect(describePaper(citingPaper(), hub, 'Pith')).toBe('Cites A Hub.');
});

import { describe, expect, test } from 'vitest';
import { matchRepresentatives } from '../../../src/core/joining/representatives.ts';
import { parsedPaper, parsedRepresentative } from '../../support/joining/parsed.ts';

const papers = [
  parsedPaper('One', { summary: 'About one.' }),
  parsedPaper('Two', { summary: 'About both.' }),
  parsedPaper('Three', { summary: 'About both.' }),
  parsedPaper('Four', { summary: 'About four.' }),
  parsedPaper('Four', { summary: 'About the other four.' }),
  parsedPaper('Five'),
  parsedPaper('mode\u0300le', { summary: 'Sur\u00A0le modèle.' }),
];

function match(title: string | null, summary: string | null) {
  const matched = matchRepresentatives(papers, [parsedRepresentative(title, { summary })]);
  const rules = matched.findings.map(({ rule }) => rule);
  return { indices: [...matched.representative], unmatched: matched.unmatched.length, rules };
}

describe('matchRepresentatives(papers, representatives)', () => {
  test.each<[string, string | null, string | null, number]>([
    ['its title and summary', 'One', 'About one.', 0],
    ['its summary alone', null, 'About one.', 0],
    ['its title alone', 'Five', null, 5],
    ['its title, where the summary fits several', 'Two', 'About both.', 1],
    ['its summary, where the title fits several', 'Four', 'About the other four.', 4],
    ['its title, in another composition', 'modèle', null, 6],
    ['its summary, in other white space', null, 'Sur le  modèle.', 6],
  ])('ties a representative to the paper with %s', (_, title, summary, index) => {
    expect(match(title, summary)).toEqual({ indices: [index], unmatched: 0, rules: [] });
  });

  test.each<[string, string | null, string | null]>([
    ['no paper', null, 'About nothing.'],
    ['no paper by title', 'Six', null],
    ['several papers by summary', null, 'About both.'],
    ['several papers by title', 'Four', null],
    ['nothing, where it states nothing', null, null],
    ['a paper by upper and lower case', 'one', null],
  ])('ties none that fits %s', (_, title, summary) => {
    const rules = ['unmatched-representative'];
    expect(match(title, summary)).toEqual({ indices: [], unmatched: 1, rules });
  });

  test('says how many papers fit', () => {
    const { findings } = matchRepresentatives(papers, [
      parsedRepresentative(null, { summary: 'About both.' }),
    ]);
    expect(findings[0]).toMatchObject({
      reason: 'The representative “About both.” matches 2 citing papers.',
      expected: 'exactly one citing paper',
    });
  });

  test.each<[string, string | null, string | null]>([
    ['no title and no summary', null, null],
    ['an empty title', '', null],
    ['an empty summary', null, ''],
  ])('says of a representative with %s that its text is empty', (_, title, summary) => {
    const { findings } = matchRepresentatives(papers, [parsedRepresentative(title, { summary })]);
    expect(findings[0]?.reason).toBe('The text of a representative is empty.');
  });

  test('tells a title or summary that differs from the entry’s, in full', () => {
    const long = 'word '.repeat(100).trim();
    const other = matchRepresentatives(papers, [
      parsedRepresentative('Uno', { summary: 'About one.' }),
      parsedRepresentative('Five', { summary: 'About five.' }),
      parsedRepresentative('Four', { summary: 'About four.', verdict: 'accept' }),
      parsedRepresentative('One', { summary: long }),
    ]);
    expect(other.findings.map(({ rule, reason }) => `${rule}: ${reason}`)).toEqual([
      'conflicting-facts: The representative “Uno” states the title “Uno”, its entry “One”.',
      'repeated-representative: The representative “One” is listed twice.',
      `conflicting-facts: The representative “One” states the summary “${long}”, its entry “About one.”.`,
    ]);
  });

  test('fills what an entry lacks, keeps what it has, and leaves its input alone', () => {
    const before = structuredClone(papers);
    const facts = {
      summary: 'About five.',
      verdict: 'accept',
      novelty: 7,
      primaryCategory: 'cs.CV',
      issued: '2026',
    };
    const matched = matchRepresentatives(papers, [
      parsedRepresentative('Five', facts),
      parsedRepresentative('One', { ...facts, summary: 'About one.' }),
    ]);
    expect(matched.papers[5]).toMatchObject({ title: 'Five', ...facts });
    expect(matched.papers[0]).toMatchObject({ title: 'One', ...facts, summary: 'About one.' });
    expect(papers).toEqual(before);
  });

  test('a fact of zero is a fact: it is neither filled nor equal to none', () => {
    const zero = [parsedPaper('One', { novelty: 0 })];
    const { papers: kept, findings } = matchRepresentatives(zero, [
      parsedRepresentative('One', { novelty: 7 }),
    ]);
    expect(kept[0]?.novelty).toBe(0);
    expect(findings.map(({ rule }) => rule)).toEqual(['conflicting-facts']);
  });

  test('reports a hoisted summary at its line, and a second mention of its paper', () => {
    const { findings, representative } = matchRepresentatives(papers, [
      parsedRepresentative(null, { summary: 'About one.' }, { hoisted: true, place: { line: 1 } }),
      parsedRepresentative('One', { summary: 'About one.' }, { place: { line: 9 } }),
    ]);
    expect([...representative]).toEqual([0]);
    expect(findings.map(({ line, rule }) => [line, rule])).toEqual([
      [1, 'hoisted-summary'],
      [9, 'repeated-representative'],
    ]);
  });

  test('100,000 representatives that fit 100,000 papers do not hang', () => {
    const many = new Array(100_000).fill(0);
    const same = { summary: 'The same.' };
    const matched = matchRepresentatives(
      many.map(() => parsedPaper('Same', same)),
      many.map(() => parsedRepresentative('Same', same)),
    );
    expect(matched.unmatched).toHaveLength(100_000);
  });
});

describe('the places of what a representative adds', () => {
  test('are its own, or where its entry begins, and say where the paper is called representative', () => {
    const facts = { verdict: 'accept', novelty: 7, places: { novelty: { line: 32 } } };
    const { papers: merged, findings } = matchRepresentatives(
      [parsedPaper('One', { summary: 'About one.', places: { summary: { line: 4 } } })],
      [parsedRepresentative('One', facts, { place: { line: 30 } })],
    );
    expect(merged).toMatchObject([{ title: 'One', summary: 'About one.', verdict: 'accept', novelty: 7 }]);
    expect(merged[0]?.places).toEqual({
      representative: { line: 30 },
      summary: { line: 4 },
      verdict: { line: 30 },
      novelty: { line: 32 },
    });
    expect(findings).toEqual([]);
  });

  test('are told by its own place, where it has one', () => {
    const { papers: merged } = matchRepresentatives(
      [parsedPaper('One')],
      [parsedRepresentative('One', { places: { representative: { line: 31 } } }, { place: { line: 30 } })],
    );
    expect(merged[0]?.places).toEqual({ representative: { line: 31 } });
  });

  test('a title that only the representative states is taken, with its place', () => {
    const untitled = { ...parsedPaper('', { summary: 'About one.' }), title: null };
    const representative = parsedRepresentative('One', { summary: 'About one.' }, { place: { line: 30 } });
    const { papers: merged } = matchRepresentatives([untitled], [representative]);
    expect(merged[0]).toMatchObject({ title: 'One', places: { title: { line: 30 } } });
  });
});

test('facts that read the same do not contradict each other, and each that does is told as a reader calls it', () => {
  const facts = {
    summary: 'About  one.',
    verdict: 'accept',
    novelty: 7,
    primaryCategory: 'cs.CV',
    issued: '2026',
  };
  const known = {
    summary: 'About one.',
    verdict: 'reject',
    novelty: 6,
    primaryCategory: 'cs.LG',
    issued: '2025',
  };
  const { findings, papers: merged } = matchRepresentatives(
    [parsedPaper('One', known)],
    [parsedRepresentative('One', facts, { place: { line: 9 } })],
  );
  expect(findings.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '9 The representative “One” states the verdict “accept”, its entry “reject”.',
    '9 The representative “One” states the novelty “7”, its entry “6”.',
    '9 The representative “One” states the category “cs.CV”, its entry “cs.LG”.',
    '9 The representative “One” states the date “2026”, its entry “2025”.',
  ]);
  expect(merged[0]).toMatchObject(known);
});

test('a representative is named by its title, else by its summary', () => {
  const reasons = matchRepresentatives(papers, [
    parsedRepresentative('Nobody', { summary: 'About nothing.' }),
    parsedRepresentative(null, { summary: 'About nothing.' }),
    parsedRepresentative(null),
  ]).findings.map(({ reason }) => reason);
  expect(reasons).toEqual([
    'The representative “Nobody” matches no citing paper.',
    'The representative “About nothing.” matches no citing paper.',
    'The text of a representative is empty.',
  ]);
});

test('a summary above the hub paper that no paper has is no hoisted summary', () => {
  const hoisted = parsedRepresentative(null, { summary: 'About nothing.' }, { hoisted: true });
  expect(matchRepresentatives(papers, [hoisted]).findings.map(({ rule }) => rule)).toEqual([
    'unmatched-representative',
  ]);
});

import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/pith/parse.ts';
import { unaccounted } from '../../../support/formats/pith/unaccounted.ts';

// Nothing is measured here: what takes more than linear time runs into the limit of the test.
const many = 100_000;
const rulesOf = (dump: string) => parse(dump).findings.map(({ rule }) => rule);

describe('parse(many lines of one kind)', () => {
  const start = 'hub\nA Hub Paper\n';

  test('100,000 headings are 100,000 headings', () => {
    const { headings, findings } = parse(start + 'roles\n'.repeat(many));
    expect(headings).toHaveLength(many);
    expect(findings.map(({ rule }) => rule)).toEqual(['no-citing-papers']);
  });

  test('100,000 bullets are 100,000 empty entries', () => {
    const rules = rulesOf(`${start}citing papers explorer\n${'-\n'.repeat(many)}`);
    expect(rules).toHaveLength(many + 1);
    expect(new Set(rules)).toEqual(new Set(['empty-entry', 'no-citing-papers']));
  });

  test('100,000 lines above the hub paper are hoisted summaries', () => {
    const { representatives, hub } = parse(`${'A sentence.\n'.repeat(many)}${start}`);
    expect(representatives).toHaveLength(many);
    expect(hub.title?.value).toBe('A Hub Paper');
  });

  test('100,000 lines in one entry are its summary', () => {
    const { papers, findings } = parse(`${start}citing papers explorer\n-\nTitle\n${'word\n'.repeat(many)}`);
    expect(papers.map(({ summary }) => summary?.length)).toEqual([5 * many - 1]);
    expect(findings).toHaveLength(many - 1);
  });

  test('100,000 equal entries and representatives are all kept', () => {
    const entries = '-\nTitle\nSummary.\n'.repeat(many);
    const { papers, representatives } = parse(
      `${start}representative citing papers\n${'Summary.\n'.repeat(many)}citing papers explorer\n${entries}`,
    );
    expect([papers.length, representatives.length]).toEqual([many, many]);
  });

  test('100,000 lines with counts are added up to one list', () => {
    const { hub, findings } = parse(`${start}roles\n${'meth 1\n'.repeat(many)}`);
    expect(hub.roles?.value).toHaveLength(many);
    expect(findings.filter(({ rule }) => rule === 'unknown-role')).toHaveLength(many);
  });
});

const units = [
  '$',
  'a ',
  'hub ',
  '7',
  '7,',
  '7% ',
  '- ',
  '· ',
  'cs.CV · ',
  'background ',
  'background 1 ',
  'polarity classification ',
  'polarity classification of citing Pith papers indexing ',
  'as background (1%) ',
  'roles',
  'pith. sign in ',
  '\u202E',
  'e\u0301\u0302',
  '\u00A0x',
];

describe.each(units)('parse(a line of 100,000 characters made of %j)', (unit) => {
  const line = unit.repeat(many / unit.length);
  const places = {
    title: `hub\n${line}\nciting papers explorer\n-\nTitle\nSummary.`,
    headline: `hub\nTitle\n${line}\nciting papers explorer\n-\nTitle\nSummary.`,
    'only line': line,
    role: `hub\nTitle\nroles\n${line}\nciting papers explorer\n-\nTitle\nSummary.`,
    representative: `hub\nTitle\nrepresentative citing papers\n${line}\nciting papers explorer\n-\nTitle\nSummary.`,
    entry: `hub\nTitle\nciting papers explorer\n-\n${line}\n${line}`,
    'entry without a bullet': `hub\nTitle\nciting papers explorer\n\n${line}\n${line}`,
  };

  test.each(Object.entries(places))('as %s loses nothing', (_, dump) => {
    expect(unaccounted(dump, parse(dump)).map(({ number }) => number)).toEqual([]);
  });
});

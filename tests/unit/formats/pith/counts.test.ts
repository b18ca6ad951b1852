import { describe, expect, test } from 'vitest';
import { readCounts, splitGluedHeading } from '../../../../src/core/formats/pith/counts.ts';

describe('readCounts(text)', () => {
  test.each([
    ['background 18', 'background=18@0'],
    ['background 42 method 3 other 0', 'background=42@0 method=3@14 other=0@23'],
    ['background 42method 3', 'background=42@0 method=3@13'],
    ['background 1,042', 'background=1042@0'],
    ['  cs.CV 30  cs.CL 12 ', 'cs.CV=30@2 cs.CL=12@12'],
    ['2026 40 2025 10', '2026=40@0 2025=10@8'],
    ['weak accept 2', 'weak accept=2@0'],
    ['background\u00A018', 'background=18@0'],
    ['GPT 4', 'GPT=4@0'],
  ])('“%s” is %s', (text, counts) => {
    expect(
      readCounts(text)
        ?.map(({ name, count, offset }) => `${name}=${count}@${offset}`)
        .join(' '),
    ).toBe(counts);
  });

  test.each([
    '',
    'background',
    '18',
    '18 background',
    'background 18 method',
    'a sentence of 3 words',
    'a -3',
    'a 1.5.',
  ])('“%s” is no list of counts', (text) => {
    expect(readCounts(text)).toBeNull();
  });

  test('a count beyond what a number holds exactly is not read', () => {
    expect(readCounts('background 9007199254740991')?.[0]?.count).toBe(9007199254740991);
    expect(readCounts('background 9007199254740993')).toBeNull();
  });
});

describe('splitGluedHeading(text)', () => {
  test('splits counts from the heading after them', () => {
    expect(splitGluedHeading('background 18representative citing papers')).toEqual({
      counts: 'background 18',
      heading: 'representative citing papers',
      offset: 13,
    });
    expect(splitGluedHeading('cs.CV 2 years')?.heading).toBe('years');
  });

  test.each([
    'representative citing papers',
    'the representative citing papers',
    'background 18 tooling',
    '',
  ])('“%s” has no counts and heading', (text) => {
    expect(splitGluedHeading(text)).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { entryPassages } from '../../../../src/core/search/view/entry-passages.ts';

describe('the passages of an entry', () => {
  test('are the first, shown, and those that open below it', () => {
    expect(entryPassages(paper('One.', 'Two.', 'Three.'))).toEqual({
      first: 'One.',
      others: ['Two.', 'Three.'],
      total: 3,
      rest: '3 passages',
    });
  });

  test('are at most four, so that a paper with very many does not fill the list; their number is that of all', () => {
    const passages = entryPassages(paper(...Array.from({ length: 1200 }, (_, index) => `Passage ${index}.`)));
    expect(passages?.others).toHaveLength(3);
    expect(passages?.total).toBe(1200);
    expect(passages?.rest).toBe('1,200 passages');
  });

  test('have nothing to open if the one is shown whole, and the rest of it if it is long', () => {
    expect(entryPassages(paper('Short.'))?.rest).toBeNull();
    expect(entryPassages(paper('long '.repeat(60)))?.rest).toBe('Whole passage');
  });

  test('are none where no source states one', () => {
    expect(entryPassages(paper())).toBeNull();
  });
});

function paper(...texts: string[]) {
  return {
    quotes: texts.map((text) => ({
      text,
      roles: [],
      source: { file: 'x.semantic-scholar.json', path: '/data/0' },
    })),
  };
}

test.each([
  ['one of 130 characters', ['x'.repeat(130)], null],
  ['one of 131 characters', ['x'.repeat(131)], 'Whole passage'],
  ['two, the first of them long', ['x'.repeat(131), 'Two.'], '2 passages'],
  ['two short ones', ['One.', 'Two.'], '2 passages'],
  ['four', ['One.', 'Two.', 'Three.', 'Four.'], '4 passages'],
  ['five', ['One.', 'Two.', 'Three.', 'Four.', 'Five.'], '5 passages'],
])('what opens the rest of %s', (_, texts, rest) => {
  const [first, ...others] = texts;
  expect(entryPassages(paper(...texts))).toEqual({
    first,
    others: others.slice(0, 3),
    total: texts.length,
    rest,
  });
});

import { describe, expect, test } from 'vitest';
import { titleSearch } from '../../../src/core/text/title-search.ts';

describe('titleSearch(title)', () => {
  const queryOf = (title: string) => new URL(titleSearch(title)).searchParams.get('q');

  test('asks Google Scholar for the title as it is read, whatever characters it has', () => {
    expect(new URL(titleSearch('x')).origin).toBe('https://scholar.google.com');
    expect(queryOf('Gains of $24.3\\%$ & "more" #1 – 中文')).toBe('Gains of 24.3% & "more" #1 – 中文');
  });

  test('asks for no more of a very long title than a search takes', () => {
    expect(queryOf('Tide '.repeat(1000))).toHaveLength(250);
    expect(queryOf(`${'x'.repeat(249)}🌊🌊`)).toBe(`${'x'.repeat(249)}🌊`);
  });

  test('takes half a character as one that cannot be read', () => {
    expect(queryOf('A \uD800 title')).toBe('A \uFFFD title');
  });
});

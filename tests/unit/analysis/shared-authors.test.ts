import { describe, expect, test } from 'vitest';
import { papersSharingAuthors } from '../../../src/core/analysis/shared-authors.ts';

const hub = [name('Zang', 'Yuhang'), name('Østergård', 'Åse'), name('Wu', 'Y.'), name('OpenAI')];

describe('papers that share an author with the hub paper, by name', () => {
  test.each([
    ['the same name', name('Zang', 'Yuhang')],
    ['a name in one piece', name('Yuhang Zang')],
    ['a name in capitals and without accents', name('OSTERGARD', 'Ase')],
  ])('has a paper with %s', (_, author) => {
    expect(papersSharingAuthors(hub, [{ authors: [name('Else', 'Someone'), author] }])).toEqual([0]);
  });

  test.each([
    ['initials, which many people share', name('Wu', 'Y.')],
    ['initials of a name of the hub paper', name('Zang', 'Y.')],
    ['the family name only', name('Zang')],
    ['a single word', name('OpenAI')],
    ['another given name', name('Zang', 'Yuhan')],
  ])('has no paper with %s', (_, author) => {
    expect(papersSharingAuthors(hub, [{ authors: [author] }])).toEqual([]);
  });

  test('has none where no source states the authors', () => {
    expect(papersSharingAuthors([], [{ authors: hub }])).toEqual([]);
    expect(papersSharingAuthors(hub, [{ authors: [] }])).toEqual([]);
  });
});

function name(family: string, given: string | null = null) {
  return { family, given };
}

import { describe, expect, test } from 'vitest';
import { papersSharingAuthors } from '../../../src/core/analysis/shared-authors.ts';

const none = { byId: [], byName: [] };
const hub = [name('Zang', 'Yuhang'), name('Østergård', 'Åse'), name('Wu', 'Y.'), name('OpenAI')];

describe('papers that share an author with the hub paper, by name', () => {
  test.each([
    ['the same name', name('Zang', 'Yuhang')],
    ['a name in one piece', name('Yuhang Zang')],
    ['a name in capitals and without accents', name('OSTERGARD', 'Ase')],
  ])('has a paper with %s', (_, author) => {
    expect(papersSharingAuthors(hub, [{ authors: [name('Else', 'Someone'), author] }])).toEqual({
      byId: [],
      byName: [0],
    });
  });

  test.each([
    ['initials, which many people share', name('Wu', 'Y.')],
    ['initials of a name of the hub paper', name('Zang', 'Y.')],
    ['the family name only', name('Zang')],
    ['a single word', name('OpenAI')],
    ['another given name', name('Zang', 'Yuhan')],
  ])('has no paper with %s', (_, author) => {
    expect(papersSharingAuthors(hub, [{ authors: [author] }])).toEqual(none);
  });

  test('has none where no source states the authors', () => {
    expect(papersSharingAuthors([], [{ authors: hub }])).toEqual(none);
    expect(papersSharingAuthors(hub, [{ authors: [] }])).toEqual(none);
  });
});

describe('papers that share an author with the hub paper, by identifier', () => {
  const known = { ...name('Yuhang Zang'), ids: { semanticScholar: '12', orcid: '0000-0002-1825-0097' } };

  test.each([
    [
      'one identifier is the same, whatever the name',
      { ...name('Y. Zang'), ids: { semanticScholar: '12' } },
      'byId',
    ],
    ['the name is the same and no identifier is stated', name('Yuhang Zang'), 'byName'],
    [
      'the name is the same and other kinds are stated',
      { ...name('Yuhang Zang'), ids: { openalex: 'A1' } },
      'byName',
    ],
  ] as const)('has a paper where %s', (_, author, how) => {
    expect(papersSharingAuthors([known], [{ authors: [author] }])).toEqual({ ...none, [how]: [0] });
  });

  test('has no paper of another person of the same name', () => {
    const other = { ...name('Yuhang Zang'), ids: { semanticScholar: '13' } };
    expect(papersSharingAuthors([known], [{ authors: [other] }])).toEqual(none);
  });
});

function name(family: string, given: string | null = null) {
  return { family, given };
}

test('each paper is told once, by identifier rather than by name, and names are compared as they are read', () => {
  const ids = { orcid: '0000-0002-1825-0097' };
  const authors = [{ ...name("O'Brien", 'Ada'), ids }, name('Liu', 'Ziyu')];
  const papers = [
    { authors: [name('Liu', 'Ziyu'), { ...name('Someone Else'), ids }] },
    { authors: [name('OBrien', 'Ada'), name('Liu', 'Ziyu')] },
    { authors: [name('Liu Ziyu')] },
    { authors: [{ ...name('OBrien', 'Ada'), ids: { orcid: '0000-0002-1694-233X' } }, name('Ziyu Liu')] },
    { authors: [{ ...name('Other', 'Person'), ids: { openalex: ids.orcid } }] },
  ];
  expect(papersSharingAuthors(authors, papers)).toEqual({ byId: [0], byName: [1, 3] });
});

test('of two authors of one name, either may be the one of the hub paper', () => {
  const twins = ['1', '2'].map((semanticScholar) => ({ ...name('Wang', 'Wei'), ids: { semanticScholar } }));
  const [first, second] = twins.map((author) => papersSharingAuthors([author], [{ authors: twins }]));
  expect([first, second]).toEqual([
    { byId: [0], byName: [] },
    { byId: [0], byName: [] },
  ]);
  const other = { ...name('Wang', 'Wei'), ids: { semanticScholar: '3' } };
  expect(papersSharingAuthors([...twins, name('Wei Wang')], [{ authors: [other] }])).toEqual({
    byId: [],
    byName: [0],
  });
});

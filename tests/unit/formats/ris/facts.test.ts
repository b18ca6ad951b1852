import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/ris/parse.ts';

/** What is read of an entry with some tags. */
function read(...tags: string[]) {
  const [type = 'JOUR', ...others] = tags[0]?.startsWith('TY')
    ? [tags[0].slice(6), ...tags.slice(1)]
    : ['JOUR', ...tags];
  const { papers, findings } = parse(
    ['', `TY  - ${type}`, 'TI  - A Title', ...others, 'ER  - ', ''].join('\n').trimStart(),
  );
  const [paper] = papers;
  if (!paper) throw new Error('no paper');
  const names = paper.authors.map(({ family, given, suffix }) =>
    [family, given, suffix].filter(Boolean).join('|'),
  );
  const said = findings.map(({ line, reason }) => `${line}: ${reason}`);
  const expected = findings.map(({ expected }) => expected);
  return { ...paper, names, rules: findings.map(({ rule }) => rule), said, expected };
}

const leftOut = (name: string, line: number, times = '1 time') =>
  `${line}: “${name}” has no field in a record; it occurs ${times}.`;

describe('authors', () => {
  test.each<[string, string[], string[]]>([
    ['of AU', ['AU  - Maier, Lena', 'AU  - Nowak, Adam'], ['Maier|Lena', 'Nowak|Adam']],
    [
      'stated in AU and again in A1, are read once',
      ['AU  - Maier, Lena', 'AU  - Nowak, Adam', 'A1  - Maier, Lena', 'A1  - Nowak, Adam'],
      ['Maier|Lena', 'Nowak|Adam'],
    ],
    [
      'of both tags, are read if they differ',
      ['AU  - Maier, Lena', 'A1  - Maier, Lena', 'A1  - Nowak, Adam'],
      ['Maier|Lena', 'Nowak|Adam'],
    ],
    ['twice in one tag, are two people', ['AU  - Li, Wei', 'AU  - Li, Wei'], ['Li|Wei', 'Li|Wei']],
    ['with a suffix', ['AU  - King, Martin, Jr.'], ['King|Martin|Jr.']],
    ['divided by semicolons', ['AU  - Maier, Lena; Nowak, Adam'], ['Maier|Lena', 'Nowak|Adam']],
    ['divided by “and”', ['AU  - Maier, Lena and Nowak, Adam'], ['Maier|Lena', 'Nowak|Adam']],
    ['of a group', ['AU  - Sand and Water Group'], ['Sand and Water Group']],
    ['that are nobody', ['AU  - Anonymous'], []],
    [
      'divided by a comma of lists or a bar',
      ['AU  - 李明、王芳|Plato；Doe, J'],
      ['李明', '王芳', 'Plato', 'Doe|J'],
    ],
    ['divided by “&”', ['AU  - Lena Maier & Adam Nowak'], ['Lena Maier', 'Adam Nowak']],
    ['in one tag with initials', ['AU  - Maier, L., Nowak, A.'], ['Maier|L.', 'Nowak|A.']],
    ['with an empty part', ['AU  - Doe, , Jane; ; '], ['Doe|Jane']],
    ['of a firm', ['AU  - Ernst & Young Inc'], ['Ernst & Young Inc']],
    ['of a group that ends with a comma', ['AU  - Sand and Water,'], ['Sand and Water']],
    ['of a name with “and” in it', ['AU  - Alandal, Andand'], ['Alandal|Andand']],
    ['before “et al.”', ['AU  - Doe, J. et al.', 'AU  - Roe, A., et al'], ['Doe|J.', 'Roe|A.']],
    ['before “and others”', ['AU  - Doe, J. and others', 'AU  - Roe, A.; and others'], ['Doe|J.', 'Roe|A.']],
    ['beside nobody', ['AU  - Doe, Jane;Anonymous'], ['Doe|Jane']],
  ])('%s', (_, tags, names) => {
    expect(read(...tags).names).toEqual(names);
  });
});

test.each(['Lena Maier and Adam Nowak', 'Maier, L and Plato', 'Doe, Jane, Ann', 'X, Y, Z, W'])(
  'whether %s is one author cannot be decided, and that is told',
  (text) => {
    const { names, said, rules, expected } = read(`AU  - ${text}`, 'AU  - Roe, Ann');
    expect([names, rules]).toEqual([['Roe|Ann'], ['bad-value']]);
    expect(said).toEqual([`3: “AU” is “${text}”.`]);
    expect(expected).toEqual(['one name, or several that are clearly divided']);
  },
);

test.each(['Anonymous', '[Anonymous]'])('%s is no author, and that is told', (text) => {
  const { names, said, places } = read(`AU  - ${text}`);
  expect([names, said, places]).toEqual([[], [`3: “authors” is “${text}”.`], { title: { line: 2 } }]);
});

test.each<[string[], string[], string[]]>([
  [['AU  - et al.'], [], [leftOut('et al.', 3)]],
  [['AU  - Doe, J.', 'AU  - others'], ['Doe|J.'], [leftOut('et al.', 4)]],
  [['AU  - Doe, J., et al'], ['Doe|J.'], [leftOut('et al.', 3)]],
  [['AU  - Doe, J. and et al.'], ['Doe|J.'], [leftOut('et al.', 3)]],
  [['AU  - Doe, J. & others'], ['Doe|J.'], [leftOut('et al.', 3)]],
  [['AU  - Doe, J.; Roe, A.; others'], ['Doe|J.', 'Roe|A.'], [leftOut('et al.', 3)]],
])('%j says that there are more authors, and that is told', (tags, names, told) => {
  const paper = read(...tags);
  expect([paper.names, paper.said]).toEqual([names, told]);
});

describe('dates', () => {
  test.each<[string[], string | null, string[]]>([
    [['PY  - 2024'], '2024', []],
    [['PY  - 2024///'], '2024', []],
    [['PY  - 2024/03/09/'], '2024-03-09', []],
    [['PY  - 2024/03/09/Spring'], '2024-03-09', [leftOut('the remark in PY', 3)]],
    [['PY  - 2024/03//Spring'], '2024-03', [leftOut('the remark in PY', 3)]],
    [['PY  - 2024/13//x'], '2024', ['3: “PY” is “2024/13//x”.']],
    [['DA  - 2024/03/09', 'PY  - 2024', 'Y1  - 2024/03'], '2024-03-09', []],
    [['PY  - 2024/', 'DA  - 2024/02'], '2024-02', []],
    [['PY  - 2024', 'DA  - 2023/01'], '2023-01', ['3: “PY” is 2024, and “DA” is 2023-01.']],
    [['DA  - 2024/02', 'DA  - 2024/03'], '2024-02', ['4: “DA” is 2024-03, and “DA” is 2024-02.']],
    [['PY  - 2024', 'DA  - MAY 4'], '2024-05-04', []],
    [['DA  - MAY 4', 'PY  - 2024'], '2024-05-04', []],
    [['DA  - MAY 4'], null, ['3: “DA” is “MAY 4”.']],
    [['PY  - 2024', 'DA  - spring'], '2024', ['4: “DA” is “spring”.']],
    [['PY  - 2024', 'DA  - FEB 30'], '2024', ['4: “DA” is “FEB 30”.']],
    [['PY  - 2013a'], '2013', ['3: “PY” is “2013a”.']],
    [['PY  - soon'], null, ['3: “PY” is “soon”.']],
  ])('%j are %s', (tags, date, told) => {
    const { issued, said, expected, rules } = read(...tags);
    expect([issued, said]).toEqual([date, told]);
    if (rules[0] === 'bad-value') expect(expected).toEqual(['a real date such as 2025/03/09']);
  });

  test('have the place of the one that counts', () => {
    expect(read('PY  - 2024', 'DA  - 2024/03').places).toEqual({ title: { line: 2 }, issued: { line: 4 } });
  });
});

describe('pages', () => {
  test.each<[string[], string | undefined, string[]]>([
    [['SP  - 3', 'EP  - 9', 'EP  - 10'], '3-9', [leftOut('EP', 5)]],
    [['SP  - 3-9', 'EP  - 10'], '3-9', [leftOut('EP', 4)]],
    [['SP  - 3-9', 'EP  - 3-9'], '3-9', []],
    [['SP  - 3', 'SP  - 4'], '3', [leftOut('SP', 4)]],
    [['EP  - 9', 'EP  - 10'], undefined, [leftOut('EP', 3, '2 times')]],
    [['SP  - n/a', 'EP  - 9'], undefined, ['1: “pages” is “n/a”.', leftOut('EP', 4)]],
  ])('%j are %s, and what is more is told', (tags, pages, told) => {
    const { publication, said } = read(...tags);
    expect([publication.pages, said]).toEqual([pages, told]);
  });

  test.each<[string[], string | undefined]>([
    [['SP  - 3', 'EP  - 9'], '3-9'],
    [['SP  - 3', 'EP  - 3'], '3'],
    [['SP  - 3-9', 'EP  - 9'], '3-9'],
    [['SP  - 3'], '3'],
    [['EP  - 3-9'], '3-9'],
    [['EP  - 9'], undefined],
  ])('%j are %s', (tags, pages) => {
    expect(read(...tags).publication?.pages).toBe(pages);
  });
});

describe('addresses and identifiers', () => {
  test('the address is the first that is one, and others are noted', () => {
    expect(read('UR  - https://x.org/a').url).toBe('https://x.org/a');
    const several = read('UR  - https://x.org/a', 'UR  - https://x.org/b');
    expect([several.url, several.rules]).toEqual(['https://x.org/a', ['left-out-field']]);
    expect(read('UR  - see the library', 'UR  - https://x.org/b').url).toBe('https://x.org/b');
    expect(read('UR  - https://x.org/a', 'UR  - https://x.org/a').rules).toEqual([]);
  });

  test('the DOI is the first of a tag', () => {
    expect(read('DO  - 10.5555/tide').identifiers).toEqual({ doi: '10.5555/tide' });
    expect(read('DO  - https://doi.org/10.5555/tide').identifiers.doi).toBe('10.5555/tide');
  });
});

describe('a tag that is stated again', () => {
  test.each<[string[], string[]]>([
    [
      ['DO  - 10.1000/1 10.1000/2', 'DI  - 10.1000/3'],
      ['3: “DO” is also “10.1000/2”.', leftOut('DI', 4)],
    ],
    [
      ['UR  - https://a.org/ https://b.org/ see'],
      [
        '3: “UR” is also “https://b.org/”.',
        '3: “UR” is “https://a.org/ https://b.org/ see”. Of it, https://a.org/ is kept.',
      ],
    ],
    [['UR  - https://a.org/', 'UR  - https://a.org/', 'UR  - https://c.org/'], [leftOut('UR', 5)]],
    [
      ['UR  - x', 'UR  - y'],
      ['3: “UR” is “x”.', leftOut('UR', 4)],
    ],
    [
      ['T2  - A', 'JF  - B', 'JO  - A', 'T2  - C'],
      ['6: “T2” is also “C”.', leftOut('JF', 4)],
    ],
    [
      ['AB  - One', 'AB  - Two', 'N2  - Three', 'N2  - One'],
      ['4: “AB” is also “Two”.', leftOut('N2', 5)],
    ],
    [['N1  - Summary by the source: One', 'N1  - Summary by the source: Two'], [leftOut('N1', 4)]],
    [['AN  - arXiv:2401.00001', 'AN  - x'], ['4: “AN” is also “x”.']],
    [['C8  - Type: speech', 'C8  - OpenAlex: W12'], [leftOut('C8', 4)]],
    [['VL  - 1', 'VL  - 1'], []],
  ])('%j is told, unless it says the same', (tags, told) => {
    expect(read(...tags).said.toSorted()).toEqual(told.toSorted());
  });
});

test.each<[string, unknown[], boolean]>([
  ['Type: speech; OpenAlex: W12', ['speech', { openalex: 'W12' }, null], true],
  [
    'OpenAlex: W12;arXiv category: cs.LG;  PubMed:  3',
    ['article-journal', { openalex: 'W12', pmid: '3' }, 'cs.LG'],
    true,
  ],
  ['a rest; OpenAlex: W12', ['article-journal', { openalex: 'W12' }, null], false],
  ['openalex: W12', ['article-journal', {}, null], false],
  ['OpenAlex:W12', ['article-journal', {}, null], false],
])('the labels %s in C8 state %j, and whole is %s', (text, facts, isWhole) => {
  const { publication, identifiers, primaryCategory, said } = read(`C8  - ${text}`);
  expect([publication.type, identifiers, primaryCategory]).toEqual(facts);
  expect(said).toEqual(isWhole ? [] : [leftOut('C8', 3)]);
});

test.each<[string[], string | undefined, string[]]>([
  [['M3  - doi:10.1000/1', 'N1  - doi:10.1000/2'], '10.1000/1', [leftOut('N1', 4)]],
  [['M3  - x', 'M3  - DOI 10.1000/1', 'M3  - y'], '10.1000/1', [leftOut('M3', 3, '2 times')]],
  [['L3  - https://doi.org/10.1000/1'], '10.1000/1', []],
  [['L3  - https://doi.org/10.1000/1', 'DI  - 10.1000/9'], '10.1000/9', [leftOut('L3', 3)]],
  [['N1  - doi:10.1000/1', 'DO  - 10.1000/9'], '10.1000/9', [leftOut('N1', 3)]],
  [['N1  - see doi:10.1000/1'], undefined, [leftOut('N1', 3)]],
  [['M3  - 10.1000/1'], undefined, [leftOut('M3', 3)]],
  [['L1  - doi:10.1000/1'], undefined, [leftOut('L1', 3)]],
])('of %j the DOI is %s', (tags, doi, told) => {
  const { identifiers, said } = read(...tags);
  expect([identifiers.doi, said]).toEqual([doi, told]);
});

test.each([
  ['arXiv:2401.00001', '2401.00001'],
  ['arxiv : 2401.00001', undefined],
  ['2401.00001', undefined],
  ['arXiv:x', undefined],
])('the number %s in AN is the arXiv id %s', (text, arxiv) => {
  const { identifiers, said } = read(`AN  - ${text}`);
  expect([identifiers.arxiv, said]).toEqual([arxiv, arxiv ? [] : [leftOut('AN', 3)]]);
});

test('each fact has the line of its tag, and the arXiv id in the name of a journal that of the journal', () => {
  const { places } = read(
    'AU  - Doe, J',
    'PY  - 2024',
    'DO  - 10.1000/1',
    'JO  - arXiv preprint arXiv:2401.00001',
  );
  expect(places).toEqual({
    ...{ title: { line: 2 }, authors: { line: 3 }, issued: { line: 4 }, 'identifiers.doi': { line: 5 } },
    ...{ 'publication.venue': { line: 6 }, 'identifiers.arxiv': { line: 6 } },
  });
});

test.each([
  ['jour', 'article-journal', []],
  ['GEN', undefined, []],
  ['gen', undefined, []],
  ['XYZ', undefined, [leftOut('TY  - XYZ', 1)]],
  ['article-journal', undefined, [leftOut('TY  - article-journal', 1)]],
])('the kind of work of TY %s is %s', (ty, type, told) => {
  const { publication, said } = read(`TY  - ${ty}`);
  expect([publication.type, said]).toEqual([type, told]);
});

test('the venue of a conference is in C3, and C3 of an article is left out', () => {
  expect(read('TY  - CPAPER', 'C3  - Tides 2025').publication).toMatchObject({ venue: 'Tides 2025' });
  const article = read('JO  - Tidal Letters', 'C3  - other');
  expect([article.publication?.venue, article.rules]).toEqual(['Tidal Letters', ['left-out-field']]);
});

test('every language is read', () => {
  expect(read('LA  - de', 'LA  - en').languages).toEqual(['de', 'en']);
});

test('a note of our own is the summary, and any other note is left out', () => {
  const own = read('N1  - Summary by the source: It floats.');
  expect([own.summary, own.rules]).toEqual(['It floats.', []]);
  const other = read('N1  - A note');
  expect([other.summary, other.rules]).toEqual([null, ['left-out-field']]);
});

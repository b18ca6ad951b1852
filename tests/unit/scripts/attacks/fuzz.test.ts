import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../../scripts/lib/attacks/check-file.ts';
import { checkNoticed } from '../../../../scripts/lib/attacks/check-noticed.ts';
import { type Found, fuzz } from '../../../../scripts/lib/attacks/fuzz.ts';
import { readInputs } from '../../../../scripts/lib/attacks/inputs.ts';
import { plainPayloads } from '../../../../scripts/lib/attacks/payloads.ts';
import { shrinkText } from '../../../../scripts/lib/attacks/shrink.ts';
import { bibtex } from '../../../../src/core/formats/bibtex/bibtex.ts';
import { csl } from '../../../../src/core/formats/csl/csl.ts';
import { csv } from '../../../../src/core/formats/csv/csv.ts';
import { formats } from '../../../../src/core/formats/formats.ts';
import { ris } from '../../../../src/core/formats/ris/ris.ts';

const inputs = readInputs();

/** Attacks and returns what was found. */
function attack(from: typeof inputs, seed: number, runs: number): Found[] {
  const found: Found[] = [];
  const goesOn = (done: number) => done < runs;
  fuzz({ inputs: from, seed, goesOn, report: (one) => found.push(one) });
  return found;
}

test('every format has files that attacks begin with', () => {
  expect(new Set(inputs.map(({ format }) => format.name))).toEqual(new Set(formats.map(({ name }) => name)));
  expect(inputs.length).toBeGreaterThan(100);
});

test.each([
  'joined/titles-of-many-papers/x.csv.csv',
  'sites/refreshed/dumps/tides.openalex.jsonl',
  'sites/visual-rft/visual-rft.csl.json',
])('attacks also begin with the dump %s', (name) => {
  expect(inputs.map((input) => input.name)).toContain(name);
});

// The long form is `npm run fuzz -- --minutes 20`.
test('300 changed files: none stops a build, loses a value in silence or comes back as another', () => {
  expect(attack(inputs, 1, 300)).toEqual([]);
});

describe('what attacks find', () => {
  const paper = '{"id":"a","type":"book","title":"A Paper","publisher":"One"}';
  const broken = (parse: typeof csl.parse) => [
    { format: { ...csl, parse }, name: 'a file', text: `[${paper}]` },
  ];

  test('a reader that throws, with the seed that repeats it and the smallest input', () => {
    const parse = (text: string) => {
      if (text.includes('ook')) throw new TypeError('cannot read it');
      return csl.parse(text);
    };
    const [first] = attack(broken(parse), 5, 40);
    expect(first).toMatchObject({ kind: 'crash', input: 'ook' });
    expect(first?.what).toMatch(/^reading a changed file: TypeError: cannot read it/);
    const again = attack(broken(parse), first?.seed ?? 0, 1);
    expect(again).toEqual([first]);
  });

  test('a field that is in neither the records nor the messages', () => {
    const parse = (text: string) => csl.parse(text.replace(/"publisher":"[^"]*",?/g, '').replace(',}', '}'));
    expect(checkNoticed(csl, `[${paper}]`)).toEqual([]);
    expect(checkNoticed({ ...csl, parse }, `[${paper}]`)).toEqual([
      { kind: 'lost', what: 'publisher can say anything' },
    ]);
  });

  test('a line that is in neither the records nor the messages', () => {
    const text = 'TY  - JOUR\nTI  - A Paper\nKW  - one\nER  - \n';
    const parse = (some: string) => ris.parse(some.replace(/^KW.*$/m, ''));
    expect(checkNoticed(ris, text)).toEqual([]);
    expect(checkNoticed({ ...ris, parse }, text)).toEqual([
      { kind: 'lost', what: 'the line "KW  - one" can say anything' },
    ]);
  });

  test('a cell that is in neither the records nor the messages', () => {
    const text = 'Title;Volume;Year;Note\nA Paper;7;2020;"one\ntwo"\n;5;2020;\nAnother;8;soon;three\n';
    const parse = (some: string) => csv.parse(some.replace(/"\d"(?=;"soon")/, '""'));
    expect(csv.parse(text).findings.map(({ rule }) => rule)).toContain('missing-title');
    expect(checkNoticed(csv, text)).toEqual([]);
    expect(checkNoticed(csv, `sep=|\n${text.replaceAll(';', '|')}`)).toEqual([]);
    expect(checkNoticed({ ...csv, parse }, text)).toEqual([
      { kind: 'lost', what: 'the cell "8" of "Volume" can say anything' },
    ]);
  });
});

describe('what a message names as left out is not lost:', () => {
  test('an object under a number for its name', () => {
    const paper = (id: string) => ({ id, type: 'book', title: id, 0: { title: 'Another', issue: 1 } });
    const text = JSON.stringify([paper('a'), paper('b')]);
    expect(csl.parse(text).findings).toMatchObject([{ rule: 'left-out-field', field: '0' }]);
    expect(checkNoticed(csl, text)).toEqual([]);
  });

  test.each([
    ['from one line to the next', 'role={}\nnumber = {3}\n, given=J'],
    ['in a line of its own', 'number={},\nnumber = {3},\ngiven=J'],
  ])('a part of a name of BibLaTeX, %s', (_, parts) => {
    const text = `@misc{a, author = {family=Doe, ${parts}}, title = {A Paper}}`;
    const field = expect.stringMatching(/^author\/(?:role|number)$/);
    expect(bibtex.parse(text).findings).toMatchObject([{ rule: 'left-out-field', field }]);
    expect(checkNoticed(bibtex, text)).toEqual([]);
  });
});

test('an arXiv id for an issue may come back from BibTeX as the identifier that it is', () => {
  const item = { itemType: 'conferencePaper', title: 'A Paper', issue: 'arXiv:2301.00002', pages: '1-2' };
  expect(checkFile('zotero.json', JSON.stringify([item]))).toEqual([]);
});

test.each(formats.map((format) => [format.title, format] as const))(
  '%s: every payload in place of the title or identifier is read, joined, written and read back',
  (_, format) => {
    const plain = format.sample.includes('A Paper') ? 'A Paper' : '10.1000/1';
    for (const { text } of plainPayloads) {
      const written = format.extension === 'json' ? JSON.stringify(text).slice(1, -1) : text;
      const file = format.sample.replace(plain, () => written);
      expect(checkFile(`${format.name}.${format.extension}`, file), text).toEqual([]);
    }
  },
);

test('shrinkText(text, fails) keeps what the failure needs, and nothing else', () => {
  const text = 'one\ntwo {a}\nthree {b}\nfour';
  expect(shrinkText(text, (some) => some.includes('{') && some.includes('b'), 1000)).toBe('{b');
  expect(shrinkText('abc', () => false, 1000)).toBe('abc');
});

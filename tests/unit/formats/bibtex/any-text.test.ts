import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/bibtex/parse.ts';
import { bibtexWriter } from '../../../../src/core/formats/bibtex/stringify.ts';
import { expectWellFormed } from '../../../support/formats/well-formed.ts';
import { origin, works } from '../../../support/formats/works.ts';

// What BibTeX files are made of, whole and in pieces.
const pieces = fc.constantFrom(
  ...['@article{', '@misc(', '@comment{', '@comment ', '@string{', '@preamble{', '@', 'key', ',', '='],
  ...['{', '}', '"', '(', ')', '#', '%', '\\', '\n', '\r\n', ' ', '$', '~', '12', 'jan', 'a', '\0', '\u202E'],
  ...['title = {A Title},\n', 'author = {A and B, C and others},\n', 'year = 2025,\n', 'month = {13},\n'],
  ...['crossref = {key},\n', 'entrysubtype = {x},\n', 'note = {Summary by the source: x},\n'],
  ...['date = {2025-13-01},\n', 'eprint = {x},\n', 'doi = {y},\n', "\\'{\\i}", '\\textbf{', '中'],
  ...['\n@article{key,\n', '\n@string{a = "b" # a}\n', '\n@proceedings{key, title = {P}}\n', 'TY  - JOUR\n'],
);
const mixtures = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''));
const anyText = fc.constantFrom('binary' as const, 'grapheme' as const).chain((unit) => fc.string({ unit }));

describe('parse(text)', () => {
  test('never throws, and every finding and paper has its place: any text', () => {
    fc.assert(fc.property(fc.oneof(anyText, mixtures), (text) => expectWellFormed(text, parse(text))));
  });

  test('reads an entry that begins a line, whatever comes before it', () => {
    fc.assert(
      fc.property(mixtures, (text) => {
        const { papers } = parse(`${text}\n@misc{last, title = {The Last}}`);
        expect(papers.at(-1)).toMatchObject({ key: 'last', title: 'The Last' });
      }),
    );
  });

  test('says of every field that it is there, in a fact or in a finding', () => {
    fc.assert(
      fc.property(fields, fc.nat(), (lines, pick) => {
        const toFile = (some: string[]) => `@article{key,\n${['title = {A Title}', ...some].join(',\n')}\n}`;
        const without = lines.toSpliced(pick % lines.length, 1);
        expect(said(toFile(lines))).not.toEqual(said(toFile(without)));
      }),
    );
  });
});

test('stringify(works, origin): every work of any facts is read back as an entry', () => {
  fc.assert(
    fc.property(works, (list) => {
      const { papers, findings } = parse(bibtexWriter.stringify(list, origin));
      expect(papers.map(({ key }) => key)).toEqual(list.map(({ key }) => key));
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
  );
});

// Fields of every kind, each once, in any order.
const names = (
  'subtitle author year month date journal booktitle howpublished volume number issue pages publisher ' +
  'school eprint primaryclass doi openalex url abstract annote note keywords editor entrysubtype crossref isbn'
).split(' ');
const fitting: Record<string, string> = {
  ...{ year: '2025', month: 'jan', date: '{2024-02-05}', doi: '{10.1000/182}', openalex: '{W1}' },
  ...{ eprint: '{2503.01785}', url: '{https://example.org/}', annote: '{Summary by the source: It is.}' },
};
const fields = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), fc.boolean()), {
    minLength: 1,
    selector: ([name]) => name,
  })
  .map((all) => all.map(([name, fits]) => `  ${name} = ${(fits && fitting[name]) || `{Value of ${name}}`}`));

/** All that is said but where. */
function said(text: string): unknown {
  const { papers, findings } = parse(text);
  return [papers, findings.map(({ rule, reason }) => [rule, reason])];
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/ris/parse.ts';
import { risWriter } from '../../../../src/core/formats/ris/stringify.ts';
import type { Work } from '../../../../src/core/schemas/work.ts';
import { toFlowingText } from '../../../../src/core/text/flowing-text.ts';
import { toPlainText } from '../../../../src/core/text/tex.ts';
import {
  expectedOf,
  factsOf,
  lines,
  origin,
  toWork,
  undividedNames,
  works,
} from '../../../support/formats/bibliographic-works.ts';

const titles = lines.filter((text) => toFlowingText(toPlainText(text)).text !== '');

test('parse reads back what stringify writes, every fact of it', () => {
  fc.assert(
    fc.property(works(titles, undividedNames), (list) => {
      const file = risWriter.stringify(list, origin);
      const { papers, findings } = parse(file);
      expect(papers.map(factsOf), file).toEqual(list.map(asText).map(expectedOf));
      const beside = findings.filter(({ rule, line }) => rule !== 'no-entries' && line !== 1);
      expect(beside, file).toEqual([]);
    }),
  );
});

test('stringify(works, origin) gives each value one line, which ends in CRLF', () => {
  const work = toWork({ title: 'Title', abstract: 'One.\n\nTY  - JOUR\u2028Two.', issued: '2025-03' });
  expect(risWriter.stringify([work], origin).split('\r\n')).toEqual([
    'About: Papers that cite “@misc{x, $\\pi_0$}” TY  - JOUR',
    `Sources: x.csl.json (SHA-256 ${'a'.repeat(64)}), x.pith.txt (SHA-256 ${'b'.repeat(64)})`,
    '',
    'TY  - GEN',
    'ID  - key:0_a-b',
    'TI  - Title',
    'PY  - 2025',
    'DA  - 2025/03/',
    'AB  - One. TY  - JOUR Two.',
    'ER  - ',
    '',
  ]);
});

/** Titles have their TeX as text, and paragraphs are one. */
function asText(work: Work): Work {
  const title = toFlowingText(toPlainText(work.title)).text;
  return { ...work, title, abstract: work.abstract?.replaceAll('\n\n', ' ') ?? null };
}

test('the name of a group with an “and” ends with a comma, so that no program divides it', () => {
  const authors = [
    { family: 'OpenAI and Friends', given: null },
    { family: 'Harbour Society', given: null },
    { family: 'Quay', given: 'Mira' },
  ];
  const text = risWriter.stringify([toWork({ authors })], origin);
  expect(text.match(/^AU {2}- .*$/gm)?.map((line) => line.trim())).toEqual([
    'AU  - OpenAI and Friends,',
    'AU  - Harbour Society',
    'AU  - Quay, Mira',
  ]);
  expect(parse(text).papers[0]?.authors).toEqual(authors);
});

test('a work is written with each fact in its tag, in one order, and the note of a reader last', () => {
  const work = toWork({
    title: 'Tides <i>',
    authors: [
      { family: 'Quay', given: 'Mira', suffix: 'Jr.' },
      { family: 'Sand and Water, Ltd', given: null },
    ],
    issued: '2024',
    publication: {
      type: 'paper-conference',
      venue: 'V',
      pages: '3-9',
      volume: '1',
      issue: '2',
      publisher: 'P',
    },
    identifiers: { doi: '10.1000/1', arxiv: '2401.00001', openalex: 'W1', pmid: '12' },
    primaryCategory: 'cs.CV',
    languages: ['de', 'en'],
    url: 'https://a.org/',
    abstract: 'A',
    summary: 'S',
  });
  const notes = new Map([[work.key, 'N']]);
  const [, , ...entry] = risWriter.stringify([work], { ...origin, notes }).split('\r\n');
  expect(entry).toEqual([
    ...['', 'TY  - CONF', 'ID  - key:0_a-b', 'TI  - Tides &lt;i>', 'AU  - Quay, Mira, Jr.'],
    ...[
      'AU  - Sand and Water, Ltd',
      'PY  - 2024',
      'DA  - 2024//',
      'T2  - V',
      'C3  - V',
      'VL  - 1',
      'IS  - 2',
    ],
    ...['SP  - 3', 'EP  - 9', 'PB  - P', 'DO  - 10.1000/1', 'UR  - https://a.org/', 'AN  - arXiv:2401.00001'],
    ...['LA  - de; en', 'C8  - arXiv category: cs.CV; OpenAlex: W1; PubMed: 12', 'AB  - A'],
    ...['N1  - Summary by the source: S', 'N1  - My note: N', 'ER  - ', ''],
  ]);
});

test.each([
  [
    { type: 'article', pages: 'e1' },
    '2024-03-09',
    'UNPB',
    ['PY  - 2024', 'DA  - 2024/03/09', 'SP  - e1', 'C8  - Type: article'],
  ],
  [{ type: 'song', pages: '1-2-3' }, '2024', 'SOUND', ['PY  - 2024', 'SP  - 1-2-3']],
  [{ type: 'interview', pages: '3-' }, null, 'GEN', ['SP  - 3-', 'C8  - Type: interview']],
])('a work with %j of %s is written under TY %s', (publication, issued, ty, tags) => {
  expect(risWriter.stringifyOne?.(toWork({ publication, issued })).split('\r\n')).toEqual([
    ...[`TY  - ${ty}`, 'ID  - key:0_a-b', 'TI  - A Title', ...tags, 'ER  - ', ''],
  ]);
});

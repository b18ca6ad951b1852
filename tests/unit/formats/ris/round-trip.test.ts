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

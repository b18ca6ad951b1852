import fc from 'fast-check';
import { expect, test } from 'vitest';
import { originOf, toWorks } from '../../../../src/core/export/works.ts';
import { cslWriter } from '../../../../src/core/formats/csl/stringify.ts';
import type { Work } from '../../../../src/core/schemas/work.ts';
import { textToMarkup } from '../../../../src/core/text/escape-markup.ts';
import { toPlainText } from '../../../../src/core/text/tex.ts';
import { lines, origin, works } from '../../../support/formats/bibliographic-works.ts';
import { type ReadBack, stated } from '../../../support/formats/read-back.ts';
import { readWithCitationJs } from '../../../support/formats/read-csl-items.ts';
import { realRecord } from '../../../support/real-site.ts';

const record = realRecord();
const { hub, citingPapers } = toWorks(record);

/** Texts in which CSL has markup are escaped where they would be taken for it. */
function asMarkup(work: Work): ReadBack {
  const { title, venue, publisher, abstract, note, ...rest } = stated({
    ...work,
    title: toPlainText(work.title),
  });
  const toMarkup = (text: string | undefined) => (text === undefined ? undefined : textToMarkup(text));
  return {
    ...rest,
    title: textToMarkup(title),
    venue: toMarkup(venue),
    publisher: toMarkup(publisher),
    abstract: toMarkup(abstract),
    note: toMarkup(note),
  };
}

test('citation-js reads the real papers whole', () => {
  const list = [hub, ...citingPapers];
  expect(readWithCitationJs(cslWriter.stringify(list, originOf(record)))).toEqual(list.map(asMarkup));
});

test('citation-js reads every fact of hostile works', () => {
  fc.assert(
    fc.property(works(lines), (list) => {
      const file = cslWriter.stringify(list, origin);
      expect(readWithCitationJs(file), file).toEqual(list.map(asMarkup));
    }),
  );
});

test('citation-js reads what is pasted of one work', () => {
  for (const work of citingPapers) {
    expect(readWithCitationJs(cslWriter.stringifyOne?.(work) ?? '')).toEqual([asMarkup(work)]);
  }
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtexCanHold } from '../../../../scripts/lib/attacks/can-hold.ts';
import { parse } from '../../../../src/core/formats/bibtex/parse.ts';
import { bibtexWriter } from '../../../../src/core/formats/bibtex/stringify.ts';
import type { Work } from '../../../../src/core/schemas/work.ts';
import { expectedOf, factsOf, lines, origin, works } from '../../../support/formats/bibliographic-works.ts';

/** `@misc` with an e-print is one. */
function withTypeOfEprint<Facts extends Pick<Work, 'identifiers' | 'publication'>>(facts: Facts): Facts {
  const { identifiers, publication } = facts;
  return identifiers.arxiv && !publication.type
    ? { ...facts, publication: { ...publication, type: 'article' } }
    : facts;
}

const texts = lines.filter(bibtexCanHold);

test('parse reads back what stringify writes, every fact of it', () => {
  fc.assert(
    fc.property(works(texts), (list) => {
      const file = bibtexWriter.stringify(list, origin);
      const { papers, findings } = parse(file);
      expect(papers.map(factsOf), file).toEqual(list.map(expectedOf).map(withTypeOfEprint));
      expect(
        findings.filter(({ rule }) => rule !== 'no-entries'),
        file,
      ).toEqual([]);
    }),
  );
});

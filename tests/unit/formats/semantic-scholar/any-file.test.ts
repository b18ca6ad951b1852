import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/semantic-scholar/parse.ts';
import { semanticScholar } from '../../../../src/core/formats/semantic-scholar/semantic-scholar.ts';
import { toFlowingText } from '../../../../src/core/text/flowing-text.ts';
import { testAnyJson } from '../../../support/formats/json-files.ts';

const names = [
  ...[
    'offset',
    'next',
    'data',
    'citations',
    'citationCount',
    'citingPaper',
    'citedPaper',
    'error',
    'message',
  ],
  ...['contexts', 'intents', 'contextsWithIntent', 'context', 'isInfluential', 'title', 'title', 'paperId'],
  ...['corpusId', 'externalIds', 'ArXiv', 'DOI', 'CorpusId', 'url', 'abstract', 'venue', 'publicationVenue'],
  ...['name', 'journal', 'volume', 'pages', 'year', 'publicationDate', 'publicationTypes', 'authors', 'tldr'],
];
const texts = [
  '2024-02-30',
  '2025-03-03',
  '10.1000/1',
  '2501.00001',
  'https://a.b',
  '<i>x</i>',
  '\ud800',
  'Book',
];

testAnyJson(semanticScholar, {
  names,
  texts: [...texts, 'background', 'method', 'result', '0'.repeat(40)],
  toFile: (papers) => ({
    offset: 0,
    data: papers.map((paper) => ({ ...paper, citingPaper: { title: 'A Paper', ...paper } })),
  }),
});

test('parse(page): every context is a quote, in order, and has the intents beside it', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('As in [1].', ''));
  const intents = fc.option(fc.array(fc.constantFrom('background', 'methodology', 'result', 'new')));
  const contexts = fc.array(text, { maxLength: 6 });
  const withIntent = fc.array(fc.record({ context: text, intents }), { maxLength: 6 });
  fc.assert(
    fc.property(contexts, withIntent, (stated, entries) => {
      const citation = {
        contexts: stated,
        contextsWithIntent: entries,
        citingPaper: { title: 'A Paper' },
      };
      const quotes = parse(JSON.stringify({ data: [citation] })).papers[0]?.quotes ?? [];
      const shown = (list: string[]) => list.map((one) => toFlowingText(one).text).filter((one) => one);
      // An entry is the same context as one of the list with its text, each for one; the others come last.
      const rest = [...stated];
      const others = entries.filter(({ context }) => {
        const at = rest.indexOf(context);
        if (at >= 0) rest.splice(at, 1);
        return at < 0;
      });
      const expected = shown([...stated, ...others.map(({ context }) => context)]);
      expect(quotes.map((quote) => quote.text)).toEqual(expected);
      const entriesWithText = entries.filter(({ context }) => shown([context]).length > 0);
      const ofEntries = entriesWithText.map((entry) => new Set(entry.intents ?? []).size);
      expect(quotes.reduce((sum, { roles }) => sum + roles.length, 0)).toBe(
        ofEntries.reduce((sum, count) => sum + count, 0),
      );
    }),
  );
});

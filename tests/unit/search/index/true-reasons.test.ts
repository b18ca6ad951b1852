import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../../src/core/search/engine/create-engine.ts';
import { marksOf } from '../../../../src/core/search/engine/highlight.ts';
import { createFuseFinder } from '../../../../src/core/search/memory/fuse-finder.ts';
import { textsOf } from '../../../../src/core/search/query/document.ts';
import { parseQuery } from '../../../../src/core/search/query/query.ts';
import { tokenize } from '../../../../src/core/search/query/tokens.ts';
import { at } from '../../../../src/core/text/at.ts';
import { finderOver, madeDocuments } from '../../../support/search/made-index.ts';

const documents = madeDocuments(300);
const words = documents.map((document) =>
  textsOf(document).map(([, text]) => text.split(/\s+/).filter(Boolean)),
);

/** Ways in which a reader may type a word or some words in a row of a paper. */
const changes: Record<string, (typed: string, place: number) => string> = {
  'as written': (typed) => typed,
  'in other capitals': (typed) => (typed === typed.toUpperCase() ? typed.toLowerCase() : typed.toUpperCase()),
  begun: (typed, place) => typed.slice(0, Math.max(2, place)),
  'with a star': (typed, place) => `${typed.slice(0, Math.max(4, place))}*`,
  'without a letter': (typed, place) => typed.slice(0, place) + typed.slice(place + 1),
  'with two letters swapped': (typed, place) =>
    typed.slice(0, place) + (typed[place + 1] ?? '') + (typed[place] ?? '') + typed.slice(place + 2),
  'in the plural': (typed) => `${typed}s`,
  'in another form': (typed) => `${typed.replace(/(?:ing|ed|e?s|ation)$/, '')}ing`,
  joined: (typed) => typed.replaceAll(/[-\s]/g, ''),
  'apart at a hyphen': (typed) => typed.replaceAll('-', ' '),
  'between quotes': (typed) => `"${typed.replaceAll('"', '')}"`,
  'in the title': (typed) => `title:"${typed.replaceAll('"', '')}"`,
  'with a word that none has': (typed) => `${typed} xyzzyq`,
  'in a question': (typed) => `which of the papers are on ${typed}?`,
};

const typed = fc
  .record({
    document: fc.nat(documents.length - 1),
    text: fc.nat(8),
    from: fc.nat(40),
    length: fc.integer({ min: 1, max: 4 }),
    place: fc.nat(9),
    change: fc.constantFrom(...Object.keys(changes)),
  })
  .map(({ document, text, from, length, place, change }) => {
    const texts = at(words, document);
    const row = at(texts, text % texts.length);
    const start = row.length === 0 ? 0 : from % row.length;
    return changes[change]?.(row.slice(start, start + length).join(' '), place) ?? '';
  });

const queries = fc.oneof(
  typed,
  fc.tuple(typed, typed).map(([one, other]) => `${one} OR ${other}`),
  fc.tuple(typed, typed).map((both) => both.join(' ')),
);

describe.each(['memory', 'shards'])('the engine over %s', (kind) => {
  const engine =
    kind === 'memory'
      ? createEngine(createFuseFinder(documents))
      : createEngine(finderOver(documents).finder);

  test('gives hits whose every reason is a word of theirs, and a mark for one of them', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const { hits, terms } = await engine.search(parseQuery(query), { limit: 10, allowed: null });
        for (const hit of hits) {
          const document = at(documents, hit.index);
          const own = [...textsOf(document).map(([, text]) => text), ...document.identifiers];
          const all = own
            .map(
              (text) =>
                ` ${tokenize(text)
                  .map(({ word }) => word)
                  .join(' ')} `,
            )
            .join('|');
          for (const { word } of hit.found) expect(all).toContain(` ${word}`);
          const marks = textsOf(document).flatMap(([field, text]) => marksOf(text, terms, hit.found, field));
          const isById = hit.found.every(({ word }) =>
            document.identifiers.some((id) => id.toLowerCase().includes(word)),
          );
          if (!isById) expect(marks).not.toEqual([]);
          found += 1;
        }
      }),
    );
    expect(found).toBeGreaterThan(1000);
  });
});

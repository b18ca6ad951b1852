import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/core/formats/formats.ts';
import { inOrderOfTrust } from '../../../src/core/formats/in-order-of-trust.ts';
import { buildRecord } from '../../../src/core/joining/build-record.ts';
import type { CitingPaper } from '../../../src/core/schemas/citing-paper.ts';
import type { HubPaper } from '../../../src/core/schemas/hub-paper.ts';
import { hubRecordSchema } from '../../../src/core/schemas/hub-record.ts';
import type { Message } from '../../../src/core/schemas/message.ts';
import type { OtherValue } from '../../../src/core/schemas/other-value.ts';
import type { SourcePlace } from '../../../src/core/schemas/source-place.ts';
import { compareFiles, type NamedSource } from '../../../src/core/sources/named-source.ts';
import { type PaperFacts, type ParsedPaper, paperFacts } from '../../../src/core/sources/parsed-source.ts';
import { at } from '../../../src/core/text/at.ts';
import { lossesOf } from '../../support/joining/losses.ts';
import { parsedSource } from '../../support/joining/parsed.ts';

const hubTitle = 'A Survey of Large Language Models';

// Few values, so that papers meet in every way: by title, by identifier, by both, by several of each.
const titles = fc.constantFrom(
  'One',
  'ONE!',
  'Two',
  'Editorial',
  hubTitle,
  `${hubTitle}: Text`,
  `${hubTitle}: Images`,
  'The Many Ways of Joining Lists of Papers',
  'The Many Ways of Joining Lists of Papers: A Review',
);
const stated = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });
const identifiers = fc.record(
  {
    arxiv: fc.constantFrom('2503.01785', '2503.01786'),
    doi: fc.constantFrom('10.1/a', '10.1/A', '10.1/b', '10.48550/arXiv.2503.01785'),
    openalex: fc.constantFrom('W1', 'W2'),
  },
  { requiredKeys: [] },
);
const names = fc.record({
  family: fc.constantFrom('Liu', 'Sun', 'Ziyu Liu'),
  given: fc.constantFrom(null, 'Z.', 'Ziyu'),
});
const roles = fc.uniqueArray(
  fc.constantFrom({ role: 'method' as const }, { role: 'other' as const, label: 'Use' }),
  {
    selector: ({ role }) => role,
    maxLength: 2,
  },
);
const facts: fc.Arbitrary<Partial<PaperFacts>> = fc.record({
  summary: stated(fc.constantFrom('About one.', 'About it.')),
  abstract: stated(fc.constantFrom('We find.', 'We show.')),
  roles,
  verdict: stated(fc.constantFrom('accept', 'reject')),
  novelty: stated(fc.constantFrom(7, 6.5)),
  primaryCategory: stated(fc.constantFrom('cs.CV', 'cs.LG')),
  identifiers: fc.oneof(identifiers, fc.constant({})),
  authors: fc.array(names, { maxLength: 2 }),
  issued: stated(fc.constantFrom('2025', '2026', '2026-05', '2026-05-19')),
  url: stated(fc.constantFrom('https://a.org/', 'https://b.org/')),
  publication: fc.record(
    {
      venue: fc.constantFrom('ICCV', 'arXiv.org', 'Iccv'),
      publisher: fc.constantFrom('IEEE', 'arXiv'),
      volume: fc.constantFrom('1', '2'),
      pages: fc.constantFrom('1', '1-9', '2-9'),
    },
    { requiredKeys: [] },
  ),
  influential: stated(fc.boolean()),
  retracted: stated(fc.boolean()),
});

/** Papers as a source lists them; often a title and nothing else, as in a Pith dump. */
const papers = fc
  .array(fc.tuple(titles, fc.oneof(facts, fc.constant<Partial<PaperFacts>>({}))), { maxLength: 5 })
  .map((list) =>
    list.map(([title, own], at): ParsedPaper => {
      const place = { path: `/${at}` };
      const quotes = own.url ? [{ text: `As in ${own.url}`, roles: own.roles ?? [], place }] : [];
      return { title, key: null, place, ...paperFacts({ ...own, quotes }) };
    }),
  );
const formatNames = formats.map(({ name }) => name);
const sources: fc.Arbitrary<NamedSource[]> = fc
  .array(fc.tuple(fc.constantFrom(...formatNames), papers), { minLength: 1, maxLength: 4 })
  .map((list) => {
    const listed = list.map(([format, own], at) => ({
      file: `x.${at}.${format}.txt`,
      format,
      source: parsedSource({ papers: own }),
    }));
    const hub = { title: { value: hubTitle, place: { line: 1 } } };
    const last: ParsedPaper = { title: 'Last', key: null, place: { path: '/9' }, ...paperFacts() };
    return [{ file: 'x.pith.txt', format: 'pith', source: parsedSource({ hub, papers: [last] }) }, ...listed];
  });

function build(list: NamedSource[]) {
  const { record, messages } = buildRecord('x', inOrderOfTrust(list));
  if (!record) throw new Error(`no record: ${JSON.stringify(messages)}`);
  return { record, messages };
}

describe('joining sources', () => {
  test('does not depend on their order', () => {
    const shuffled = sources.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(build(other)).toEqual(build(list));
      }),
    );
  });

  test('gives a record of the schema, with ids that are all different', () => {
    const schema = hubRecordSchema.omit({ sources: true });
    fc.assert(
      fc.property(sources, (list) => {
        const { record } = build(list);
        expect(schema.parse(record)).toEqual(record);
        expect(new Set(record.citingPapers.map(({ id }) => id)).size).toBe(record.citingPapers.length);
        for (const { source, provenance } of record.citingPapers) {
          for (const index of Object.values(provenance).flat()) expect(source[index]).toBeDefined();
        }
      }),
    );
  });

  test('a copy under a later name, of the file that counts first in its format, changes no paper', () => {
    fc.assert(
      fc.property(sources, fc.nat(), (list, pick) => {
        // A later name is a newer file, whose facts come before those of the others in its format.
        const { format } = at(list, pick % list.length);
        const copied = inOrderOfTrust(list).find((source) => source.format === format);
        if (!copied) return;
        const copy = { ...copied, file: copied.file.replace('.txt', '.2.txt') };
        expect(compareFiles(copied.file, copy.file)).toBeLessThan(0);
        const [once, twice] = [build(list), build([...list, copy])];
        expect(twice.record.citingPapers.map(withoutPlaces)).toEqual(
          once.record.citingPapers.map(withoutPlaces),
        );
        expect(withoutPlaces(twice.record.hub)).toEqual(withoutPlaces(once.record.hub));
      }),
    );
  });

  test('every entry is in exactly one paper, and everything that it states is kept there', () => {
    fc.assert(
      fc.property(sources, (list) => {
        const { record } = build(list);
        const places = record.citingPapers.flatMap(({ source }) => source.map(nameOf));
        expect(new Set(places).size).toBe(places.length);
        for (const { file, source } of list) {
          for (const paper of source.papers) {
            const place = `${file}:${JSON.stringify(paper.place)}`;
            const found = record.citingPapers.find((one) => one.source.some((at) => nameOf(at) === place));
            expect(lossesOf(paper, found ?? record.hub, file), JSON.stringify({ paper, found })).toEqual([]);
          }
        }
      }),
    );
  });

  test('further sources change no address of the first one', () => {
    const untold = sources.map((list) =>
      list.map((one) =>
        one.format === 'pith'
          ? {
              ...one,
              source: {
                ...one.source,
                papers: one.source.papers.map((paper) => ({ ...paper, identifiers: {} })),
              },
            }
          : one,
      ),
    );
    fc.assert(
      fc.property(untold, (list) => {
        const [first] = list.toSorted(
          (a, b) => Number(a.format !== 'pith') - Number(b.format !== 'pith') || compareFiles(a.file, b.file),
        );
        const own = first?.source.hub.title ? build([first]) : null;
        if (!own) return;
        const ids = own.record.citingPapers.map(({ id }) => id);
        expect(
          build(list)
            .record.citingPapers.slice(0, ids.length)
            .map(({ id }) => id),
        ).toEqual(ids);
      }),
    );
  });

  test('every value that differs is reported, and every reported one is kept', () => {
    fc.assert(
      fc.property(sources, (list) => {
        const { record, messages } = build(list);
        const told = messages.filter(({ rule }) => rule === 'sources-differ');
        const kept = [record.hub, ...record.citingPapers].flatMap(({ otherValues }) => otherValues);
        const isAt = ({ file, line, path }: Message) => {
          const place = JSON.stringify(path === null ? { file, line } : { file, path });
          return ({ source }: OtherValue) => JSON.stringify(source) === place;
        };
        for (const message of told) expect(kept.some(isAt(message)), message.reason).toBe(true);
        const alwaysTold = ['issued', 'verdict', 'novelty', 'primaryCategory', 'retracted', 'authors'];
        for (const other of kept.filter(({ field }) => alwaysTold.includes(field))) {
          expect(
            told.some((message) => isAt(message)(other)),
            other.field,
          ).toBe(true);
        }
      }),
    );
  });
});

function nameOf(place: SourcePlace): string {
  const { file, ...at } = place;
  return `${file}:${JSON.stringify(at)}`;
}

/** The facts of a paper and its other values, without their places. */
function withoutPlaces(paper: CitingPaper | HubPaper) {
  const { otherValues, provenance: _, ...rest } = paper;
  const others = new Set(otherValues.map(({ field, value }) => `${field}: ${value}`));
  const kept =
    'keptText' in rest ? new Set(rest.keptText.map(({ heading, text }) => `${heading}: ${text}`)) : null;
  const quotes = 'quotes' in rest ? rest.quotes.map(({ text, roles: own }) => [text, own]) : null;
  return { ...rest, source: null, headings: null, keptText: kept, quotes, others };
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recoverEntries } from '../../../../src/core/formats/json-input/recover-entries.ts';
import { isJson } from '../../../support/formats/is-json.ts';
import { entriesIn } from '../../../support/formats/recovered-entries.ts';

/** Texts with what JSON is made of, so that a stray quote or bracket has something to be taken for. */
const texts = fc
  .array(fc.constantFrom('A', '{x}', '"quoted"', 'a, b', '[1]', 'x: y', 'é\n', '5" disk', '}]', ' '), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));
const entries = fc
  .array(
    fc.record({
      id: texts,
      type: fc.constantFrom('book', 'chapter'),
      title: texts,
      author: fc.array(fc.record({ family: texts, given: texts }), { maxLength: 3 }),
      topics: fc.array(fc.record({ id: texts, display_name: texts }), { maxLength: 2 }),
      issued: fc.constant({ 'date-parts': [[2024, 2]] }),
    }),
    { minLength: 3, maxLength: 5 },
  )
  .map((list) => list.map((entry, index) => ({ ...entry, id: `${index} ${entry.id}` })));

/** The places where the formats have their entries, with what is around them. */
const wrappers: Record<string, (list: unknown[]) => unknown> = {
  'a list': (list) => list,
  items: (items) => ({ config: { id: 'x' }, items }),
  'message/items': (items) => ({ status: 'ok', message: { 'total-results': 3, items, query: {} } }),
  results: (results) => ({ meta: { count: 3 }, results, group_by: [] }),
  data: (data) => ({ offset: 0, next: 3, data }),
  'hits/hits': (hits) => ({ hits: { hits, total: 3 }, links: { self: 'x' } }),
  'resultList/result': (result) => ({ version: '6', resultList: { result } }),
};
const layouts = fc.constantFrom('compact', 'lines', ' ', '  ', '\t');

/** A fault in the text of an entry; an offset is a share of its length. */
type Fault = (text: string, share: number) => string;

const offsetIn = (text: string, share: number) => 1 + Math.floor(share * (text.length - 1));
const without = (mark: RegExp): Fault => {
  return (text, share) => {
    const places = Array.from(text.matchAll(mark), ({ index }) => index);
    const at = places[Math.floor(share * places.length)] ?? 0;
    return text.slice(0, at) + text.slice(at + 1);
  };
};
const withMore = (mark: string): Fault => {
  return (text, share) => text.slice(0, offsetIn(text, share)) + mark + text.slice(offsetIn(text, share));
};
const faults: Record<string, Fault> = {
  'a missing comma': without(/,/g),
  'a missing colon': without(/:/g),
  'a missing opening brace at its start': (text) => text.slice(1),
  'a stray quote in its title': (text, share) => {
    const [from, to] = [text.indexOf('"title"') + 9, text.indexOf('"author"') - 3];
    const at = Math.floor(from + share * (to - from));
    return `${text.slice(0, at)}"${text.slice(at)}`;
  },
  'a stray word': withMore('x'),
  'a line end in a string': withMore('\n'),
  'a control character': withMore('\0'),
  'a stray comma': withMore(','),
};

/** A file whose entry at `index` has a fault, and the file before. */
function fileWith(
  list: object[],
  index: number,
  fault: (text: string) => string,
  wrap: string,
  layout: string,
) {
  const marked = wrappers[wrap]?.(list.map((_, place) => `@${place}@`));
  const indent = layout === 'compact' || layout === 'lines' ? '' : layout;
  const outer = JSON.stringify(marked, null, indent);
  const lines = outer.replace('["@0@"', '[\n"@0@"').replaceAll(',"@', ',\n"@').replace(/@"\]/, '@"\n]');
  return (layout === 'lines' ? lines : outer).replace(/([ \t]*)"@(\d)@"/g, (_, space: string, place) => {
    const text = JSON.stringify(list[Number(place)], null, indent).replaceAll('\n', `\n${space}`);
    return space + (Number(place) === index ? fault(text) : text);
  });
}

describe.each(Object.entries(faults))('recoverEntries(a file with %s in one entry)', (_, fault) => {
  test('keeps every other entry, and says where the fault is', () => {
    const shares = fc.double({ min: 0, max: 0.999, noNaN: true });
    const wraps = fc.constantFrom(...Object.keys(wrappers));
    fc.assert(
      fc.property(entries, fc.nat(), shares, wraps, layouts, (list, pick, share, wrap, layout) => {
        const index = pick % list.length;
        const file = fileWith(list, index, (text) => fault(text, share), wrap, layout);
        if (isJson(file)) return;
        const recovered = recoverEntries(file);
        const kept = entriesIn(JSON.parse(recovered?.text ?? 'null'));
        const others = list.filter((_, place) => place !== index);
        expect(others.filter((one) => !kept.some((read) => isSame(read, one)))).toEqual([]);
        expect(kept.filter((read) => !list.some((one) => isSame(read, one)))).toEqual([]);
        expect(recovered?.broken.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('recoverEntries(a file with a piece cut out of one entry)', () => {
  test('loses no entry without naming its place', () => {
    const shares = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat({ max: 40 }));
    const wraps = fc.constantFrom(...Object.keys(wrappers));
    fc.assert(
      fc.property(entries, fc.nat(), shares, wraps, layouts, (list, pick, [share, size], wrap, layout) => {
        const cut = (text: string) => {
          const at = offsetIn(text, share);
          return text.slice(0, at) + text.slice(at + 1 + size);
        };
        const file = fileWith(list, pick % list.length, cut, wrap, layout);
        const recovered = isJson(file) ? null : recoverEntries(file);
        if (!recovered) return;
        const kept = entriesIn(JSON.parse(recovered.text));
        const leftOut = recovered.broken.map(({ reason }) => textLeftOut(file, reason)).join('');
        for (const one of list.filter((_, place) => place !== pick % list.length)) {
          const isNamed = leftOut.includes(`"${one.id.slice(0, 2)}`);
          expect(isNamed || kept.some((read) => isSame(read, one)), JSON.stringify(one)).toBe(true);
        }
      }),
    );
  });
});

/** What a message says that is left out, from the file. */
function textLeftOut(file: string, reason: string): string {
  const [, unit, from, to] = /Left out: (columns|lines) (\d+) to (\d+),/.exec(reason) ?? [];
  if (unit === 'lines')
    return file
      .split('\n')
      .slice(Number(from) - 1, Number(to))
      .join('\n');
  return file
    .split('\n')
    .map((line) => line.slice(Number(from) - 1, Number(to)))
    .join('\n');
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toIds } from '../../../../src/core/joining/paper-ids.ts';
import { toListEntry } from '../../../../src/core/search/view/list-entry.ts';
import { fromStoredEntry, toStoredEntry } from '../../../../src/core/search/view/stored-entry.ts';
import { at } from '../../../../src/core/text/at.ts';
import { citingPaper } from '../../../support/joining/parsed.ts';

const entryOf = (title: string, id: string, path = `/hubs/moon/papers/${id}/`) =>
  toListEntry(citingPaper({ id, title }), `paper-${id}`, path);

describe('a stored entry', () => {
  test('has every address of its entry, whatever the title', () => {
    const title = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('a', 'B', '9', '-', ' ', "'", '$', 'é', 'И', '\t') }),
    );
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 4 }), (titles) => {
        const ids = toIds([...titles, ...titles]);
        for (const [index, id] of ids.entries()) {
          const entry = entryOf(at(titles, index % titles.length), id);
          expect(fromStoredEntry(toStoredEntry(entry))).toEqual(entry);
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('does without the slug of its title', () => {
    const stored = toStoredEntry(entryOf("CMU's Machine Translation", 'cmus-machine-translation-2'));
    expect(JSON.stringify(stored)).not.toContain('cmus');
  });

  test('keeps an address that says nothing of the title', () => {
    const entry = entryOf('Gains', 'other', '/list/?page=2#other');
    expect(toStoredEntry(entry)).toEqual(entry);
  });
});

test('a stored entry has a tab for the last slug of each address, and no more', () => {
  const entry = { ...entryOf('Moon Tides', 'moon-tides'), href: '/moon-tides/papers/moon-tides/' };
  const stored = { ...entry, anchor: 'paper-\t', href: '/moon-tides/papers/\t/' };
  expect(toStoredEntry(entry)).toEqual(stored);
  expect(fromStoredEntry(stored)).toEqual(entry);
  expect(toStoredEntry({ ...entry, href: null })).toEqual({ ...stored, href: null });
  expect(fromStoredEntry({ ...stored, href: null })).toEqual({ ...entry, href: null });
});

test('an address is shortened even if the other does not say the title', () => {
  const entry = { ...entryOf('Moon Tides', 'moon-tides'), anchor: 'other' };
  const stored = toStoredEntry(entry);
  expect(stored).toEqual({ ...entry, href: '/hubs/moon/papers/\t/' });
  expect(fromStoredEntry(stored)).toEqual(entry);
});

test('a title without letters from A to Z has no slug to leave out', () => {
  const entry = entryOf('潮汐', 'other');
  expect(toStoredEntry(entry)).toBe(entry);
});

test.each([
  ["The Moon's Tides: 2 -- of 3!", 'the-moons-tides-2-of-3'],
  ['(Ebb) and flow', 'ebb-and-flow'],
  ['Moon’s', 'moons'],
])('the slug of %j is %s', (title, slug) => {
  expect(toStoredEntry(entryOf(title, slug)).anchor).toBe('paper-\t');
});

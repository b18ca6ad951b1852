import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printListLink, readListLink } from '../../../src/core/reading-list/list-link.ts';
import { keyOf, type PaperId } from '../../../src/core/reading-list/mark.ts';
import { paperOfAddress } from '../../../src/core/reading-list/paper-address.ts';

const id = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => /^[^\s/?#\\]+$/.test(text) && text.isWellFormed());

test('readListLink(printListLink(papers)) gives the same papers, hub by hub', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ hub: id, paper: id }), { selector: keyOf, maxLength: 12 }),
      (papers) => {
        const link = printListLink(papers);
        expect(link).toMatch(/^#papers=[^\s"<>\\]*$/);
        const byKey = (list: PaperId[] | null) => list?.map(keyOf).sort();
        // An empty list has no paper to name.
        expect(byKey(readListLink(link))).toEqual(byKey(papers));
      },
    ),
  );
});

test('a link is readable', () => {
  const papers = ['camo', 'vgr'].map((paper) => ({ hub: 'visual-rft', paper }));
  expect(printListLink([...papers, { hub: 'moon', paper: 'tides' }])).toBe(
    '#papers=visual-rft:camo,vgr;moon:tides',
  );
});

test('a fragment without a list is none', () => {
  expect(readListLink('')).toBeNull();
  expect(readListLink('#main')).toBeNull();
});

test('what is no id is left out, and no text fails', () => {
  expect(readListLink('#papers=a:b,../x,%E0%A4%A,,b;x;:y;a:%2Fetc')).toEqual([{ hub: 'a', paper: 'b' }]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { hub, paper } of readListLink(`#papers=${text}`) ?? []) {
        expect(`${hub}${paper}`).not.toMatch(/[\s/?#\\]/);
      }
    }),
  );
});

test.each([
  ['https://x.org/base/hubs/moon/papers/a-b/', 'moon/a-b'],
  ['/hubs/moon/papers/a-b/?q=x#cite', 'moon/a-b'],
  ['/hubs/moon/#paper-a-b', 'moon/a-b'],
  ['/hubs/moon/page/12/#paper-a-b', 'moon/a-b'],
  ['/hubs/moon/papers/%E8%A7%86/', 'moon/视'],
  ['/base/hubs/moon/paper/#a-b', 'moon/a-b'],
  ['/hubs/moon/paper/?q=x#a-b/cite', 'moon/a-b'],
])('paperOfAddress(%s) is %s', (address, key) => {
  const paper = paperOfAddress(address);
  expect(paper && keyOf(paper)).toBe(key);
});

test.each(['/hubs/moon/', '/about/#paper-a', '/hubs/moon/papers/%E0%A4/', '/hubs/moon/figures/#paper-x'])(
  'paperOfAddress(%s) is none',
  (address) => expect(paperOfAddress(address)).toBeNull(),
);

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

test('a link names each hub once, in the order in which hubs come first, and encodes what an address may not have', () => {
  const papers = ['moon/a', 'sun/b', 'moon/c', 'moon/d,e', 'a:b/f;g'].map((key) => {
    const [hub = '', paper = ''] = key.split('/');
    return { hub, paper };
  });
  const link = printListLink(papers);
  expect(link).toBe('#papers=moon:a,c,d%2Ce;sun:b;a%3Ab:f%3Bg');
  expect(readListLink(link)?.map(keyOf)).toEqual(['moon/a', 'moon/c', 'moon/d,e', 'sun/b', 'a:b/f;g']);
  expect(printListLink([])).toBe('#papers=');
});

test.each<[string, string[] | null]>([
  ['#papers=moon:a,a,b;moon:b,c', ['moon/a', 'moon/b', 'moon/c']],
  ['#papers=', []],
  ['#papers=moon', []],
  ['#papers=moon:', []],
  ['#papers=a:b:c', ['a/b:c']],
  ['#papers=moon:%E8%A7%86', ['moon/视']],
  ['#papers=%E0%A4:a;sun:b', ['sun/b']],
  ['papers=moon:a', null],
  ['x#papers=moon:a', null],
  ['#Papers=moon:a', null],
])('readListLink(%j) has the papers %j', (fragment, keys) => {
  expect(readListLink(fragment)?.map(keyOf) ?? null).toEqual(keys);
});

test('a link opens 5,000 papers and no more', () => {
  const link = (count: number) =>
    `#papers=moon:${Array.from({ length: count }, (_, at) => `p${at}`).join(',')}`;
  expect(readListLink(link(5000))).toHaveLength(5000);
  const read = readListLink(link(5002));
  expect(read).toHaveLength(5000);
  expect(read?.at(-1)).toEqual({ hub: 'moon', paper: 'p4999' });
});

test.each<[string, string | null]>([
  ['/hubs/moon/papers/a/', 'moon/a'],
  ['/hubs/moon/papers/a', null],
  ['/hubs/moon/paper/#', null],
  ['/hubs/moon/paper/', null],
  ['/hubs/moon/page/x/#paper-a', null],
  ['/hubs/moon/page/2/?view=table#paper-a', 'moon/a'],
  ['/hubs/moon/?q=tide#paper-a', 'moon/a'],
  ['/hubs/moon/#paper-', null],
  ['/hubs/moon/#main', null],
  ['/hubs/%2F/papers/a/', null],
  ['/hubs/%E8%A7%86/papers/a/', '视/a'],
  ['/hubs/moon/papers/a%20b/', null],
  ['/hubs/%E0%A4/papers/a/', null],
  ['', null],
])('the address %j leads to the paper %j', (address, key) => {
  const paper = paperOfAddress(address);
  expect(paper && keyOf(paper)).toBe(key);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf } from '../../../src/core/reading-list/mark.ts';
import {
  maxTicks,
  printTicks,
  readTicks,
  type Tick,
  type Ticks,
  tickRange,
  ticksText,
  withTicks,
} from '../../../src/core/reading-list/ticks.ts';

const none: Ticks = new Map();
const tick = (paper: string, hub = 'moon'): Tick => ({
  hub,
  paper,
  title: `On ${paper}`,
  href: `/hubs/${hub}/papers/${paper}/`,
});
const ticked = (...papers: string[]) =>
  withTicks(
    none,
    papers.map((paper) => tick(paper)),
    true,
  );
const keys = (ticks: Ticks) => [...ticks.keys()];

const anyTick = fc.record({
  hub: fc.constantFrom('moon', 'visual-rft'),
  paper: fc.constantFrom('a', 'b', 'c', '视觉', 'd-5d1d'),
  title: fc.string({ unit: 'grapheme', maxLength: 12 }),
  href: fc.constantFrom('/hubs/moon/papers/a/', '/site/hubs/moon/paper/#a'),
});
const anyTicks = fc.array(anyTick, { maxLength: 8 }).map((papers) => withTicks(none, papers, true));

test('ticks keep the order in which papers were ticked, and ticking again changes nothing', () => {
  const ticks = ticked('b', 'a');
  expect(keys(withTicks(ticks, [tick('b'), tick('c')], true))).toEqual(['moon/b', 'moon/a', 'moon/c']);
  expect(keys(withTicks(ticks, [tick('b'), tick('x')], false))).toEqual(['moon/a']);
});

test('papers of two lists with one id are two papers', () => {
  expect(keys(withTicks(ticked('a'), [tick('a', 'sun')], true))).toEqual(['moon/a', 'sun/a']);
});

test('ticks are never changed in place', () => {
  fc.assert(
    fc.property(anyTicks, fc.array(anyTick, { maxLength: 4 }), fc.boolean(), (ticks, papers, state) => {
      const before = keys(ticks);
      const after = withTicks(ticks, papers, state);
      expect(keys(ticks)).toEqual(before);
      for (const paper of papers) expect(after.has(keyOf(paper))).toBe(state);
      const rest = before.filter((key) => papers.every((paper) => keyOf(paper) !== key));
      expect(keys(after).filter((key) => rest.includes(key))).toEqual(rest);
    }),
  );
});

test('a list too long to look up is not ticked whole', () => {
  const papers = Array.from({ length: maxTicks + 10 }, (_, at) => tick(`p${at}`));
  expect(withTicks(none, papers, true).size).toBe(maxTicks);
});

test.each([
  ['downwards', 'b', 'd', ['b', 'c', 'd']],
  ['upwards', 'd', 'b', ['b', 'c', 'd']],
  ['of one paper', 'c', 'c', ['c']],
  ['from a paper that is no longer shown', 'x', 'c', ['c']],
  ['without a first paper', null, 'c', ['c']],
])('a range %s', (_, from, to, range) => {
  expect(tickRange(['a', 'b', 'c', 'd', 'e'], from, to)).toEqual(range);
});

test('a range has both ends, is a part of the list in its order, and is the same from either end', () => {
  const list = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(list, fc.nat(), fc.nat(), (shown, one, other) => {
      const [from = '', to = ''] = [shown[one % shown.length], shown[other % shown.length]];
      const range = tickRange(shown, from, to);
      expect(range).toEqual(tickRange(shown, to, from));
      expect(range).toContain(from);
      expect(range).toContain(to);
      const start = shown.indexOf(range[0] ?? '');
      expect(shown.slice(start, start + range.length)).toEqual(range);
    }),
  );
});

test.each([
  ['all shown', ['moon/a', 'moon/b', 'moon/c'], '3 ticked'],
  ['one not shown', ['moon/a', 'moon/c', 'moon/d'], '3 ticked, 1 not shown'],
  ['none shown', [], '3 ticked, 3 not shown'],
])('the count of ticks with %s', (_, shown, text) => {
  expect(ticksText(ticked('a', 'b', 'c'), new Set(shown))).toBe(text);
});

test('readTicks(printTicks(ticks)) gives the same ticks in the same order', () => {
  fc.assert(
    fc.property(anyTicks, (ticks) => {
      expect([...readTicks(printTicks(ticks))]).toEqual([...ticks]);
    }),
  );
});

test('what another program kept under the name is left out, and no text fails', () => {
  expect(readTicks(null)).toEqual(none);
  expect(readTicks('{"hub":"a"}')).toEqual(none);
  expect(readTicks('[1')).toEqual(none);
  const mixed = JSON.stringify([
    null,
    { ...tick('a'), hub: '../x' },
    { ...tick('b'), title: 1 },
    { ...tick('d'), href: '//elsewhere.example/' },
    tick('c'),
  ]);
  expect(keys(readTicks(mixed))).toEqual(['moon/c']);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      for (const { hub, paper } of readTicks(text).values()) expect(hub + paper).not.toMatch(/[\s/?#\\]/);
    }),
  );
});

test('the most papers that can be ticked are 5,000, the first ones, and no tick is lost by more', () => {
  const papers = Array.from({ length: 5001 }, (_, at) => tick(`p${at}`));
  const full = withTicks(none, papers, true);
  expect([full.size, full.has('moon/p4999'), full.has('moon/p5000')]).toEqual([5000, true, false]);
  const again = withTicks(full, [tick('p0'), tick('more')], true);
  expect([again.size, again.has('moon/p0'), again.has('moon/more')]).toEqual([5000, true, false]);
});

test('a tick that is set again keeps the title that it had', () => {
  const ticks = withTicks(ticked('a'), [{ ...tick('a'), title: 'Another' }], true);
  expect(ticks.get('moon/a')?.title).toBe('On a');
});

test('great counts of ticks are printed as English does', () => {
  const many = withTicks(
    none,
    Array.from({ length: 1200 }, (_, at) => tick(`p${at}`)),
    true,
  );
  expect(ticksText(many, new Set())).toBe('1,200 ticked, 1,200 not shown');
  expect(ticksText(none, new Set(['moon/a']))).toBe('0 ticked');
});

test.each([
  ['the last paper is not in the list', 'b', 'x', ['x']],
  ['they are the whole list', 'a', 'e', ['a', 'b', 'c', 'd', 'e']],
  ['the first is the first of the list', 'a', 'b', ['a', 'b']],
  ['the last is the first of the list', 'c', 'a', ['a', 'b', 'c']],
])('a range where %s', (_, from, to, range) => {
  expect(tickRange(['a', 'b', 'c', 'd', 'e'], from, to)).toEqual(range);
});

test.each<[string, unknown, boolean]>([
  ['a path', tick('a'), true],
  ['a path that does not begin with a slash', { ...tick('a'), href: 'hubs/' }, false],
  ['a path of another host', { ...tick('a'), href: '/\\elsewhere.example/' }, false],
  ['an address', { ...tick('a'), href: 'https://elsewhere.example/' }, false],
  ['a path that is no text', { ...tick('a'), href: ['/x'] }, false],
  ['no id of a paper', { ...tick('a'), paper: 'a/b' }, false],
  ['no id of a hub', { ...tick('a'), hub: '' }, false],
  ['a title that is no text', { ...tick('a'), title: null }, false],
  ['an empty title', { ...tick('a'), title: '' }, true],
])('a kept tick with %s', (_, value, isRead) => {
  expect([...readTicks(JSON.stringify([value])).values()]).toEqual(isRead ? [value] : []);
});

test('a kept tick has no more than a tick has', () => {
  const text = JSON.stringify([{ ...tick('a'), html: '<b>' }, 5, 'x', tick('a', 'sun')]);
  expect([...readTicks(text).values()]).toEqual([tick('a'), tick('a', 'sun')]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { findMutations } from '../../../../scripts/lib/mutation/find-mutations.ts';
import { mutate } from '../../../../scripts/lib/mutation/switch-mutants.ts';
import { root } from '../../../../scripts/lib/site/root.ts';

/** The mutations of some code, each as `what is there -> what would be`. */
function changesOf(code: string): string[] {
  return findMutations('a.ts', code).map(
    ({ start, end, replacement }) => `${code.slice(start, end)} -> ${replacement}`,
  );
}

describe('a mutation', () => {
  test.each([
    ['moves the border of a comparison', 'f(a < b);', ['a < b -> (a) <= (b)']],
    ['turns an equality', 'f(a === b, c !== d);', ['a === b -> (a) !== (b)', 'c !== d -> (c) === (d)']],
    ['changes an operation', 'f(a + b);', ['a + b -> (a) - (b)']],
    ['changes a step', 'for (;; at += x) {}', ['at += x -> at -= x']],
    ['takes another connection', 'f(a && b);', ['a && b -> (a) || (b)']],
    ['leaves a default out', 'f(a ?? b);', ['a ?? b -> a']],
    ['turns true, false and not', 'f(true, !a);', ['true -> false', '!a -> a']],
    ['moves a number by one', 'f(3, 0);', ['3 -> 4', '3 -> 2', '0 -> 1']],
    ['empties texts and lists', "f('a', '', [b]);", ["'a' -> ''", "'' -> 'mutated'", '[b] -> []']],
    ['leaves a call out', 'f(a.slice(b));', ['a.slice(b) -> a']],
    ['takes another call', 'f(a.some(b));', ['a.some(b) -> a.every(b)']],
  ])('%s', (_, code, expected) => {
    expect(changesOf(code).filter((change) => !change.startsWith('f('))).toEqual(expected);
  });

  test('takes out statements, and ways to leave early', () => {
    expect(changesOf('function f() { g(); if (a) return; x = y; }')).toEqual([
      'g(); -> ',
      'if (a) return; -> ',
      'a -> !(a)',
      'x = y; -> ',
    ]);
    expect(changesOf('if (a) b(); else c();')).toEqual(['a -> !(a)', 'b(); -> ', 'c(); -> ']);
  });

  test('turns a condition once', () => {
    expect(changesOf('const x = a === b ? c : d;')).toEqual(['a === b -> (a) !== (b)']);
    expect(changesOf('const x = !a ? c : d;')).toEqual(['!a -> a']);
  });

  test('leaves what stands for the first or last part of a split text, which always has one', () => {
    const defaults = (code: string) => changesOf(code).filter((change) => /mutated|\?\?/.test(change));
    for (const end of ['[0]', '.pop()', '.shift()', '.at(0)', '.at(-1)']) {
      expect(defaults(`const x = a.split('/')${end} ?? '';`), end).toEqual([]);
      expect(defaults(`const x = a?.split('/')${end} ?? '';`), end).toHaveLength(2);
      // The separator itself is one more.
      expect(defaults(`const x = a.split('')${end} ?? '';`), end).toHaveLength(3);
      expect(defaults(`const x = a.split('/', n)${end} ?? '';`), end).toHaveLength(2);
      expect(defaults(`const x = a.split(/b*/)${end} ?? '';`), end).toHaveLength(2);
    }
    expect(defaults("const x = a.split('/')[1] ?? '';")).toHaveLength(2);
    expect(defaults("const x = a.split('/').at(n) ?? '';")).toHaveLength(2);
    expect(defaults("const [a = '', b = ''] = c.split('/');")).toEqual(["'' -> 'mutated'"]);
    expect(defaults("const [a = ''] = c;")).toEqual(["'' -> 'mutated'"]);
  });

  test('turns an order around, and changes nothing else of it: what is equal has no order', () => {
    expect(changesOf('const x = a < b ? -1 : 1;')).toEqual(['a < b -> !(a < b)']);
    expect(changesOf('const x = a < b ? -2 : 1;')).toContain('a < b -> (a) <= (b)');
    expect(changesOf('const x = a === b ? -1 : 1;')).toContain('a === b -> (a) !== (b)');
    expect(changesOf('const x = names.indexOf(a) - names.indexOf(b);')).toEqual([
      'names.indexOf(a) - names.indexOf(b) -> (names.indexOf(a)) + (names.indexOf(b))',
    ]);
    expect(changesOf('const x = names.indexOf(a);')).toEqual(['names.indexOf(a) -> names.lastIndexOf(a)']);
  });

  test('names its file and line', () => {
    expect(findMutations('src/core/a.ts', '\n\nf(true);').map(({ file, line }) => `${file}:${line}`)).toEqual(
      ['src/core/a.ts:3', 'src/core/a.ts:3'],
    );
  });

  test.each([
    ['types', "type A = 'a' | 1; interface B { c: true } const x = y as 'a';"],
    ['imports', "import { a } from './a.ts'; export { b } from './b.ts';"],
    ['rows of tables of a module', "const table = { a: 'x', b: [1, 'y'] };"],
    ['names of properties', "const x = () => ({ 'a-b': y });"],
    ['a part of an optional chain', 'const x = a?.b.slice(c).d;'],
    ['what is assigned to', 'const [x] = y;'],
  ])('is not in %s', (_, code) => {
    expect(changesOf(code)).toEqual([]);
  });

  test('is not in the lines of a text of a module', () => {
    expect(changesOf("const text = 'a ' + 'b ';").filter((change) => change.startsWith("'a ' ->"))).toEqual(
      [],
    );
    expect(changesOf("const f = () => 'a ' + x;")).toContain("'a ' -> ''");
  });

  test('is in the functions of a table', () => {
    expect(changesOf("const table = { a: () => 'x' };")).toEqual(["'x' -> ''"]);
  });
});

test.each(['search/engine/rank.ts', 'formats/csv/read-row.ts', 'search/index/format/bytes.ts'])(
  'each mutation of %s leaves code that can be parsed',
  (name) => {
    const text = readFileSync(join(root, 'src/core', name), 'utf8');
    const mutations = findMutations(name, text);
    expect(mutations.length).toBeGreaterThan(20);
    for (const mutation of mutations) {
      const code = mutate(text, mutation);
      expect(code).not.toBe(text);
      const { diagnostics } = ts.transpileModule(code, { reportDiagnostics: true });
      expect(
        diagnostics?.map(({ messageText }) => messageText),
        JSON.stringify(mutation),
      ).toEqual([]);
    }
  },
);

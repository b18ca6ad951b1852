import { describe, expect, test } from 'vitest';
import { csl } from '../../../../src/core/formats/csl/csl.ts';
import { findRepeatedNames } from '../../../../src/core/formats/json-input/repeated-names.ts';
import { withLines } from '../../../../src/core/formats/json-input/with-lines.ts';
import { openalex } from '../../../../src/core/formats/openalex/openalex.ts';

const said = (text: string) => findRepeatedNames(text, JSON.parse(text));

describe('findRepeatedNames(text, root)', () => {
  test.each([
    ['{"a":1,"a":2}', [{ pointer: '/a', name: 'a', value: 1 }]],
    [
      '{"a":1,"\\u0061":"x","a":3}',
      ['1', '"x"'].map((value) => ({ pointer: '/a', name: 'a', value: JSON.parse(value) })),
    ],
    ['[{"b":[0,{"a":"x","a":null}]}]', [{ pointer: '/0/b/1/a', name: 'a', value: 'x' }]],
    ['{"a":[1,2],"a":{}}', [{ pointer: '/a', name: 'a', value: [1, 2] }]],
    ['{"__proto__":1,"__proto__":2}', [{ pointer: '/__proto__', name: '__proto__', value: 1 }]],
  ])('%s: what JSON.parse drops is found', (text, found) => {
    expect(said(text)).toEqual(found);
  });

  test.each([
    '{}',
    '[]',
    '7',
    '"a"',
    '[[],{},[{}]]',
    '{"a":1,"b":{"a":2}}',
    '["a",": b",{"x\\"":1}]',
    '{"a": 1 , "a":1}',
  ])('%s: nothing is lost', (text) => {
    expect(said(text)).toEqual([]);
  });

  test('a text that is longer or deeper than a call stack holds is looked through', () => {
    expect(said(JSON.stringify({ a: 'x\\"y '.repeat(2e6) }))).toEqual([]);
    expect(said('['.repeat(100_000) + ']'.repeat(100_000))).toEqual([]);
  });
});

describe('a name that an object of a file has twice', () => {
  test.each([
    [
      'JSON',
      '[\n{"id":"a","title":"A Paper","type":"book",\n"volume":"1",\n"volume":"2"}]',
      { path: '/0/volume' },
    ],
    [
      'JSON lines',
      '{"id":"b","title":"B"}\n{"id":"a","title":"A Paper","type":"book","volume":"1","volume":"2"}',
      { line: 2, path: '/volume' },
    ],
    [
      'JSON with a broken entry',
      '[{"id":"a","title":"A Paper","type":"book","volume":"1","volume":"2"},\n{"id":"b","title":"B","type":"book" "x"}]',
      { path: '/0/volume' },
    ],
  ])('%s: both values are told, with their place', (_, text, place) => {
    const { papers, findings } = withLines(csl.parse(text), text);
    expect(papers.find(({ key }) => key === 'a')?.publication.volume).toBe('2');
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'conflicting-facts',
        field: 'volume',
        reason: '“volume” is also “1”.',
        ...place,
      }),
    );
  });

  test('a list of papers that another one hides is told', () => {
    const { findings } = openalex.parse(
      '{"results":[{"id":"https://openalex.org/W1","title":"A"}],"results":[{"id":"https://openalex.org/W2","title":"B"}]}',
    );
    expect(findings.map(({ reason }) => reason)).toContain('“results” is also a list of 1.');
  });
});

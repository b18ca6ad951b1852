import { describe, expect, test } from 'vitest';
import { addPaper, newDraft } from '../../../../src/core/formats/shared/paper-draft.ts';
import {
  emptySource,
  readPaperList,
  readSourceText,
} from '../../../../src/core/formats/shared/read-source-text.ts';
import { finding } from '../../../../src/core/messages/finding.ts';

describe('readSourceText(input, read)', () => {
  test('skips a byte order mark where a line begins, and keeps all else', () => {
    const seen: string[] = [];
    for (const input of ['\uFEFF a\n', '\uFEFF\uFEFFa', ' a', 'a\r\n\uFEFFb\n\n\uFEFFc', 'a\uFEFFb']) {
      readSourceText(input, (text) => {
        seen.push(text);
        return emptySource();
      });
    }
    expect(seen).toEqual([' a\n', '\uFEFFa', ' a', 'a\r\nb\n\nc', 'a\uFEFFb']);
  });

  test.each(['', '\uFEFF', ' \n\t'])('does not read a file without text, %j', (input) => {
    const read = () => {
      throw new Error('read');
    };
    expect(readSourceText(input, read)).toEqual({
      ...emptySource(),
      findings: [finding('empty-file', null, 'The file has no text.')],
    });
  });

  test('puts findings into the order of lines, then of columns, those of the whole file first', () => {
    const places = [
      { line: 2, column: 9 },
      { line: 10, column: 1 },
      { line: 2, column: 3 },
      { path: '/b' },
      { line: 1, column: 5 },
      { path: '/a' },
    ];
    const findings = places.map((place) => finding('bad-value', place, 'It is bad.'));
    const read = readSourceText('x', () => ({ ...emptySource(), findings }));
    expect(read.findings.map(({ line, column, path }) => path ?? `${line}:${column}`)).toEqual([
      ...['/b', '/a', '1:5', '2:3', '2:9', '10:1'],
    ]);
  });
});

describe('readPaperList(input, read, details)', () => {
  const details = { entry: 'reference', expected: 'a list' };

  test('gives the papers, what was left out, and values that say nothing', () => {
    const source = readPaperList(
      'x',
      (_, list) => {
        list.leftOut.add('keywords', { line: 5 });
        list.leftOut.add('keywords', { line: 6 });
        addPaper(list, { ...newDraft(), title: 'Tides', publication: { venue: 'n/a' } }, { line: 1 });
      },
      details,
    );
    expect(source.papers.map(({ title, publication }) => [title, publication])).toEqual([['Tides', {}]]);
    expect(source).not.toHaveProperty('leftOut');
    expect(source.findings.map(({ line, rule, reason }) => [line, rule, reason])).toEqual([
      [1, 'no-value', '“venue” is “n/a”.'],
      [5, 'left-out-field', '“keywords” has no field in a record; it occurs 2 times.'],
    ]);
  });

  test('a list without papers is an error', () => {
    const { findings } = readPaperList('x', () => {}, details);
    expect(findings).toEqual([
      finding('no-entries', null, 'Found no reference with a title.', { expected: 'a list' }),
    ]);
  });

  test('a list without papers is no second error where another says why', () => {
    const error = finding('bad-syntax', { line: 1 }, 'It breaks.');
    const { findings } = readPaperList('x', (_, list) => list.findings.push(error), details);
    expect(findings).toEqual([error]);
  });

  test('a warning does not say why there are no papers', () => {
    const warning = finding('missing-title', { line: 1 }, 'An entry has no title.');
    const { findings } = readPaperList('x', (_, list) => list.findings.push(warning), details);
    expect(findings.map(({ rule }) => rule)).toEqual(['no-entries', 'missing-title']);
  });

  test('a source that only says something of the hub paper is no error', () => {
    const place = { line: 1 };
    const { findings } = readPaperList(
      'x',
      (_, list) => {
        list.hub.title = { value: 'A Hub Paper', place };
      },
      details,
    );
    expect(findings).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { withLines } from '../../../../src/core/formats/json-input/with-lines.ts';
import { emptySource } from '../../../../src/core/formats/shared/read-source-text.ts';
import { finding } from '../../../../src/core/messages/finding.ts';
import { type ParsedSource, paperFacts } from '../../../../src/core/sources/parsed-source.ts';

const text = `{
  "title": "The Hub Paper",
  "doi": "10.1000/1",
  "papers": [
    {
      "title": "A Paper",
      "contexts": ["As in [1]."]
    }
  ]
}
`;

/** A source that has a place of every kind; each is made of its pointer. */
function sourceWith(
  place: (path: string) => { path: string } | { line: number; path: string },
): ParsedSource {
  const facts = paperFacts({
    quotes: [{ text: 'As in [1].', roles: [], place: place('/papers/0/contexts/0') }],
    places: { title: place('/papers/0/title') },
  });
  return {
    ...emptySource(),
    hub: {
      title: { value: 'The Hub Paper', place: place('/title') },
      identifiers: { value: { doi: '10.1000/1' }, place: place('/doi'), parts: { doi: place('/doi') } },
    },
    papers: [{ ...facts, title: 'A Paper', key: null, place: place('/papers/0') }],
    representatives: [{ title: 'A Paper', facts, place: place('/papers/0'), hoisted: false }],
    keptText: [{ heading: null, text: 'A note', place: place('/doi') }],
    headings: [{ text: 'Papers', place: place('/papers') }],
  };
}

const lineOf: Record<string, number> = {
  '/title': 2,
  '/doi': 3,
  '/papers': 4,
  '/papers/0': 5,
  '/papers/0/title': 6,
  '/papers/0/contexts/0': 7,
};
const pointersAlone = sourceWith((path) => ({ path }));
const withTheirLines = sourceWith((path) => ({ line: lineOf[path] ?? 0, path }));

describe('withLines(source, text)', () => {
  test('gives each place that is a pointer its line, of the hub paper, papers, passages and texts', () => {
    expect(withLines(pointersAlone, text)).toEqual(withTheirLines);
  });

  test('finds the lines of a file whose lines end with CR LF', () => {
    expect(withLines(pointersAlone, text.replaceAll('\n', '\r\n'))).toEqual(withTheirLines);
  });

  test('gives facts without a place none', () => {
    const { places: _, ...facts } = paperFacts();
    const paper = { ...facts, title: 'A Paper', key: null, place: { path: '/papers/0' } };
    const source = { ...emptySource(), papers: [paper] };
    expect(withLines(source, text)).toStrictEqual({
      ...source,
      papers: [{ ...paper, place: { line: 5, path: '/papers/0' } }],
    });
  });

  test('leaves a pointer alone that the text does not have', () => {
    const source = sourceWith((path) => ({ path: `/other${path}` }));
    expect(withLines(source, text)).toEqual(source);
  });

  test('leaves a place alone that has a line, as those of JSON lines have', () => {
    const ofLines = sourceWith((path) => ({ line: 9, path }));
    expect(withLines(ofLines, text)).toEqual(ofLines);
    const ofText = { ...ofLines, headings: [{ text: 'Papers', place: { line: 7 } }] };
    expect(withLines({ ...pointersAlone, headings: ofText.headings }, text)).toEqual({
      ...withTheirLines,
      headings: ofText.headings,
    });
  });

  test.each(['bad-syntax', 'broken-entry', 'cut-file'] as const)(
    'leaves pointers alone if a message says “%s”, for they are of what could be read',
    (rule) => {
      const source = {
        ...pointersAlone,
        findings: [finding('bad-value', null, ''), finding(rule, null, '')],
      };
      expect(withLines(source, text)).toEqual(source);
    },
  );

  test('gives lines where a message is about a value', () => {
    const findings = [finding('bad-value', null, '')];
    expect(withLines({ ...pointersAlone, findings }, text)).toEqual({ ...withTheirLines, findings });
  });
});

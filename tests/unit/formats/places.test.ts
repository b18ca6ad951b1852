import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isStated } from '../../../src/core/facts/paper-facts.ts';
import { formats } from '../../../src/core/formats/formats.ts';
import { readSource } from '../../../src/core/formats/read-source.ts';
import type { Place } from '../../../src/core/messages/finding.ts';
import type { ParsedPaper } from '../../../src/core/sources/parsed-source.ts';
import { decodeText } from '../../../src/core/text/decode.ts';
import { toLines } from '../../../src/core/text/lines.ts';
import { isJson } from '../../support/formats/is-json.ts';
import { valueAt } from '../../support/formats/json-pointer.ts';
import { realCslFile, realPithFile } from '../../support/real-site.ts';

const fixtures = new URL('../../fixtures/', import.meta.url);

/** The fixtures of a format that can be read, with their papers. */
function readAll(name: string) {
  const folder = new URL(`${name}/`, fixtures);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => !file.includes('.expected.'));
  return files.flatMap((file) => {
    const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
    const read = readSource(`x.${name}.${file.split('.').at(-1)}`, bytes);
    const decoded = decodeText(bytes);
    if ('rule' in read || !('text' in decoded)) return [];
    return [{ file, text: decoded.text.replace(/^\uFEFF/, ''), papers: read.source.papers }];
  });
}

/** What a fact must show at its place: the beginning of a text, the year of a date, the end of an identifier. */
function traceOf(name: string, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (name === 'issued') return value.slice(0, 4);
  if (name === 'identifiers.doi')
    return /[a-z\d]+/i.exec(value.split('/').at(-1) ?? '')?.[0].toLowerCase() ?? null;
  if (!['title', 'summary', 'publication.venue', 'verdict', 'primaryCategory'].includes(name)) return null;
  return /[A-Za-z]{5,}/.exec(value)?.[0].toLowerCase() ?? null;
}

interface PlacedFact {
  name: string;
  value: unknown;
  place: NonNullable<Place>;
}

/** The stated facts of a paper that have a place of their own. */
function factsOf(paper: ParsedPaper): PlacedFact[] {
  const fields = paper as unknown as Record<string, Record<string, unknown> | null>;
  return Object.entries(paper.places ?? {}).flatMap(([name, place]) => {
    const [field = '', part] = name.split('.');
    const value = part === undefined ? fields[field] : fields[field]?.[part];
    return isStated(value) ? { name, value, place } : [];
  });
}

/** The text of a place: of a JSON Pointer the value, else its line and the next, where a long value goes on. */
function textAt(text: string, place: NonNullable<Place>): string {
  const lines = toLines(text);
  if (!('path' in place)) return `${lines[place.line - 1]?.text ?? ''} ${lines[place.line]?.text ?? ''}`;
  const ofLine = JSON.parse(isJson(text) ? text : (lines['line' in place ? place.line - 1 : 0]?.text ?? ''));
  return JSON.stringify(valueAt(ofLine, place.path)) ?? '';
}

describe.each(formats.map(({ title, name }) => [title, name] as const))('%s', (_, name) => {
  const sources = readAll(name);

  test('a fact that has a place of its own is stated there', () => {
    const all = sources.flatMap(({ file, text, papers }) =>
      papers.flatMap(factsOf).map((fact) => ({ file, text, ...fact })),
    );
    const wrong = all.filter(({ text, name: fact, value, place }) => {
      const found = textAt(text, place).toLowerCase();
      return found.trim() === '' || !found.includes(traceOf(fact, value) ?? '');
    });
    expect(wrong.map(({ text: _, ...fact }) => fact)).toEqual([]);
  });
});

describe('a place in JSON', () => {
  const text = readFileSync(realCslFile, 'utf8');
  const read = readSource('x.csl.json', new TextEncoder().encode(text));
  const papers = 'rule' in read ? [] : read.source.papers;
  const lines = text.split('\n');

  test('has the line of its field, which names it', () => {
    const named = papers.flatMap(factsOf).map(({ place }) => place);
    expect(named.length).toBeGreaterThan(300);
    for (const place of named) {
      if (!('line' in place && 'path' in place)) throw new Error(`no line beside ${JSON.stringify(place)}`);
      expect(lines[place.line - 1]).toContain(`"${place.path.split('/').at(-1)}":`);
    }
  });

  test.each([
    ['its name begins', '[\n {"id": "a",\n  "title":\n   "A Title"}\n]', 3],
    ['it is written with escapes', '[\n {"id": "a",\n  "ti\\u0074le": "A Title"}\n]', 3],
    ['lines end otherwise', '[\r\n {"id": "a",\r  "title": "A Title"}\r\n]', 3],
  ])('is where %s', (_, json, line) => {
    const source = readSource('x.csl.json', new TextEncoder().encode(json));
    const [paper] = 'rule' in source ? [] : source.source.papers;
    expect(paper?.places?.title).toEqual({ line, path: '/0/title' });
    expect(paper?.place).toEqual({ line: 2, path: '/0' });
  });

  test('of a file with a broken entry has no line, since its pointers are of what could be read', () => {
    const json =
      '[\n {"id": "a", "title": "A Title"},\n {"id": "b", "title": },\n {"id": "c", "title": "C"}\n]';
    const source = readSource('x.csl.json', new TextEncoder().encode(json));
    const places = 'rule' in source ? [] : source.source.papers.map(({ place }) => place);
    expect(places).toEqual([{ path: '/0' }, { path: '/2' }]);
  });
});

test('every summary of the real dump is at its own line, the one below its title', () => {
  const text = readFileSync(realPithFile, 'utf8');
  const read = readSource('x.pith.txt', new TextEncoder().encode(text));
  if ('rule' in read) throw new Error(read.reason);
  const lines = text.split('\n');
  const lineAt = (place: Place | undefined) => (place && 'line' in place ? lines[place.line - 1] : undefined);
  const { papers } = read.source;
  expect(papers.map(({ places }) => lineAt(places?.summary))).toEqual(papers.map(({ summary }) => summary));
});

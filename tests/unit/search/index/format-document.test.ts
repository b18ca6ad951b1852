import { expect, test } from 'vitest';
import { writeFacets, writeRanks } from '../../../../src/core/search/index/format/facet-file.ts';
import { hashBytes } from '../../../../src/core/search/index/format/hash-bytes.ts';
import { keyColumn, writePaperKeys } from '../../../../src/core/search/index/format/paper-keys.ts';
import { writeStart } from '../../../../src/core/search/index/format/start-file.ts';
import { type BuiltIndex, buildIndex } from '../../../../src/core/search/index/write/build.ts';
import { tokenize } from '../../../../src/core/search/query/tokens.ts';
import { at } from '../../../../src/core/text/at.ts';
import { madeDocuments } from '../../../support/search/made-index.ts';
import { documentOf } from '../../../support/search-documents.ts';

// A reader written from FORMAT.md alone. It shares no code with the project's reader, so a change of the
// format that the document does not describe fails here.

/** Reads numbers from bytes; `end` checks that none are left over. */
function open(bytes: Uint8Array) {
  let offset = 0;
  const byte = () => {
    const value = bytes[offset++];
    if (value === undefined) throw new Error('ends early');
    return value;
  };
  const varint = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const next = byte();
      value += (next & 127) * scale;
      if (next < 128) return value;
    }
  };
  return {
    byte,
    varint,
    varints: (length: number) => Array.from({ length }, varint),
    bytes: (length: number) => {
      offset += length;
      return bytes.subarray(offset - length, offset);
    },
    end: () => expect(offset).toBe(bytes.length),
  };
}

type Reader = ReturnType<typeof open>;

function readStrings({ varint }: Reader): string[] {
  const strings: string[] = [];
  let last = '';
  const length = varint();
  let next = varint();
  for (let index = 0; index < length; index += 1) {
    const dropped = next < 31 ? next : 31 + varint();
    last = last.slice(0, last.length - dropped);
    for (next = varint(); next > 31; next = varint()) {
      last += String.fromCharCode(next === 127 ? varint() : next);
    }
    strings.push(last);
  }
  expect(next).toBe(0);
  return strings;
}

function runningSums(distances: number[]): number[] {
  let sum = 0;
  return distances.map((distance) => (sum += distance));
}

function readHead(bytes: Uint8Array) {
  const reader = open(bytes);
  const { varint, varints, end } = reader;
  const words = readStrings(reader);
  const pieces = readStrings(reader);
  const frequencies = varints(words.length + pieces.length);
  const parts = Array.from({ length: varint() }, () => [varint(), varint()] as const);
  const partWords = runningSums(parts.map(([distance]) => distance));
  const head = {
    words,
    pieces,
    frequencies,
    parts: parts.map(([, offset], index) => words[partWords[index] ?? -1]?.slice(offset)),
    firstPostings: runningSums(varints(varint())),
    firstPositions: runningSums(varints(varint())),
    firstIdentifiers: readStrings(reader),
  };
  end();
  return head;
}

/** All items of packed files in order; checks that the head names the first of each file. */
function readItems(files: Uint8Array[], firsts: number[]): Uint8Array[] {
  const items: Uint8Array[] = [];
  for (const [index, file] of files.entries()) {
    expect(firsts[index]).toBe(items.length);
    const { varint, varints, bytes, end } = open(file);
    for (const length of varints(varint())) items.push(bytes(length));
    end();
  }
  return items;
}

function readPostings(item: Uint8Array, frequency: number, content: number) {
  const { byte, varint, end } = open(item);
  let paper = -1;
  const postings = Array.from({ length: frequency }, () => {
    const value = varint();
    paper += Math.floor(value / 4);
    const bits = [content, 1, content + 1][value % 4] ?? byte();
    return { paper, fields: [0, 1, 2, 3, 4, 5].filter((field) => bits & (1 << field)) };
  });
  end();
  return postings;
}

/** Occurrences as `paper field number`. */
function readPositions(item: Uint8Array, postings: ReturnType<typeof readPostings>): string[] {
  const { varint, end } = open(item);
  const occurrences: string[] = [];
  for (const { paper, fields } of postings) {
    const left = [...fields];
    let number = -1;
    for (let more = true; more; ) {
      const value = varint();
      more = value % 2 === 1;
      const distance = Math.floor(value / 2);
      if (distance === 0) left.shift();
      number = distance === 0 ? -1 : number + distance;
      if (distance > 0) occurrences.push(`${paper} ${left[0]} ${number}`);
    }
    expect(left).toHaveLength(1);
  }
  end();
  return occurrences;
}

/** `content` is the bit of what most papers have below the title. */
function openIndex({ files, manifest }: BuiltIndex, content = 2) {
  const contents = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const fileOf = (file: readonly [string, number] | null | undefined) => {
    const bytes = contents.get(file?.[0] ?? '') ?? new Uint8Array();
    expect(bytes).toHaveLength(file?.[1] ?? -1);
    return bytes;
  };
  const head = readHead(fileOf(manifest.head));
  const postings = readItems(manifest.postings.map(fileOf), head.firstPostings);
  const positions = readItems(manifest.positions.map(fileOf), head.firstPositions);
  expect([postings.length, positions.length]).toEqual([head.frequencies.length, head.frequencies.length]);
  const occurrencesOf = (entry: number) =>
    readPositions(
      at(positions, entry),
      readPostings(at(postings, entry), at(head.frequencies, entry), content),
    );
  return { head, fileOf, occurrencesOf };
}

const documents = madeDocuments(300);
const papersOfKey = [[0, 7, 299], [12], []];
const built = buildIndex(documents, {
  columns: {
    facets: writeFacets([
      {
        name: 'rep',
        label: 'Chosen as',
        values: [{ key: 'yes', label: 'Yes', papers: papersOfKey[0] ?? [] }],
      },
      {
        name: 'role',
        label: 'Role',
        values: papersOfKey.slice(1).map((papers, key) => ({ key: `${key}`, label: `Role ${key}`, papers })),
      },
    ]),
    newest: writeRanks([70_000, 0, 1]),
    [keyColumn]: writePaperKeys(['moon/a', 'moon/b']),
  },
});
const { head, fileOf, occurrencesOf } = openIndex(built);
const { manifest } = built;

test('FORMAT.md: the words of all papers, where they occur, and in how many papers', () => {
  const occurrences = new Map<string, string[]>();
  const add = (paper: number, field: number, text: string, from = 0) => {
    const words = tokenize(text);
    for (const [index, { word }] of words.entries()) {
      occurrences.set(word, [...(occurrences.get(word) ?? []), `${paper} ${field} ${from + index}`]);
    }
    return from + words.length;
  };
  for (const { index, title, summary, isAbstract, authors, quotes = [], facts = [] } of documents) {
    add(index, 0, title);
    add(index, isAbstract ? 2 : 1, summary);
    for (const [field, texts] of [authors, quotes, facts].entries()) {
      let next = 0;
      for (const text of texts) next = add(index, 3 + field, text, next) + 1;
    }
  }
  const single = head.words.filter((word) => !word.includes(' '));
  expect(single).toEqual([...occurrences.keys()].sort());
  expect(head.words).toEqual(head.words.toSorted());
  for (const [entry, word] of head.words.entries()) {
    if (single.includes(word)) expect(occurrencesOf(entry)).toEqual(occurrences.get(word));
  }
});

test('FORMAT.md: every field by its number, and a pair of words where papers also write them as one', () => {
  const texts = { title: 'Pretraining', summary: 'a pre-training', isAbstract: true };
  const index = buildIndex([
    documentOf(0, { ...texts, authors: ['Pre', 'Training'], quotes: ['to pre training'], facts: ['2026'] }),
    documentOf(1, { title: 'Pre: training 1,024', summary: 'x', isAbstract: true }),
    documentOf(2, { title: 'In form', summary: 'inform', isAbstract: true }),
  ]);
  const { head: own, occurrencesOf: of } = openIndex(index, 4);
  expect(index.manifest.content).toBe('abstract');
  expect(own.words.filter((word) => word.includes(' '))).toEqual(['pre training']);
  expect(of(own.words.indexOf('pre training'))).toEqual(['0 2 1', '0 4 1', '1 0 0']);
  expect(of(own.words.indexOf('training'))).toEqual(['0 2 2', '0 3 2', '0 4 2', '1 0 1']);
  expect(of(own.words.indexOf('2026'))).toEqual(['0 5 0']);
  expect(of(own.words.indexOf('1024'))).toEqual(['1 0 2']);
});

test('FORMAT.md: acronyms, and the papers that only write out what they stand for', () => {
  const index = buildIndex([
    documentOf(0, { title: 'Group Relative Policy Optimization (GRPO)' }),
    documentOf(1, { title: 'On group-relative policy optimization' }),
    documentOf(2, { title: 'GRPO again' }),
  ]);
  const { fileOf: own } = openIndex(index);
  expect(JSON.parse(new TextDecoder().decode(own(index.manifest.columns.acronyms)))).toEqual([
    ['grpo', 'group relative policy optimization'],
  ]);
  expect(JSON.parse(new TextDecoder().decode(own(index.manifest.columns['written-out'])))).toEqual([
    ['grpo', ['group relative policy optimization', 1]],
  ]);
});

test('FORMAT.md: pieces with symbols, and parts of words', () => {
  const small = openIndex(
    buildIndex([
      documentOf(0, { title: 'Gains of 94% by AdaGRPO', summary: 'On (V*), and V* alone' }),
      documentOf(1, { title: '∑ ∑ of V*', authors: ['Qwen7B', 'a 94%'] }),
    ]),
  );
  const { pieces, words, parts } = small.head;
  expect(pieces).toEqual(['94%', 'v*', '∑']);
  expect(pieces.map((_, index) => small.occurrencesOf(words.length + index))).toEqual([
    ['0 0 2', '1 3 3'],
    ['0 1 1', '0 1 3', '1 0 1'],
    ['1 0 0'],
  ]);
  expect(parts).toEqual(['grpo', '7b']);
});

test('FORMAT.md: identifiers, documents, years and columns', () => {
  const identifiers: [string, number][] = [];
  for (const [index, file] of manifest.identifiers.map(fileOf).entries()) {
    const reader = open(file);
    const keys = readStrings(reader);
    expect(keys[0]).toBe(head.firstIdentifiers[index]);
    for (const key of keys) identifiers.push([key, reader.varint()]);
    reader.end();
  }
  const expected = documents.flatMap((paper) =>
    paper.identifiers.map((key): [string, number] => [key.toLowerCase(), paper.index]),
  );
  expect(identifiers).toEqual(expected.sort(([a, m], [b, n]) => (a < b ? -1 : a > b ? 1 : m - n)));

  const stored = manifest.documents.flatMap((file) => JSON.parse(new TextDecoder().decode(fileOf(file))));
  expect(stored).toEqual(documents.map(({ title }) => ({ title })));
  expect(manifest.papersAFile * (manifest.documents.length - 1)).toBeLessThan(documents.length);

  const years = open(fileOf(manifest.years));
  expect(documents.map(() => years.byte() + 256 * years.byte())).toEqual(
    documents.map(({ year }) => year ?? 0),
  );

  const ranks = fileOf(manifest.columns.newest);
  expect(
    Array.from({ length: 3 }, (_, paper) => new DataView(ranks.buffer).getUint32(paper * 4, true)),
  ).toEqual([70_000, 0, 1]);

  const keys = new TextDecoder().decode(fileOf(manifest.columns.keys));
  const hashOf = (key: string) => hashBytes(new TextEncoder().encode(key));
  expect([keys.slice(0, 8), keys.slice(8)]).toEqual([hashOf('moon/a'), hashOf('moon/b')]);

  const { varint, varints, bytes, end } = open(fileOf(manifest.columns.facets));
  const facets: { values: unknown[] }[] = JSON.parse(new TextDecoder().decode(bytes(varint())));
  const papers = facets.map(({ values }) => values.map(() => runningSums(varints(varint()))));
  end();
  expect(papers.flat()).toEqual(papersOfKey);
});

test('FORMAT.md: the start file has the manifest and the files that a search needs first', () => {
  const all = new Map(built.files.map(({ name, bytes }) => [name, bytes]));
  const { varint, bytes, end } = open(writeStart(manifest, all, 'whole'));
  const text = () => new TextDecoder().decode(bytes(varint()));
  expect(JSON.parse(text())).toEqual(manifest);
  const names = Array.from({ length: varint() }, () => {
    const name = text();
    expect(Buffer.from(bytes(varint())).equals(all.get(name) as Uint8Array)).toBe(true);
    return name;
  });
  end();
  const { head, columns, postings, documents } = manifest;
  const wanted = [head, columns.facets, columns.acronyms, ...postings, ...documents].flatMap(
    (file) => file?.[0] ?? [],
  );
  expect(names).toEqual([...new Set(wanted)]);
});

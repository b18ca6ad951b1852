import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../../src/core/search/engine/create-engine.ts';
import {
  readAcronyms,
  readWrittenOut,
  writeAcronyms,
  writeWrittenOut,
} from '../../../../src/core/search/index/format/acronym-file.ts';
import { ByteReader, ByteWriter, DamagedFile } from '../../../../src/core/search/index/format/bytes.ts';
import { readDocuments } from '../../../../src/core/search/index/format/documents.ts';
import {
  readFacets,
  readRanks,
  writeFacets,
  writeRanks,
} from '../../../../src/core/search/index/format/facet-file.ts';
import { readWords, writeWords } from '../../../../src/core/search/index/format/front-coding.ts';
import { type HeadSource, readHead, writeHead } from '../../../../src/core/search/index/format/head.ts';
import type { Manifest } from '../../../../src/core/search/index/format/manifest.ts';
import { NamedFiles } from '../../../../src/core/search/index/format/named-files.ts';
import { packItems, readPack } from '../../../../src/core/search/index/format/packs.ts';
import { fieldSpan, readPositions } from '../../../../src/core/search/index/format/positions.ts';
import { readStart, writeStart } from '../../../../src/core/search/index/format/start-file.ts';
import { OutdatedPage } from '../../../../src/core/search/index/read/file-store.ts';
import { createShardFinder, type ShardFinder } from '../../../../src/core/search/index/read/shard-finder.ts';
import { buildIndex } from '../../../../src/core/search/index/write/build.ts';
import { parseQuery } from '../../../../src/core/search/query/query.ts';
import type { Facet } from '../../../../src/core/search/view/facets.ts';
import { finderOver, madeDocuments } from '../../../support/search/made-index.ts';

const damaged = new DamagedFile('x.bin');
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the head of an index', () => {
  const source: HeadSource = {
    words: ['ada', 'adagrpo'],
    pieces: ['5%'],
    frequencies: [1, 2, 3],
    parts: [
      [0, 3],
      [1, 3],
    ],
    firstPostings: [0, 2],
    firstPositions: [0],
    firstIdentifiers: ['10.1/a'],
  };

  test('is read as it was written', () => {
    const head = readHead(writeHead(source), 'x.bin');
    expect([...head.frequencies]).toEqual([1, 2, 3]);
    expect([[...head.parts.words], [...head.parts.offsets]]).toEqual([
      [0, 1],
      [3, 3],
    ]);
    expect([...head.firstPostings]).toEqual([0, 2]);
    expect(head.firstIdentifiers).toEqual(['10.1/a']);
  });

  test('has the parts of words that are far from one another, and many of one word', () => {
    const words = ['a', 'b', 'c', 'd', 'efghijklmn'];
    const parts = [[0, 0], [2, 0], [3, 1], ...Array.from({ length: 40 }, () => [4, 2])] as [number, number][];
    const head = readHead(
      writeHead({
        ...{ words, pieces: [], frequencies: [1, 2, 3, 4, 5], parts },
        ...{ firstPostings: [], firstPositions: [0, 3, 4], firstIdentifiers: [] },
      }),
      'x.bin',
    );
    expect(Array.from(head.parts.words, (word, at) => [word, head.parts.offsets[at]])).toEqual(parts);
    expect([...head.firstPositions]).toEqual([0, 3, 4]);
    expect([head.firstPostings.length, head.firstIdentifiers]).toEqual([0, []]);
  });

  test('is damaged where it is cut off or has bytes left over', () => {
    const bytes = writeHead(source);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => readHead(bytes.subarray(0, length), 'x.bin'), `${length} bytes`).toThrow(damaged);
    }
    expect(() => readHead(Uint8Array.of(...bytes, 0), 'x.bin')).toThrow(damaged);
  });

  test.each([
    ['not the first', [1, 2]],
    ['the same as that of the file before', [0, 0]],
    ['beyond the last', [0, 3]],
  ])('is damaged where the first entry of a file is %s', (_, firsts) => {
    for (const name of ['firstPostings', 'firstPositions']) {
      expect(() => readHead(writeHead({ ...source, [name]: firsts }), 'x.bin'), name).toThrow(damaged);
    }
  });

  test('is damaged where a part is of no word, or begins after its end', () => {
    const withPart = (word: number, offset: number) => writeHead({ ...source, parts: [[word, offset]] });
    expect(() => readHead(withPart(2, 0), 'x.bin')).toThrow(damaged);
    expect(() => readHead(withPart(0, 4), 'x.bin')).toThrow(damaged);
    expect(() => readHead(withPart(1, 8), 'x.bin')).toThrow(damaged);
    expect([...readHead(withPart(1, 7), 'x.bin').parts.offsets]).toEqual([7]);
  });
});

describe('an index whose files do not fit its manifest is damaged', () => {
  const built = finderOver(madeDocuments(40));
  const word = { kind: 'word', text: 'visual', field: null, excluded: false } as const;
  const open = (changes: Partial<Manifest>, files = new Map<string, Uint8Array>()) =>
    createShardFinder(async (name) => files.get(name) ?? (built.files.get(name) as Uint8Array), {
      ...built.manifest,
      ...changes,
    });
  const [head] = built.manifest.head;
  const named = (bytes: Uint8Array) => {
    const file = new NamedFiles('.bin').add(bytes);
    return { file, files: new Map([[file[0], bytes]]) };
  };

  test.each(['postings', 'positions', 'identifiers'] as const)('the head names other %s', async (name) => {
    const files = built.manifest[name];
    await expect(open({ [name]: [...files, ...files] }).find(word)).rejects.toEqual(new DamagedFile(head));
    await expect(open({ [name]: [] }).find(word)).rejects.toEqual(new DamagedFile(head));
  });

  test('the head has words, and no file of postings', async () => {
    const bytes = writeHead({
      ...{ words: ['visual'], pieces: [], frequencies: [1], parts: [] },
      ...{ firstPostings: [], firstPositions: [], firstIdentifiers: [] },
    });
    const none = { postings: [], positions: [], identifiers: [] };
    const { file, files } = named(bytes);
    const finder = open({ head: file, ...none }, files);
    await expect(finder.find(word)).rejects.toEqual(new DamagedFile('manifest'));
  });

  test('a file of postings has fewer words than the head', async () => {
    const [bytes = new Uint8Array()] = packItems(Uint8Array.of(4), [1]).files;
    const { file, files } = named(bytes);
    const postings = built.manifest.postings.map(() => file);
    await expect(open({ postings }, files).find(word)).rejects.toEqual(new DamagedFile(file[0]));
  });

  test('a file of papers has fewer papers than the list', async () => {
    const bytes = utf8('[{"title":"One"}]');
    const { file, files } = named(bytes);
    const finder = open({ documents: [file, ...built.manifest.documents.slice(1)] }, files);
    expect(await finder.documents([0])).toEqual([{ title: 'One' }]);
    await expect(finder.documents([1])).rejects.toEqual(new DamagedFile(file[0]));
    await expect(finder.documents([-1])).rejects.toThrow('no paper at -1');
    await expect(finder.documents([40])).rejects.toThrow('no paper at 40');
  });
});

describe('words are damaged', () => {
  const read = (...bytes: number[]) => readWords(new ByteReader(Uint8Array.from(bytes), 'x.bin'));
  const [a, end] = [97, 0];

  test.each([
    ['a word drops more letters than the word before has', [2, 0, a, 2, a, end]],
    ['a word begins with no number', [1, a, a, end]],
    ['the list goes on after the last word', [1, 0, a, 1, a, end]],
    ['there are fewer bytes than words', [9, 0, a, end]],
    ['a word comes before the one before it', [2, 0, a + 1, 1, a, end]],
    ['a word is only the beginning of the one before it', [2, 0, a, a, 1, end]],
    ['a word is there twice', [2, 0, a, 0, end]],
  ])('where %s', (_, bytes) => {
    expect(() => read(...bytes)).toThrow(damaged);
  });

  test('and not where a word drops all letters of the one before', () => {
    expect([...read(2, 0, a, 1, a + 1, end).starts]).toEqual([0, 1, 2]);
    expect([...read(0, end).starts]).toEqual([0]);
  });

  test('and not where identifiers of several papers repeat', () => {
    const repeated = Uint8Array.of(2, 0, a, 0, end);
    expect([...readWords(new ByteReader(repeated, 'x.bin'), true).starts]).toEqual([0, 1, 2]);
    const falling = Uint8Array.of(2, 0, a + 1, 1, a, end);
    expect(() => readWords(new ByteReader(falling, 'x.bin'), true)).toThrow(damaged);
  });
});

describe('an index of which some bytes changed', () => {
  const documents = madeDocuments(40);
  const values = [{ key: 'a', label: 'A', papers: Uint32Array.of(0, 3, 39) }];
  const { manifest, files } = buildIndex(documents, {
    columns: { facets: writeFacets([{ name: 'role', label: 'Role', values }]) },
  });
  const whole = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const queries = [
    'visual reasoning',
    '"visual reasoning"',
    'hallucinaton',
    'gpt4',
    '2503.10001',
    'v*',
    'rwd',
  ];

  const changed = (bytes: Uint8Array, changes: readonly (readonly [number, number])[]) => {
    const copy = bytes.slice();
    for (const [place, byte] of changes) copy[place % copy.length] = byte;
    return copy;
  };
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });

  /** What the index answers; throws what its reader does. */
  const answer = async (finder: ShardFinder, query: string) => {
    const { hits } = await createEngine(finder).search(parseQuery(query), { limit: 5, allowed: null });
    const papers = await finder.documents(hits.map(({ index }) => index));
    const facets = readFacets(await finder.column('facets'), 'facets', finder.size);
    const written = await finder.writtenOut('rwd');
    await finder.loadYears();
    return { hits, papers, facets, written, years: finder.years };
  };

  const finderOf = (own: Manifest, file: string, bytes: Uint8Array) =>
    createShardFinder(async (name) => (name === file ? bytes : (whole.get(name) ?? new Uint8Array())), own);
  const oneOf = fc.tuple(fc.constantFrom(...whole.keys()), fc.constantFrom(...queries));

  test('gives the same answer, or says which file is damaged', async () => {
    let said = 0;
    await fc.assert(
      fc.asyncProperty(oneOf, changes, async ([file, query], some) => {
        const bytes = whole.get(file) ?? new Uint8Array();
        const own = changed(bytes, some);
        const expected = await answer(finderOf(manifest, file, bytes), query);
        try {
          expect(await answer(finderOf(manifest, file, own), query)).toEqual(expected);
        } catch (error) {
          expect(error).toEqual(new DamagedFile(file));
          said += 1;
        }
      }),
    );
    expect(said).toBeGreaterThan(10);
  });

  test('and was named after them, either answers or says which file is damaged', async () => {
    let said = 0;
    await fc.assert(
      fc.asyncProperty(oneOf, changes, async ([file, query], some) => {
        const own = changed(whole.get(file) ?? new Uint8Array(), some);
        const [name] = new NamedFiles('.bin').add(own);
        const renamed: Manifest = JSON.parse(JSON.stringify(manifest).replaceAll(file, name));
        try {
          await answer(finderOf(renamed, name, own), query);
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedFile);
          said += 1;
        }
      }),
    );
    expect(said).toBeGreaterThan(10);
  });

  test('is damaged, or has a file of another name, where its start changed', async () => {
    const start = writeStart(manifest, whole, 'whole');
    await fc.assert(
      fc.asyncProperty(changes, fc.constantFrom(...queries), async (some, query) => {
        try {
          const own = readStart(changed(start, some));
          const fetchFile = async (name: string) => {
            const bytes = own.files.get(name) ?? whole.get(name);
            if (!bytes) throw new OutdatedPage(name);
            return bytes;
          };
          await answer(createShardFinder(fetchFile, own.manifest), query);
        } catch (error) {
          expect([DamagedFile, OutdatedPage]).toContain((error as Error).constructor);
        }
      }),
    );
  });

  test('has no more words in memory than its bytes allow', () => {
    const words = new ByteWriter();
    writeWords(words, documents.map(({ title }) => title).sort());
    const bytes = words.done();
    fc.assert(
      fc.property(changes, (some) => {
        try {
          const { units } = readWords(new ByteReader(changed(bytes, some), 'head'));
          expect(units.length).toBeLessThan(64 * bytes.length);
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedFile);
        }
      }),
    );
  });
});

describe('positions are damaged', () => {
  const read = (fields: number[], ...bytes: number[]) =>
    readPositions(new ByteReader(Uint8Array.from(bytes), 'x.bin'), Uint8Array.from(fields));

  test('where they name a field that the paper does not have, or bytes are left over', () => {
    expect([...read([1], 2).positions]).toEqual([0]);
    expect(() => read([1], 3, 1, 2)).toThrow(damaged);
    expect(() => read([1], 2, 2)).toThrow(damaged);
    expect(() => read([1, 1], 2)).toThrow(damaged);
  });

  test('where one is beyond the end of its field', () => {
    const bytesOf = (number: number) => {
      const writer = new ByteWriter();
      writer.varint(number);
      return [...writer.done()];
    };
    expect([...read([2], ...bytesOf((fieldSpan - 1) * 2)).positions]).toEqual([2 * fieldSpan - 2]);
    expect(() => read([2], ...bytesOf(fieldSpan * 2))).toThrow(damaged);
  });
});

test('packed items are damaged where their sizes are not those of the file', () => {
  const pack = (...sizes: number[]) => {
    const writer = new ByteWriter();
    writer.varint(sizes.length);
    for (const size of sizes) writer.varint(size);
    writer.bytes(Uint8Array.of(7, 7, 7));
    return readPack(writer.done(), 'x.bin');
  };
  expect([...pack(1, 2)]).toEqual([3, 4, 6]);
  expect(() => pack(1, 1)).toThrow(damaged);
  expect(() => pack(2, 2)).toThrow(damaged);
});

test('papers are damaged where they are no list of papers with titles', () => {
  const texts = ['', '{}', 'null', '[null]', '[{}]', '[{"title":1}]', '["a"]', '[{"title":"a"},7]'];
  for (const text of texts) expect(() => readDocuments(utf8(text), 'x.bin'), text).toThrow(damaged);
  expect(() => readDocuments(Uint8Array.of(...utf8('[{"title":"'), 0xff, ...utf8('"}]')), 'x.bin')).toThrow(
    damaged,
  );
});

test('acronyms are damaged where they are no JSON, or JSON of another kind', () => {
  const acronyms = [{ short: 'grpo', long: 'group relative policy optimization' }];
  expect(readAcronyms(writeAcronyms(acronyms), 'x.bin')).toEqual(acronyms);
  const written = [{ text: 'group relative', papers: [0, 3, 9] }];
  expect([...readWrittenOut(writeWrittenOut([['grpo', written]]), 'x.bin', 10)]).toEqual([['grpo', written]]);
  expect([...readWrittenOut(writeWrittenOut([['rl', []]]), 'x.bin', 10)]).toEqual([]);
  const kinds = ['', '7', '{}', '[7', '[null]', '[[]]', '[[7]]', '["rl"]'];
  for (const text of [...kinds, '[["rl"]]', '[["rl",null]]', '[["rl","a","b"]]']) {
    expect(() => readAcronyms(utf8(text), 'x.bin'), text).toThrow(damaged);
  }
  for (const text of [...kinds, '[["rl","a"]]', '[["rl",[7]]]', '[["rl",["a","1"]]]', '[["rl",["a",-1]]]']) {
    expect(() => readWrittenOut(utf8(text), 'x.bin', 10), text).toThrow(damaged);
  }
  expect(() => readWrittenOut(writeWrittenOut([['grpo', written]]), 'x.bin', 9)).toThrow(damaged);
  const noText = Uint8Array.of(...utf8('[["rl","'), 0xff, ...utf8('"]]'));
  expect(() => readAcronyms(noText, 'x.bin')).toThrow(damaged);
  expect(() => readWrittenOut(noText, 'x.bin', 10)).toThrow(damaged);
});

describe('facets', () => {
  const facets: Facet[] = [
    {
      ...{ name: 'role', label: 'Role' },
      values: [
        { key: 'method', label: 'Method', papers: Uint32Array.of(0, 3, 700) },
        { key: 'baseline', label: 'Baseline', papers: Uint32Array.of() },
      ],
    },
    {
      ...{ name: 'author', label: 'Authors', more: 7 },
      values: [{ key: 'ada', label: 'Ada', papers: Uint32Array.of(5, 6) }],
    },
  ];

  test('are read as they were written', () => {
    expect(readFacets(writeFacets(facets), 'x.bin', 701)).toEqual(facets);
    expect(readFacets(writeFacets([]), 'x.bin', 0)).toEqual([]);
  });

  test('are damaged where they are cut off or have bytes left over', () => {
    const bytes = writeFacets(facets);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => readFacets(bytes.subarray(0, length), 'x.bin', 701), `${length} bytes`).toThrow(damaged);
    }
    expect(() => readFacets(Uint8Array.of(...bytes, 0), 'x.bin', 701)).toThrow(damaged);
  });

  test('are damaged where they name a paper that the list does not have', () => {
    expect(() => readFacets(writeFacets(facets), 'x.bin', 700)).toThrow(damaged);
  });

  test('are damaged where their names are no list of facets with values', () => {
    const named = (...names: number[]) => readFacets(Uint8Array.of(names.length, ...names), 'x.bin', 1);
    const [name, values, label] = ['"name":"role"', '"values":[]', '"label":"Role"'];
    const of = (...parts: string[]) => `[{${parts.join()}}]`;
    const value = (text: string) => of(name, label, `"values":[${text}]`);
    const others = [
      '',
      '{',
      '{}',
      '7',
      '[null]',
      '[{}]',
      of(name, values),
      of(label, values),
      of(name, label),
    ];
    const more = ['"more":"7"', '"more":-1', '"more":0.5'].map((own) => of(name, label, values, own));
    for (const text of [
      ...others,
      ...more,
      ...['null', '{}', '{"key":"a"}', '{"label":"a"}', '7'].map(value),
    ]) {
      expect(() => named(...utf8(text)), text).toThrow(damaged);
    }
    expect(() => named(...utf8('[{"values":[],"label":"'), 0xff, ...utf8('"}]'))).toThrow(damaged);
    expect(named(...utf8(of(name, values, label)))).toEqual([{ name: 'role', label: 'Role', values: [] }]);
  });
});

test('ranks are damaged where one is cut, or a paper has none', () => {
  expect([...readRanks(writeRanks([1, 2 ** 31]), 'x.bin', 2)]).toEqual([1, 2 ** 31]);
  expect(() => readRanks(writeRanks([1]).subarray(0, 3), 'x.bin', 1)).toThrow(damaged);
  expect(() => readRanks(writeRanks([1]), 'x.bin', 2)).toThrow(damaged);
});

import type { Mutation } from './find-mutations.ts';

/** A mutation that changes nothing that anyone could notice, with the reason. */
interface Equivalent {
  file: string;
  code: string;
  replacement: string;
  reason: string;
}

/** They are left out of samples. Whatever else survives counts as not killed. */
export const equivalents: readonly Equivalent[] = [
  {
    file: 'src/core/search/index/write/chunk-table.ts',
    code: 'hash = Math.imul(hash ^ unit, 0x01000193);',
    replacement: '',
    reason: 'Only slower: chunks of one hash are compared.',
  },
  {
    file: 'src/core/joining/merge/compare-authors.ts',
    code: 'if (isSame) return withIdsOf(shown, other);',
    replacement: '',
    reason: 'Only slower: the words of equal names are equal.',
  },
  ...replaced('search/index/write/chunk-table.ts', 'Only slower: chunks of one hash are compared.', {
    ...{ '0x01000193': [0x01000193 + 1, 0x01000193 - 1], '0x2c1b3c6d': [0x2c1b3c6d + 1, 0x2c1b3c6d - 1] },
    ...{ 15: [14, 16], 7: [6, 8] },
  }),
  ...replaced('search/index/write/chunk-table.ts', 'Only when the table grows, and how large it is before.', {
    ...{ 12: [11, 13], 2: [3] },
  }),
  ...replaced('text/growable-uint32.ts', 'Only the size to begin with, and how much it grows.', {
    ...{ 256: [255, 257], 2: [3] },
  }),
  ...replaced('search/index/format/bytes.ts', 'Only the size to begin with, and how much it grows.', {
    ...{ 256: [255, 257], 2: [1, 3] },
  }),
  ...replaced(
    'search/index/format/front-coding.ts',
    'Only how much it grows, and how many letters a call takes.',
    {
      ...{ 2: [1, 3], 8192: [8191, 8193] },
    },
  ),
  {
    file: 'src/core/search/query/fold.ts',
    code: 'if (isAscii(text)) return { text: text.toLowerCase(), source: (start, end) => ({ start, end }) };',
    replacement: '',
    reason: 'Only slower: the way for all letters does the same.',
  },
  {
    file: 'src/core/search/query/fold.ts',
    code: 'if (isAscii(text)) return text.toLowerCase();',
    replacement: '',
    reason: 'Only slower: the way for all letters does the same.',
  },
  {
    file: 'src/core/search/query/distance.ts',
    code: 'if (Math.abs(a.length - b.length) > max) return null;',
    replacement: '',
    reason: 'Only slower: the band of numbers does not reach the end of such words.',
  },
  {
    file: 'src/core/search/memory/fuse-finder.ts',
    code: 'halvesOf(term).filter((halves) => halves.every((half) => words.has(half)))',
    replacement: 'halvesOf(term)',
    reason: 'Only slower: no text has a word that none has.',
  },
  {
    file: 'src/core/search/query/distance.ts',
    code: 'width - 1',
    replacement: '(width) + (1)',
    reason: 'Only slower: what is beyond a row of numbers is not kept.',
  },
  {
    file: 'src/core/search/index/write/chunk-words.ts',
    code: "''",
    replacement: "'mutated'",
    reason: 'A word comes before its parts, so the text is replaced before it is used.',
  },
  {
    file: 'src/core/search/index/write/entry-lists.ts',
    code: 'lists.sort((a, b) => a.list.end - a.list.start - (b.list.end - b.list.start))',
    replacement: 'lists',
    reason: 'Only slower: any list can come first.',
  },
  {
    file: 'src/core/search/index/read/spans.ts',
    code: '[...lists].sort((a, b) => a.length - b.length)',
    replacement: '[...lists]',
    reason: 'Only slower: any list can come first.',
  },
  {
    file: 'src/core/search/index/read/shard-finder.ts',
    code: 'index < words.size',
    replacement: '(index) <= (words.size)',
    reason: 'The word after the last is empty, and no word is near to that.',
  },
  ...[
    ['joining/build-record.ts', 'if (mentions.length < 2) return mentions;', 'in order'],
    ['joining/join-mentions.ts', 'if (mentions.length < 2) return [];', 'repeated by none'],
    ['joining/match/preprints.ts', 'if (same.length < 2) continue;', 'no pair'],
    ['joining/match/preprints.ts', 'if (papers.length < 2) return;', 'no pair'],
    ['formats/semantic-scholar/quotes.ts', 'if (roles.length < 2) return roles;', 'not repeated'],
  ].map(([file, code = '', reason]) => ({
    ...{ file: `src/core/${file}`, code, replacement: '' },
    reason: `Only slower: one alone is ${reason}.`,
  })),
];

/** Numbers of a file with others in their place. */
function replaced(file: string, reason: string, numbers: Record<string, number[]>): Equivalent[] {
  return Object.entries(numbers).flatMap(([code, others]) =>
    others.map((other) => ({ file: `src/core/${file}`, code, replacement: String(other), reason })),
  );
}

/** Whether a mutation is listed; `text` is that of its file. */
export function isEquivalent({ file, start, end, replacement }: Mutation, text: string): boolean {
  return equivalents.some(
    (row) => row.file === file && row.code === text.slice(start, end) && row.replacement === replacement,
  );
}

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
  ...['11', '13'].map((replacement) => ({
    file: 'src/core/search/index/write/chunk-table.ts',
    code: '12',
    replacement,
    reason: 'Only the size to begin with: the table grows.',
  })),
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
    code: 'width - 1',
    replacement: '(width) + (1)',
    reason: 'Only slower: what is beyond a row of numbers is not kept.',
  },
  {
    file: 'src/core/search/index/format/bytes.ts',
    code: '2',
    replacement: '3',
    reason: 'Only how much the array grows at once.',
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
];

/** Whether a mutation is listed; `text` is that of its file. */
export function isEquivalent({ file, start, end, replacement }: Mutation, text: string): boolean {
  return equivalents.some(
    (row) => row.file === file && row.code === text.slice(start, end) && row.replacement === replacement,
  );
}

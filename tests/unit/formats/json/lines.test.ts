import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ListLine, listLines, readLines, recordLines } from '../../../../src/core/formats/json/lines.ts';
import { origin, works } from '../../../support/formats/works.ts';
import { realRecord } from '../../../support/real-site.ts';

const head = { schemaVersion: 1, about: origin.about, sources: origin.sources };

test('readLines(listLines(works)) is the head and each work, in pieces of any size', async () => {
  await fc.assert(
    fc.asyncProperty(works, fc.integer({ min: 1, max: 300 }), async (list, size) => {
      const text = [...listLines(list, origin)].join('');
      expect(text.split('\n')).toHaveLength(list.length + 2);
      expect(await read(cut(text, size))).toEqual([{ head }, ...list.map((work) => ({ work }))]);
    }),
  );
});

test('a list that was cut is refused', async () => {
  const text = [...listLines([], origin)].join('');
  await expect(read(cut(text.slice(0, -1), 10))).rejects.toThrow('cut');
});

test('the lines of a record are all but its papers, then a paper a line', () => {
  const { citingPapers, ...rest } = realRecord();
  const [head, ...papers] = [...recordLines({ citingPapers, ...rest })].map((line) => JSON.parse(line));
  expect(head).toEqual(rest);
  expect(papers).toEqual(citingPapers);
});

async function read(pieces: string[]): Promise<ListLine[]> {
  const lines: ListLine[] = [];
  for await (const line of readLines(each(pieces))) lines.push(line);
  return lines;
}

async function* each(pieces: string[]) {
  yield* pieces;
}

function cut(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
}

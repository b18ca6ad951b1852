import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../src/core/joining/check-record.ts';
import { parsedPaper, parsedSource, recordOf } from '../../support/joining/parsed.ts';

const place = (line: number) => ({ line });
const { hub } = recordOf(
  'x',
  'x.pith.txt',
  parsedSource({
    hub: {
      title: { value: 'A Hub', place: place(1) },
      roles: { value: [{ role: 'method', count: 3 }], place: place(2) },
    },
    papers: [parsedPaper('One')],
  }),
);
const papersOf = (...titles: string[]) =>
  recordOf(
    'x',
    'x.pith.txt',
    parsedSource({
      hub: { title: { value: 'A Hub', place: place(1) } },
      papers: titles.map((title, at) => parsedPaper(title, {}, at + 10)),
    }),
  ).citingPapers;
const told = (citingPapers: ReturnType<typeof papersOf>, reported = new Set<never>()) =>
  checkRecord({ hub, citingPapers }, reported).map(({ line, rule, reason }) => `${line} ${rule}: ${reason}`);

describe('a record as a whole', () => {
  test('is told to have more roles than papers, at the place of the roles', () => {
    expect(told(papersOf('One', 'Two'))).toEqual([
      '2 count-exceeds-papers: The roles add up to 3, and 2 citing papers are listed.',
    ]);
    expect(told(papersOf('One', 'Two', 'Three'))).toEqual([]);
  });

  test('is told to have a title twice, spaces aside, each time with the first place of it', () => {
    expect(told(papersOf('One', 'Two', 'One', 'one', 'Two', ' One'))).toEqual([
      '12 duplicate-title: “One” is also the title at line 10.',
      '14 duplicate-title: “Two” is also the title at line 11.',
      '15 duplicate-title: “ One” is also the title at line 10.',
    ]);
  });

  test('is not told again of a paper that has a message already', () => {
    const papers = papersOf('One', 'One', 'One');
    const [second] = papers[1]?.source ?? [];
    const reported = new Set(second ? [second] : []);
    expect(checkRecord({ hub, citingPapers: papers }, reported).map(({ line }) => line)).toEqual([12]);
  });
});

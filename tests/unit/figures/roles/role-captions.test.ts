import { describe, expect, test } from 'vitest';
import { figureCases } from '../../../../scripts/lib/site/figure-cases.ts';
import { plainHub, plainPaper } from '../../../../scripts/lib/site/plain-record.ts';
import { coverageOf, missingName, roleFinding } from '../../../../src/core/figures/roles/role-captions.ts';
import { rolePanels } from '../../../../src/core/figures/roles/role-panels.ts';
import type { HubPaper } from '../../../../src/core/schemas/hub-paper.ts';

/** The sentences of a figure: the finding, then what each group of bars is a part of. */
function wordsOf(name: string): string[] {
  const record = figureCases[name];
  if (!record) throw new Error(`No case ${name}`);
  const panels = rolePanels(record);
  return [roleFinding(record, panels), ...panels.map((panel) => coverageOf(panel, record))];
}

describe('the words of the figure of roles', () => {
  test.each([
    [
      'one-role',
      'Pith counts 18 citations as background and names no other role',
      'Pith does not say which papers these 18 citations come from, or whether all are listed here.',
    ],
    [
      'six-roles',
      'Pith counts 36 of 65 classified citations as background',
      'Pith counts 171 citing papers. It does not say which papers these 65 citations come from, or whether all are listed here.',
      'Pith counts 171 citing papers. It does not say which papers these 52 citations come from, or whether all are listed here.',
    ],
    [
      'one-and-ten-thousand',
      'Pith counts 10,000 of 10,001 classified citations as background',
      'Pith counts 12,345 citing papers. It does not say which papers these 10,001 citations come from, or whether all are listed here.',
    ],
    [
      'unknown-names',
      '22 citations classified, background most often (9)',
      'Pith does not say which papers these 22 citations come from, or whether all are listed here.',
      'Pith does not say which papers these 9 citations come from, or whether all are listed here.',
    ],
    [
      'polarity-only',
      '8 of 12 citations with a polarity are supporting',
      'No source states a role for any of 20 listed papers.',
      'Pith does not say which papers these 12 citations come from, or whether all are listed here.',
    ],
    [
      'nothing-stated',
      'Citation roles are not stated',
      'No source states a role for any of 9 listed papers.',
    ],
    [
      'own-roles',
      '9 of 17 papers with a stated role cite it as background',
      '17 of 24 listed papers have a stated role (our count).',
    ],
    [
      'own-roles-and-polarity',
      '20 papers with a stated role, no role ahead of the others',
      '20 of 24 listed papers have a stated role (our count).',
      '20 of 24 listed papers have a stated polarity (our count).',
    ],
    [
      'own-polarity-only',
      '5 papers with a polarity, all supporting',
      'No source states a role for any of 12 listed papers.',
      '5 of 12 listed papers have a stated polarity (our count).',
    ],
    [
      'both',
      'Pith counts 36 of 48 classified citations as background',
      'Pith counts 171 citing papers. It does not say which papers these 48 citations come from, or whether all are listed here.',
      'Pith counts 171 citing papers. It does not say which papers these 11 citations come from, or whether all are listed here.',
      '25 of 30 listed papers have a stated role (our count). A paper can have several.',
      '8 of 30 listed papers have a stated polarity (our count).',
    ],
    [
      'more-roles-than-papers',
      'Pith counts 1,042 of 1,073 classified citations as background',
      'Pith does not say which papers these 1,073 citations come from, or whether all are listed here.',
    ],
  ])('%s', (name, ...words) => {
    expect(wordsOf(name)).toEqual(words);
  });

  test.each([
    [[7], '7 citations with a polarity, all supporting'],
    [[1], '1 citation with a polarity, supporting'],
    [[4, 3], '4 of 7 citations with a polarity are supporting'],
    [[4, 3, 2], '9 citations with a polarity, supporting most often (4)'],
    [[2, 5], '5 of 7 citations with a polarity are neutral'],
    [[1, 2, 1], '4 citations with a polarity, neutral most often (2)'],
    [[1, 1], '2 citations with a polarity, none ahead of the others'],
    [[1000, 2000, 500], '2,000 of 3,500 citations with a polarity are neutral'],
    [[1000, 2000, 1500], '4,500 citations with a polarity, neutral most often (2,000)'],
    [[3, 3, 2], '8 citations with a polarity, none ahead of the others'],
  ])('polarities of %j alone', (counts, finding) => {
    const names = ['supporting', 'neutral', 'contrasting'];
    const polarities = counts.map((count, at) => ({ polarity: names[at] ?? '', count }));
    const hub: HubPaper = { ...plainHub, polarities };
    const record = { hub, citingPapers: Array.from({ length: 10 }, () => plainPaper) };
    expect(roleFinding(record, rolePanels(record))).toBe(finding);
  });

  test('says of a bar without a role whose count it is: Pith’s, or ours of the listed papers', () => {
    const names = (hub: Partial<HubPaper>) =>
      rolePanels({ hub: { ...plainHub, ...hub }, citingPapers: [plainPaper] }).map(missingName);
    const roles = [{ role: 'background' as const, count: 2 }];
    expect(names({})).toEqual(['the papers listed (our count)']);
    expect(names({ statedCitingCount: 9 })).toEqual(['the papers that Pith counts']);
    expect(names({ statedCitingCount: 9, roles })).toEqual(['the other papers that Pith counts (our count)']);
  });
});

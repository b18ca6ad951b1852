import { describe, expect, test } from 'vitest';
import { figureCases } from '../../../../scripts/lib/site/figure-cases.ts';
import { plainHub, plainPaper } from '../../../../scripts/lib/site/plain-record.ts';
import { coverageOf, roleFinding } from '../../../../src/core/figures/roles/role-captions.ts';
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
      '18 citations classified, all as background',
      '18 of 50 listed papers have a role in the source, which does not say which.',
    ],
    [
      'six-roles',
      '36 of 65 classified citations are background',
      '65 of the 171 citing papers that the source counts have a role in the source, which does not say which.',
      '52 of the 171 citing papers that the source counts have a polarity in the source, which does not say which.',
    ],
    [
      'one-and-ten-thousand',
      '10,000 of 10,001 classified citations are background',
      '10,001 of the 12,345 citing papers that the source counts have a role in the source, which does not say which.',
    ],
    [
      'unknown-names',
      '22 citations classified, background most often (9)',
      '22 of 30 listed papers have a role in the source, which does not say which.',
      '9 of 30 listed papers have a polarity in the source, which does not say which.',
    ],
    [
      'polarity-only',
      '8 of 12 citations with a polarity are supporting',
      'The source states no citation role for any of 20 listed papers.',
      '12 of 20 listed papers have a polarity in the source, which does not say which.',
    ],
    [
      'nothing-stated',
      'Citation roles are not stated',
      'The source states no citation role for any of 9 listed papers.',
    ],
    [
      'own-roles',
      '9 of 17 papers with a stated role cite it as background',
      '17 of 24 listed papers have a role in a source, counted here.',
    ],
    [
      'own-roles-and-polarity',
      '20 papers with a stated role, no role ahead of the others',
      '20 of 24 listed papers have a role in a source, counted here.',
      '20 of 24 listed papers have a polarity in a source, counted here.',
    ],
    [
      'own-polarity-only',
      '5 papers with a polarity, all supporting',
      'The source states no citation role for any of 12 listed papers.',
      '5 of 12 listed papers have a polarity in a source, counted here.',
    ],
    [
      'both',
      '36 of 48 classified citations are background',
      '48 of the 171 citing papers that the source counts have a role in the source, which does not say which.',
      '11 of the 171 citing papers that the source counts have a polarity in the source, which does not say which.',
      '25 of 30 listed papers have a role in a source, counted here. A paper can have several.',
      '8 of 30 listed papers have a polarity in a source, counted here.',
    ],
    [
      'more-roles-than-papers',
      '1,042 of 1,073 classified citations are background',
      'The source states 1,073 roles for 8 listed papers.',
    ],
  ])('%s', (name, ...words) => {
    expect(wordsOf(name)).toEqual(words);
  });

  test.each([
    [[7], '7 citations with a polarity, all supporting'],
    [[1], '1 citation with a polarity, supporting'],
    [[4, 3], '4 of 7 citations with a polarity are supporting'],
    [[4, 3, 2], '9 citations with a polarity, supporting most often (4)'],
    [[3, 3, 2], '8 citations with a polarity, none ahead of the others'],
  ])('polarities of %j alone', (counts, finding) => {
    const names = ['supporting', 'neutral', 'contrasting'];
    const polarities = counts.map((count, at) => ({ polarity: names[at] ?? '', count }));
    const hub: HubPaper = { ...plainHub, polarities };
    const record = { hub, citingPapers: Array.from({ length: 10 }, () => plainPaper) };
    expect(roleFinding(record, rolePanels(record))).toBe(finding);
  });
});

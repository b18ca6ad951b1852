import { describe, expect, test } from 'vitest';
import { colourChoice } from '../../../../src/core/figures/map/map-colours.ts';

const facet = (name: string, ...values: [string, number[]][]) => ({
  name,
  label: name,
  values: values.map(([label, papers]) => ({ label, papers })),
});

const counted = (choice: ReturnType<typeof colourChoice>) =>
  choice.classes.filter(({ papers }) => papers > 0).map(({ label, papers }) => `${label} ${papers}`);

describe('colourChoice', () => {
  test('counts every paper, and says which have no value', () => {
    const choice = colourChoice(facet('year', ['2026', [0, 3]], ['2025', [1]]), 5);
    expect(counted(choice)).toEqual(['2026 2', '2025 1', 'not stated 2']);
    expect(choice.codes).toBe('01707');
  });

  test('has six colours at the most; the other values share one', () => {
    const values = Array.from({ length: 9 }, (_, at): [string, number[]] => [`v${at}`, [at]]);
    const choice = colourChoice(facet('category', ...values), 9);
    expect(counted(choice)).toEqual(['v0 1', 'v1 1', 'v2 1', 'v3 1', 'v4 1', 'v5 1', 'Other 3']);
    expect(new Set(choice.classes.slice(0, 6).map(({ tone }) => tone)).size).toBe(6);
  });

  test('a paper of several values has the colour of the first, and counts for each', () => {
    const choice = colourChoice(facet('term', ['GRPO', [0, 1]], ['RL', [1, 2]]), 4, 'none of the terms');
    expect(choice.codes).toBe('0017');
    expect(counted(choice)).toEqual(['GRPO 2', 'RL 2', 'none of the terms 1']);
    expect(choice.several).toBe(1);
  });

  test('a paper of several values that share a colour counts once for it, and is not one of several', () => {
    const values = Array.from({ length: 8 }, (_, at): [string, number[]] => [`v${at}`, at > 5 ? [6] : [at]]);
    const choice = colourChoice(facet('term', ...values), 7);
    expect(counted(choice).at(-1)).toBe('Other 1');
    expect(choice.several).toBe(0);
  });

  test('no two classes have one shape; a role and a polarity keep their colour of the other figures', () => {
    const roles = colourChoice(facet('role', ['method', [0]], ['background', [1]], ['other', [2]]), 3);
    expect(roles.classes.slice(0, 3).map(({ tone }) => tone)).toEqual(['method', 'background', 'other']);
    expect(new Set(roles.classes.map(({ shape }) => shape)).size).toBe(roles.classes.length);
    const polarities = colourChoice(facet('polarity', ['contrasting', [0]]), 1);
    expect(polarities.classes[0]?.tone).toBe('contrasting');
  });

  test('has a colour, a shape and a number for each of eight classes, whatever there is to tell apart', () => {
    expect(colourChoice(facet('year', ['2026', [1]]), 3)).toEqual({
      ...{ name: 'year', label: 'year', codes: '707', several: 0 },
      classes: [
        { label: '2026', tone: 'background', shape: 'circle', papers: 1 },
        { label: '', tone: 'other', shape: 'square', papers: 0 },
        { label: '', tone: 'other', shape: 'triangle', papers: 0 },
        { label: '', tone: 'other', shape: 'diamond', papers: 0 },
        { label: '', tone: 'other', shape: 'wedge', papers: 0 },
        { label: '', tone: 'other', shape: 'cross', papers: 0 },
        { label: 'Other', tone: 'other', shape: 'dot', papers: 0 },
        { label: 'not stated', tone: 'missing', shape: 'ring', papers: 2 },
      ],
    });
  });

  test('a paper of a shown value and of one beyond the sixth has the colour of the shown one, and is one of several', () => {
    const values = Array.from({ length: 7 }, (_, at): [string, number[]] => [`v${at}`, at > 4 ? [5] : [at]]);
    const choice = colourChoice(facet('term', ...values), 6);
    expect(choice.codes).toBe('012345');
    expect(counted(choice)).toEqual(['v0 1', 'v1 1', 'v2 1', 'v3 1', 'v4 1', 'v5 1', 'Other 1']);
    expect(choice.several).toBe(1);
  });

  test('names of roles and polarities that nobody knows have the colour of others', () => {
    const tones = (name: string, ...labels: string[]) =>
      colourChoice(facet(name, ...labels.map((label): [string, number[]] => [label, []])), 0)
        .classes.slice(0, labels.length)
        .map(({ tone }) => tone);
    expect(tones('role', 'tooling', 'dataset')).toEqual(['other', 'dataset']);
    expect(tones('polarity', 'odd', 'Mentioning', 'support')).toEqual(['other', 'neutral', 'supporting']);
    expect(tones('year', '2026', 'method')).toEqual(['background', 'method']);
    expect(tones('year', 'a', 'b', 'c', 'd', 'e', 'f')).toEqual([
      ...['background', 'method', 'supporting', 'baseline', 'contrasting', 'dataset'],
    ]);
  });
});

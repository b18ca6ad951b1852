import { describe, expect, test } from 'vitest';
import { readHeader } from '../../../../src/core/formats/pith/header.ts';
import { lex } from '../../../../src/core/formats/pith/lex.ts';

const read = (...lines: string[]) => readHeader(lex(lines.join('\n')).lines);

describe('readHeader(lines): the headline', () => {
  test.each([
    ['Canonical reference. 94% of citing Pith papers cite this work as background.', 94, 'background'],
    ['Canonical reference. 78.5 % of citing Pith papers cite this work as method.', 78.5, 'method'],
    ['Mixed citations. Most common role is background (69%).', 69, 'background'],
    ['Mixed citations. The most common role is Background (69%).', 69, 'background'],
    ['Mixed citations. Taken as a whole, most common role background (55%).', 55, 'background'],
    ['Mixed citations. Cited as one of many; most common role: dataset (1%).', 1, 'dataset'],
    ['Mixed citations. Most common role is tooling (69%).', 69, null],
    ['Canonical reference. 1,050% of citing Pith papers cite this work as background.', null, 'background'],
    ['Canonical reference. 1050% of citing Pith papers cite this work as background.', null, 'background'],
    ['Canonical reference. 101% of citing Pith papers cite this work as background.', null, 'background'],
    ['18 citing papers, polarity classification still indexing', null, null],
    ['Polarity classification is still indexing.', null, null],
    ['Any sentence.', null, null],
  ])('“%s” states %s %s', (text, percent, role) => {
    expect(read('hub', 'Title', text).hub.headline?.value).toEqual({ text, percent, role });
  });
});

describe('readHeader(lines): the tier line', () => {
  test.each<[string, string | null, string, string | null | undefined]>([
    ['hub', 'hub', 'hub', undefined],
    ['super hub Mixed citations', 'super-hub', 'super hub', 'mixed-citations'],
    ['mega hub Canonical Reference', 'mega-hub', 'mega hub', 'canonical-reference'],
    ['hub Constructor', 'hub', 'hub', null],
    ['constructor hub', null, 'constructor hub', undefined],
    ['hub-like hub Mixed citations', null, 'hub-like hub', 'mixed-citations'],
  ])(
    '“%s” is the tier %s, printed as “%s”, and the classification %s',
    (text, tier, label, classification) => {
      const { hub } = read(text, 'Title');
      expect(hub.tier?.value).toEqual({ tier, label });
      expect(hub.classification?.value.classification).toBe(classification);
    },
  );

  test.each(['Hub', 'hub of papers', 'GitHub', 'hub: Mixed', 'the super hub', 'Super hub'])(
    '“%s” is a title',
    (text) => {
      const { hub } = read(text);
      expect(hub).toEqual({ title: { value: text, place: { line: 1 } } });
    },
  );
});

describe('readHeader(lines): the title', () => {
  test.each([
    [
      'is the line below the tier line',
      ['A summary.', 'hub', 'Title', 'A headline.'],
      'Title',
      ['A summary.'],
    ],
    [
      'is the line above a statement',
      ['A summary.', 'Title', '171 Pith papers citing it'],
      'Title',
      ['A summary.'],
    ],
    ['is else the last line', ['A summary.', 'Title'], 'Title', ['A summary.']],
    ['is no statement', ['hub', '171 Pith papers citing it'], undefined, []],
    ['is no bullet', ['-'], undefined, []],
    ['is not there', [], undefined, []],
  ])('%s', (_, lines, title, hoisted) => {
    const { hub, hoisted: above } = read(...lines);
    expect(hub.title?.value).toBe(title);
    expect(above.map(({ text }) => text)).toEqual(hoisted);
  });
});

import { expect, test } from 'vitest';
import { statedTags } from '../../../src/core/metadata/meta-tag.ts';
import { workKind } from '../../../src/core/metadata/work-kind.ts';

test('a kind of work is called as reference managers call it, any other a document', () => {
  expect(['article', 'paper-conference', 'thesis', 'dataset', '', undefined].map(workKind)).toEqual([
    'preprint',
    'conferencePaper',
    'thesis',
    'document',
    'document',
    'document',
  ]);
});

test('a tag of what is not stated, or of an empty text, is left out', () => {
  expect(
    statedTags([
      ['DC.title', 'Tides'],
      ['DC.date', null],
      ['DC.source', undefined],
      ['DC.type', ''],
      ['DC.title', '0'],
    ]),
  ).toEqual([
    { name: 'DC.title', content: 'Tides' },
    { name: 'DC.title', content: '0' },
  ]);
});

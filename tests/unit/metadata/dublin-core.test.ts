import { expect, test } from 'vitest';
import { dublinCoreTags } from '../../../src/core/metadata/dublin-core.ts';
import { harbourPaper, journalArticle } from '../../support/metadata/papers.ts';

test('title, creators in order, date and every identifier are given as Dublin Core', () => {
  expect(dublinCoreTags(journalArticle).map(({ name, content }) => `${name}: ${content}`)).toEqual([
    'DC.title: Reading 24.3% of the Harbour',
    'DC.creator: Quay, Mira, III',
    'DC.creator: Harbour Society',
    'DC.creator: 李, 明',
    'DC.date: 2025-05-03',
    'DC.type: journalArticle',
    'DC.source: Harbour Letters & Notes',
    'DC.identifier: https://arxiv.org/abs/2601.00001',
    'DC.identifier: https://doi.org/10.5555/harbour',
    'DC.identifier: https://example.net/harbour?a=1&b=2',
  ]);
});

test('a paper with a title alone is a document, and nothing else is stated', () => {
  expect(dublinCoreTags(harbourPaper())).toEqual([
    { name: 'DC.title', content: 'Reading the Harbour' },
    { name: 'DC.type', content: 'document' },
  ]);
});

test('each language of a paper is given as Dublin Core', () => {
  expect(dublinCoreTags(harbourPaper({ languages: ['de', 'en'] })).slice(2)).toEqual([
    { name: 'DC.language', content: 'de' },
    { name: 'DC.language', content: 'en' },
  ]);
});

import { describe, expect, test } from 'vitest';
import { indexDocuments, indexInSteps } from '../../../../src/core/search/memory/memory-index.ts';
import { documentOf } from '../../../support/search-documents.ts';

const documents = [
  documentOf(0, { title: 'Vision language models (VLMs)' }),
  documentOf(1, { title: 'Tides', summary: 'See Tides. A vision language model.' }),
  documentOf(2, { title: 'Language of vision', authors: ['Vision Language Models'] }),
  documentOf(3, { title: 'A vision language model', summary: 'Pre training and pretraining of GUI-R1.' }),
  documentOf(4, { title: 'Vision language model, or VLM' }),
  documentOf(5, { title: 'Pre-training', summary: 'It is pre training.' }),
];

describe('indexDocuments(documents)', () => {
  const { words, list, texts, acronyms, writtenOut } = indexDocuments(documents);

  test('has each word with the papers and the fields that hold it, and where its parts begin', () => {
    expect(words.get('tides')?.papers).toEqual(new Map([[1, new Set(['title', 'summary'])]]));
    expect(words.get('model')?.papers).toEqual(
      new Map([
        [1, new Set(['summary'])],
        [3, new Set(['title'])],
        [4, new Set(['title'])],
      ]),
    );
    expect(words.has('absent')).toBe(false);
  });

  test('has each text with its words between spaces, in the order of the paper', () => {
    expect(texts.filter(({ paper }) => paper === 1)).toEqual([
      { paper: 1, field: 'title', pieces: 'tides', words: ' tides ' },
      {
        ...{ paper: 1, field: 'summary', pieces: 'see tides a vision language model' },
        words: ' see tides a vision language model ',
      },
    ]);
  });

  test('finds the words that begin alike, and none else', () => {
    expect(list.startingWith('mod')).toEqual(['model', 'models']);
    expect(list.startingWith('a')).toEqual(['a', 'and']);
    expect(list.startingWith('zz')).toEqual([]);
    expect(list.startingWith('vlms')).toEqual(['vlms']);
  });

  test('knows who writes out an acronym in prose without using it, in the order of the list', () => {
    expect(acronyms.named('vlm')?.long).toBe('vision language model');
    expect(writtenOut.get('vlm')).toEqual([{ text: 'vision language model', papers: [1, 3] }]);
  });

  test('knows a word that papers also write as two', () => {
    expect(words.get('pretraining')?.apart.map(({ word }) => word)).toEqual(['pre training']);
    expect(words.get('pretraining')?.apart[0]?.papers).toEqual(
      new Map([
        [3, new Set(['summary'])],
        [5, new Set(['title', 'summary'])],
      ]),
    );
    expect(words.get('language')?.apart).toEqual([]);
  });
});

test('an index is built in steps of a paper, so that a page stays responsive', () => {
  const steps = [...indexInSteps(documents)];
  expect(steps.length).toBeGreaterThan(documents.length);
});

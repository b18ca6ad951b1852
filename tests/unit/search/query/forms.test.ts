import { describe, expect, test } from 'vitest';
import {
  formBeginning,
  formKey,
  irregularForms,
  sameWords,
} from '../../../../src/core/search/query/forms.ts';

const keysOf = (words: string) => words.split(' ').map(formKey);

describe('formKey(word)', () => {
  test.each([
    'segment segments segmenting segmentation segmented segmenter',
    'parse parses parsing parser parsers parsed',
    'plan planner planning planners',
    'hallucinate hallucination hallucinations hallucinating',
    'model models modelling modeling modelled',
    'behaviour behavior behaviours',
    'summarise summarize summarising summarisation summarization',
    'label labelled labelling labeled',
    'classify classification classifying classifier',
    'detect detection detecting detector',
    'retrieve retrieval retrieving retriever',
    'analysis analyses analyze analyse analysing',
    'pun puns',
    'anomaly anomalies',
    'query queries',
    'ties tie',
    'movie movies',
    'analogy analogies',
    'corpus corpora',
    'centre center centres',
    'embed embedding embeddings',
    'vlm vlms',
  ])('is one for the forms of a word: %s', (words) => {
    expect(new Set(keysOf(words)).size).toBe(1);
  });

  test.each([
    'generalize generalist general',
    'relation relative',
    'university universal universe',
    'experiment experience',
    'local localize',
    'object objective',
    'organ organization',
    'policy police',
    'new news',
    'conversion conversation',
    'token tokenize',
    'number numb',
    'letter let',
    'layer lay',
    'text test',
    'critical critic',
    'promise promote',
    'raise raze',
  ])('differs between words that only look alike: %s', (words) => {
    const keys = keysOf(words);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(['qwen2', 'gpt4s', '2s', 'r1', 'größen', '学习'])(
    'leaves digits and other letters alone: %s',
    (word) => {
      expect(formKey(word)).toBe(word);
    },
  );

  test('of its forms, those in another number or spelling are the same word', () => {
    const forms = ['behavior', 'behaviours', 'behaviors', 'behaving'];
    expect(sameWords('behaviour', forms)).toEqual(['behaviour', 'behavior', 'behaviours', 'behaviors']);
    expect(sameWords('labelling', ['labeling', 'labels'])).toEqual(['labelling', 'labeling']);
    expect(sameWords('datasets', ['dataset'])).toEqual(['datasets', 'dataset']);
    expect(sameWords('r1', ['r1s'])).toEqual(['r1']);
  });

  test('all forms of a word have its beginning, but for the irregular ones', () => {
    for (const word of [
      'segmentation',
      'modelling',
      'behaviour',
      'parser',
      'anomalies',
      'centre',
      'analysis',
    ]) {
      for (const other of ['segment', 'model', 'behavior', 'parse', 'anomaly', 'center', 'analyze']) {
        if (formKey(word) === formKey(other)) expect(other.startsWith(formBeginning(word)), other).toBe(true);
      }
    }
    expect(irregularForms('corpus')).toEqual(['corpora']);
    expect(irregularForms('segment')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import {
  formBeginning,
  formKey,
  formsAmong,
  irregularForms,
  sameWords,
  writtenTogether,
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

describe('words that are no forms of each other', () => {
  test.each([
    'news new',
    'basis base',
    'bus bu',
    'class clas',
    'gas ga',
    'factor fact',
    'vector vect',
    'water wat',
    'ally al',
  ])('%s', (words) => {
    const keys = keysOf(words);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test.each([
  'detector detect',
  'extractor extract',
  'tagger tag',
  'trainer train',
  'writer write',
  'spies spy',
  'analyses analysis',
  'normalisation normalization normalise',
  'colour color',
  'catalogue catalog',
  'dialogues dialog',
  'theatre theater',
  'defence defense',
  'cancelled canceled',
  'programme program',
  'artefacts artifact',
  'grey gray',
  'judgement judgment',
  'verification verify',
  'women woman',
  'children child',
  'indices index',
])('formKey is one for %s', (words) => {
  expect(new Set(keysOf(words)).size).toBe(1);
});

test.each([
  ['generalize', 'general'],
  ['readable', 'read'],
  ['useful', 'use'],
  ['useless', 'use'],
  ['useless', 'useful'],
  ['dependence', 'depend'],
  ['resistant', 'resist'],
  ['fairness', 'fair'],
  ['density', 'dense'],
  ['scientist', 'scientism'],
  ['dangerous', 'danger'],
])('%s is another word than %s', (one, other) => {
  expect(formKey(one)).not.toBe(formKey(other));
});

test('retrieval is a form of retrieve, and ethical of ethics', () => {
  expect(new Set(keysOf('retrieval retrieve')).size).toBe(1);
  expect(new Set(keysOf('ethical ethics')).size).toBe(1);
});

/** Some known words, as an index has them. */
const wordsOf = (...words: string[]) => ({
  has: (word: string) => words.includes(word),
  startingWith: (beginning: string) => words.filter((word) => word.startsWith(beginning)),
});

test('formsAmong(known, word) are the known forms of a word, without the word', () => {
  const known = wordsOf(
    'segment',
    'segments',
    'segmental',
    'segmenting',
    'corpora',
    'corpus',
    'se',
    'r1',
    'r1s',
  );
  expect(formsAmong(known, 'segmentation')).toEqual(['segment', 'segments', 'segmenting']);
  expect(formsAmong(known, 'segment')).toEqual(['segments', 'segmenting']);
  expect(formsAmong(known, 'corpus')).toEqual(['corpora']);
  expect(formsAmong(known, 'corpora')).toEqual(['corpus']);
  expect(formsAmong(wordsOf('segment'), 'corpus')).toEqual([]);
  expect(formsAmong(known, 'r1')).toEqual([]);
  expect(formsAmong(known, 'se')).toEqual([]);
});

test('writtenTogether(known, one, next) are the known words of both, or of a form of the second', () => {
  const known = wordsOf('pretraining', 'pretrain', 'train', 'training', 'pretty', 'trains');
  expect(writtenTogether(known, 'pre', 'training')).toEqual(['pretraining', 'pretrain']);
  expect(writtenTogether(known, 'pre', 'train')).toEqual(['pretrain', 'pretraining']);
  expect(writtenTogether(known, 'post', 'train')).toEqual([]);
});

test('irregular forms are known in both directions, and not of the word itself', () => {
  expect(irregularForms('embedding')).toEqual(['embed']);
  expect(irregularForms('embed')).toEqual([]);
  expect(irregularForms('corpora')).toEqual([]);
  expect(irregularForms('mouse')).toEqual(['mice']);
});

test('sameWords(word, forms) has a word, its singular, and the forms in either number and spelling', () => {
  expect(sameWords('models', ['model', 'modelling', 'models'])).toEqual(['models', 'model']);
  expect(sameWords('corpora', ['corpus'])).toEqual(['corpora', 'corpus']);
  expect(sameWords('queries', ['query', 'querying'])).toEqual(['queries', 'query']);
  expect(sameWords('ab', ['abs'])).toEqual(['ab']);
});

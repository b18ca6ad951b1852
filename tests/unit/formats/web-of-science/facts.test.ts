import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/web-of-science/parse.ts';

/** What is read of an entry with its letter, `PT J`, and some tags. */
function read(type: string, ...tags: string[]) {
  const text = ['FN Clarivate', 'VR 1.0', type, 'TI A Title', ...tags, 'ER', '', 'EF', ''].join('\n');
  const { papers, findings } = parse(text);
  const [paper] = papers;
  if (!paper) throw new Error('no paper');
  const names = paper.authors.map(({ family, given, suffix }) =>
    [family, given, suffix].filter(Boolean).join('|'),
  );
  return { ...paper, names, rules: findings.map(({ rule }) => rule) };
}

test.each<[[string, ...string[]], string | undefined, string[]]>([
  [['PT J'], 'article-journal', []],
  [['PT J', 'DT Article'], 'article-journal', []],
  [['PT J', 'DT Article; Proceedings Paper'], 'article-journal', ['left-out-field']],
  [['PT J', 'DT Book Review'], 'review-book', []],
  [['PT J', 'DT Review'], 'article-journal', ['left-out-field']],
  [['PT C', 'DT Proceedings Paper'], 'paper-conference', ['bad-value']],
  [['PT S', 'DT Proceedings Paper'], 'paper-conference', []],
  [['PT S'], undefined, []],
  [['PT B'], 'book', []],
  [['PT B', 'DT Book Chapter'], 'chapter', []],
  [['PT P'], 'patent', []],
  [['PT S', 'DT Preprint'], 'article', []],
  [['PT S', 'DT Data Set'], 'dataset', []],
  [['PT S', 'DT Article'], undefined, ['left-out-field']],
])('the types %j are %s', (tags, type, rules) => {
  const paper = read(...tags);
  expect([paper.publication?.type, paper.rules]).toEqual([type, rules]);
});

test('a retracted publication is marked, and is still of its type', () => {
  const paper = read('PT J', 'DT Article; Retracted Publication');
  expect([paper.retracted, paper.publication?.type, paper.rules]).toEqual([true, 'article-journal', []]);
});

test.each<[string, string[], string[], string[]]>([
  [
    'full names',
    ['AU Moss, NA', '   Reed, B', 'AF Moss, Nora A.', '   Reed, Ben'],
    ['Moss|Nora A.', 'Reed|Ben'],
    [],
  ],
  ['short names alone', ['AU Moss, NA'], ['Moss|NA'], []],
  [
    'the longer list',
    ['AU Moss, NA', '   Reed, B', 'AF Moss, Nora A.'],
    ['Moss|NA', 'Reed|B'],
    ['left-out-field'],
  ],
  ['people, then groups', ['AF Moss, Nora A.', 'CA Tide Group'], ['Moss|Nora A.', 'Tide Group'], []],
  ['people of a book without others', ['BF Moss, Nora A.'], ['Moss|Nora A.'], []],
  ['nobody', ['AU [Anonymous]'], [], ['no-value']],
])('authors are %s', (_, tags, names, rules) => {
  const paper = read('PT J', ...tags);
  expect([paper.names, paper.rules]).toEqual([names, rules]);
});

test.each<[string[], string | null, string[]]>([
  [['PY 2020'], '2020', []],
  [['PY 2020', 'PD MAY 4'], '2020-05-04', []],
  [['PY 2020', 'PD MAY'], '2020-05', []],
  [['PY 2020', 'PD SPR'], '2020', ['left-out-field']],
  [['EA MAY 2021'], '2021-05', []],
  [['PY 2020', 'EA MAY 2019'], '2020', ['left-out-field']],
])('the dates %j are %s', (tags, issued, rules) => {
  const paper = read('PT J', ...tags);
  expect([paper.issued, paper.rules]).toEqual([issued, rules]);
});

test.each<[string[], string | undefined, string[]]>([
  [['BP 3', 'EP 9'], '3-9', []],
  [['BP 3', 'EP 3'], '3', []],
  [['BP 3'], '3', []],
  [['EP 9'], undefined, ['left-out-field']],
  [['AR 012345'], '012345', []],
  [['BP 3', 'EP 9', 'AR 012345'], '3-9', ['left-out-field']],
])('the pages %j are %s', (tags, pages, rules) => {
  const paper = read('PT J', ...tags);
  expect([paper.publication?.pages, paper.rules]).toEqual([pages, rules]);
});

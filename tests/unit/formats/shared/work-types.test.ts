import { expect, test } from 'vitest';
import { toWorkType } from '../../../../src/core/formats/shared/work-types.ts';

test.each([
  ['article-journal', 'article-journal'],
  [' Legal_Case ', 'legal_case'],
  ['journal-article', 'article-journal'],
  ['journalArticle', 'article-journal'],
  ['Conference Paper', 'paper-conference'],
  ['preprint', 'article'],
  ['document', null],
  ['sculpture', null],
  ['constructor', null],
  ['', null],
])('toWorkType(%j) is %j', (name, type) => {
  expect(toWorkType(name)).toBe(type);
});

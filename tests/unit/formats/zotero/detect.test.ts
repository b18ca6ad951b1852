import { expect, test } from 'vitest';
import { zotero } from '../../../../src/core/formats/zotero/zotero.ts';

const item = { itemType: 'book', title: 'A Paper' };

test.each<[unknown, boolean]>([
  [item, true],
  [[item], true],
  [{ data: item }, true],
  [[{ data: item }], true],
  [{ items: [item] }, true],
  [{ results: [item] }, false],
  [{ items: item }, false],
  [{ title: 'A Paper', type: 'book' }, false],
  [[], false],
])('detect(%j) is %j', (file, expected) => {
  expect(zotero.detect(JSON.stringify(file))).toBe(expected);
});

import { expect, test } from 'vitest';
import { isNear, relatedTests } from '../../../../scripts/lib/mutation/related-tests.ts';

const { all, of } = relatedTests(
  new Map([
    ['tests/unit/c.test.ts', "import { test } from 'vitest';\nawait import('../support/c.ts');"],
    ['tests/unit/a.test.ts', "import { a } from '../../src/core/a.ts';"],
    ['tests/integration/a.test.ts', "import { a } from '../../src/core/a.ts';"],
    ['src/core/a.ts', ''],
    ['src/core/b.ts', "import { a } from './a.ts';\nexport const b = a;"],
    ['src/core/c.ts', "export { b } from './b.ts';"],
    ['src/core/alone.ts', ''],
    ['tests/support/c.ts', "import '../../src/core/c.ts';"],
  ]),
);

test('a file has the unit tests that import it, directly or through others, and no tests of a site', () => {
  expect(of.get('src/core/a.ts')).toEqual(new Set(['tests/unit/c.test.ts', 'tests/unit/a.test.ts']));
  expect(of.get('src/core/c.ts')).toEqual(new Set(['tests/unit/c.test.ts']));
  expect(of.get('src/core/alone.ts')).toEqual(new Set());
});

test('tests that import the fewest files come first', () => {
  expect(all).toEqual(['tests/unit/a.test.ts', 'tests/unit/c.test.ts']);
});

test('tests are near to code of their folder and of the folders in it', () => {
  const near = (test: string) => isNear(`tests/unit/${test}.test.ts`, 'src/core/formats/csv/read.ts');
  expect(['formats/csv/read', 'formats/every-format'].map(near)).toEqual([true, true]);
  expect(['formats/csv/names/divide', 'formats/ris/read', 'text/trim'].map(near)).toEqual([
    false,
    false,
    false,
  ]);
});

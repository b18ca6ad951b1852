import { expect, test } from 'vitest';
import { findBreaches } from '../../../../scripts/lib/tests/layers.ts';

const rooms = {
  'src/core/text': [],
  'src/core/schemas': ['zod'],
  'src/core/search': ['src/core/text', 'src/core/schemas'],
  'src/core/search/query': ['src/core/text'],
  'src/core/formats/shared': [],
  'src/core/formats/*': ['src/core/formats/shared', 'src/core/text'],
  'src/islands': ['src/core', 'react'],
};
const browser = {
  entries: ['src/islands'],
  never: ['src/core/schemas', 'zod'],
  onDemand: { 'src/islands/late.ts': ['src/core/schemas'] },
};
const messagesOf = (...files: [path: string, text: string][]) =>
  findBreaches(
    files.map(([path, text]) => ({ path, text })),
    rooms,
    browser,
  ).map(({ file, message }) => `${file}: ${message}`);

test('imports of a room itself and of what its row names pass', () => {
  const found = messagesOf(
    [
      'src/core/search/explore.ts',
      "import { fold } from '../text/fold.ts';\nimport { a } from './query/a.ts';",
    ],
    ['src/islands/Box.tsx', "import { useState } from 'react';\nimport x from 'react/jsx-runtime';"],
  );
  expect(found).toEqual([]);
});

test.each([
  [
    'a file of a room above',
    'src/core/text/fold.ts',
    "import { x } from '../search/explore.ts';",
    'src/core/search/explore.ts',
  ],
  [
    'a type of a room above',
    'src/core/text/fold.ts',
    "import type { X } from '../search/x.ts';",
    'src/core/search/x.ts',
  ],
  ['a package that the row does not name', 'src/core/text/fold.ts', "import { z } from 'zod';", 'zod'],
  [
    'a module that is exported again',
    'src/core/text/fold.ts',
    "export { x } from '../schemas/x.ts';",
    'src/core/schemas/x.ts',
  ],
  [
    'an import over several lines',
    'src/core/text/fold.ts',
    "import {\n  x,\n} from '../schemas/x.ts';",
    'src/core/schemas/x.ts',
  ],
  ['an import for its effect', 'src/core/text/fold.ts', "import '../schemas/x.ts';", 'src/core/schemas/x.ts'],
  [
    'a dynamic import',
    'src/core/text/fold.ts',
    "const x = await import('../schemas/x.ts');",
    'src/core/schemas/x.ts',
  ],
  [
    'the room around a nested room',
    'src/core/search/query/a.ts',
    "import { x } from '../view.ts';",
    'src/core/search/view.ts',
  ],
])('%s is a breach', (_, path, text, target) => {
  const room = path.includes('query') ? 'src/core/search/query' : 'src/core/text';
  expect(messagesOf([path, text])).toEqual([
    `${path}: ${room} may not import ${target}: imports go down only (scripts/checks/layers.ts).`,
  ]);
});

test('each folder of a row with a star is a room of its own', () => {
  const found = messagesOf(
    [
      'src/core/formats/ris/parse.ts',
      "import { a } from './tags.ts';\nimport { b } from '../shared/dates.ts';",
    ],
    ['src/core/formats/csv/parse.ts', "import { a } from '../ris/tags.ts';"],
    ['src/core/formats/shared/dates.ts', "import { a } from '../ris/tags.ts';"],
  );
  expect(found.map((message) => message.split(':')[0])).toEqual([
    'src/core/formats/csv/parse.ts',
    'src/core/formats/shared/dates.ts',
  ]);
});

test('a file in no room is a breach', () => {
  expect(messagesOf(['lib/x.ts', ''])).toEqual([
    'lib/x.ts: This file is not in any room of scripts/checks/layers.ts.',
  ]);
});

test('what the browser loads through other files is found, and types are not loaded', () => {
  const found = messagesOf(
    ['src/islands/Box.tsx', "import { explore } from '../core/search/explore.ts';"],
    ['src/core/search/explore.ts', "import { paper } from '../schemas/paper.ts';"],
    ['src/core/search/types.ts', "import { paper } from '../schemas/paper.ts';"],
    ['src/islands/List.tsx', "import type { View } from '../core/search/types.ts';"],
    ['src/core/schemas/paper.ts', "import { z } from 'zod';"],
  );
  expect(found).toEqual([
    'src/core/search/explore.ts: This runs in the browser and may not load src/core/schemas/paper.ts; import its types only.',
  ]);
});

test('a file that is fetched on demand may load what its row names, and no other file may through it', () => {
  const late: [string, string] = ['src/islands/late.ts', "import { paper } from '../core/schemas/paper.ts';"];
  const schema: [string, string] = ['src/core/schemas/paper.ts', 'export const paper = 1;'];
  expect(messagesOf(late, schema)).toEqual([]);
  expect(messagesOf(late, ['src/core/schemas/paper.ts', "import { z } from 'zod';"])).toEqual([
    'src/core/schemas/paper.ts: This runs in the browser and may not load zod; import its types only.',
  ]);
  expect(messagesOf(late, schema, ['src/islands/Box.tsx', "import { x } from './late.ts';"])).toEqual([
    'src/islands/late.ts: This runs in the browser and may not load src/core/schemas/paper.ts; import its types only.',
  ]);
});

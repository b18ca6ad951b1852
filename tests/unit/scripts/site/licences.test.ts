import { expect, test } from 'vitest';
import { packageOf } from '../../../../scripts/lib/site/licences.ts';

test.each([
  ['/home/me/site/node_modules/react/cjs/react.production.js', 'react'],
  ['C:\\site\\node_modules\\@astrojs\\react\\dist\\client.js', '@astrojs/react'],
  ['/site/node_modules/a/node_modules/@b/c/index.js?commonjs-module', '@b/c'],
  ['\0vite/preload-helper.js', 'vite'],
  ['\0rolldown/runtime.js', 'rolldown'],
  ['/site/src/islands/search/SearchIsland.tsx', null],
])('the package of the module %j is %j', (id, name) => {
  expect(packageOf(id)).toBe(name);
});

import { expect, test } from 'vitest';
import { buildGoodSite, fixtureDumps } from '../../scripts/lib/site/build-site.ts';
import { unclearWords } from '../support/unclear-words.ts';

/** Scripts that write files, whose words other programs read. */
const writers = /\/write-(?:page-)?view\b/;

// `testSoundSite` reads the pages of every site; the scripts are the same on all.
test('no script puts a sentence on a page that readers had to read twice', async () => {
  const site = await buildGoodSite({ dumps: fixtureDumps('visual-rft') });
  const scripts = site.files().filter((path) => path.endsWith('.js') && !writers.test(path));
  expect(scripts.length).toBeGreaterThan(0);
  const found = scripts.flatMap((path) => {
    const text = site.read(path).replaceAll("'", '’').replace(/\s+/g, ' ');
    return unclearWords.flatMap((unclear) => (unclear.test(text) ? `${path}: ${unclear}` : []));
  });
  expect(found).toEqual([]);
});

import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type BuiltSite, buildGoodSite, temporaryFolder } from '../../scripts/lib/site/build-site.ts';

/** Pieces that titles are made of: what is escaped, broken into lines, set as mathematics or joined by hyphens. */
const pieces = ['word ', 'a', '字', '{x} ', '<b> ', '$x$ ', ', ', 'A-b ', '&amp;', '"'];
const [short, long] = [16_384, 65_536];

let site: BuiltSite;
beforeAll(async () => {
  const dumps = temporaryFolder();
  for (const length of [short, long]) {
    const papers = pieces.map((piece, index) => ({
      ...{ id: `k${index}`, type: 'article', author: [{ family: 'Doe', given: 'Jane' }] },
      title: `${piece.repeat(Math.ceil(length / piece.length))} ${index}`,
    }));
    const hub = [{ id: 'hub', type: 'book', title: 'The Hub Paper' }];
    writeFileSync(join(dumps, `t${length}.csl.json`), JSON.stringify(papers));
    writeFileSync(join(dumps, `t${length}.hub.csl.json`), JSON.stringify(hub));
  }
  site = await buildGoodSite({ dumps });
});

// Nothing is measured here: a build that takes more than linear time or memory runs into the limit of the test.
test('titles of 64 KB: all that is written of a list grows as its titles do', () => {
  const sizes = [short, long].map((length) => {
    const files = site.files().filter((file) => file.startsWith(`hubs/t${length}/`));
    expect(files.filter((file) => file.includes('/papers/'))).toHaveLength(pieces.length);
    return files.reduce((sum, file) => sum + statSync(join(site.dist, file)).size, 0);
  });
  const [small = 0, large = 0] = sizes;
  expect(small).toBeGreaterThan(pieces.length * short);
  expect(large / small).toBeLessThan((1.05 * long) / short);
});

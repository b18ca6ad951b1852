import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type BuiltSite, buildGoodSite, temporaryFolder } from '../../scripts/lib/site/build-site.ts';
import { writeLongList } from '../support/long-list.ts';

test('a site whose pages three threads render is that of one thread, byte for byte', async () => {
  const dumps = temporaryFolder();
  writeLongList(join(dumps, 'long.pith.txt'), 'A Paper Cited by Many', 501);
  writeLongList(join(dumps, 'short.pith.txt'), 'A Paper Cited by Few', 20);
  const build = (threads: number): Promise<BuiltSite> => {
    vi.stubEnv('PAGE_THREADS', String(threads));
    return buildGoodSite({ dumps, base: '/some/base', again: true });
  };
  const one = await build(1);
  const three = await build(3);
  vi.unstubAllEnvs();
  expect(three.files()).toEqual(one.files());
  expect(one.files().filter((file) => file.includes('/papers/')).length).toBe(521);
  for (const file of one.files()) expect(Buffer.compare(three.bytes(file), one.bytes(file)), file).toBe(0);
});

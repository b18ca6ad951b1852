import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchFile, fetchSound, fetchStamped, readJson } from '../../../src/workers/fetch-file.ts';
import { unzip } from '../../../src/workers/unzip.ts';

afterEach(() => vi.unstubAllGlobals());

/** Answers requests one after the other, and keeps how each may use a cache. */
function answering(...answers: (Response | Error)[]) {
  const caches: (string | undefined)[] = [];
  vi.stubGlobal('fetch', async (_: string, { cache }: RequestInit) => {
    caches.push(cache);
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer;
  });
  return caches;
}

const stamped = (stamp: string) => Response.json({ stamp });
const get = () =>
  fetchStamped('map.json?new', readJson<{ stamp: string }>, (file, stamp) => file.stamp === stamp);

test('a missing file means that the page is outdated; any other failure, that the connection was lost', async () => {
  answering(new Response('', { status: 404 }), new Response('', { status: 503 }), new TypeError('Failed'));
  await expect(fetchFile('a')).rejects.toMatchObject({ name: 'OutdatedPage' });
  await expect(fetchFile('a')).rejects.toMatchObject({ name: 'LostConnection' });
  await expect(fetchFile('a')).rejects.toMatchObject({ name: 'LostConnection' });
});

test('a file with the stamp of its address is taken', async () => {
  const caches = answering(stamped('new'));
  expect(await get()).toEqual({ stamp: 'new' });
  expect(caches).toEqual(['default']);
});

test('an old copy of a cache is fetched again past the cache', async () => {
  const caches = answering(stamped('old'), stamped('new'));
  expect(await get()).toEqual({ stamp: 'new' });
  expect(caches).toEqual(['default', 'reload']);
});

test('a file of another version of the site is refused', async () => {
  answering(stamped('newer'), stamped('newer'));
  await expect(get()).rejects.toMatchObject({ name: 'OutdatedPage', file: 'map.json?new' });
});

test('a damaged copy of a cache is fetched again past the cache, with a stamp or without', async () => {
  const [right, cut] = [gzipSync('the papers'), gzipSync('the papers').subarray(0, 20)];
  const changed = Uint8Array.from(right, (byte, at) => (at === 14 ? byte ^ 1 : byte));
  const page = '<h1>Log in</h1>';
  for (const damaged of [cut, changed, page]) {
    const caches = answering(
      new Response(damaged),
      new Response(right),
      new Response(damaged),
      new Response(right),
    );
    expect(textOf(await fetchSound('a.bin', unzip))).toBe('the papers');
    expect(textOf(await fetchStamped('a.bin?new', unzip, () => true))).toBe('the papers');
    expect(caches).toEqual(['default', 'reload', 'default', 'reload']);
  }
  const caches = answering(new Response(page), Response.json(['a paper']));
  expect(await fetchSound('a.json', readJson, 'no-cache')).toEqual(['a paper']);
  expect(caches).toEqual(['no-cache', 'reload']);
});

test('a file that is damaged past the cache too is refused as damaged', async () => {
  const page = () => new Response('<h1>Log in</h1>');
  answering(page(), page(), page(), page());
  await expect(fetchSound('a.bin', unzip)).rejects.toMatchObject({ name: 'DamagedFile', file: 'a.bin' });
  await expect(get()).rejects.toMatchObject({ name: 'DamagedFile', file: 'map.json?new' });
});

test('a file whose connection is lost on the way is not taken for a damaged one', async () => {
  const lost = () =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(gzipSync('the papers').subarray(0, 20));
          controller.error(new TypeError('network error'));
        },
      }),
    );
  answering(lost(), lost());
  await expect(fetchSound('a.bin', unzip)).rejects.toThrow('network error');
  await expect(fetchSound('a.json', readJson)).rejects.toThrow('network error');
});

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

import { afterEach, expect, test, vi } from 'vitest';
import { fetchFile, fetchStamped } from '../../../src/workers/fetch-file.ts';

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
  fetchStamped<{ stamp: string }>(
    'map.json?new',
    (response) => response.json(),
    (file, stamp) => file.stamp === stamp,
  );

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

import { expect, test } from 'vitest';
import { DamagedFile } from '../../../../../src/core/search/index/format/bytes.ts';
import { hashBytes } from '../../../../../src/core/search/index/format/hash-bytes.ts';
import {
  FileStore,
  LostConnection,
  OutdatedPage,
} from '../../../../../src/core/search/index/read/file-store.ts';

const bytes = Uint8Array.of(7);
/** Names begin with the hash of their bytes, which the tests leave out. */
const file = (name: string): [string, number] => [hashBytes(bytes) + name, 1];
const plainName = (name: string) => name.slice(hashBytes(bytes).length);

test('FileStore fetches a file once and keeps it', async () => {
  const { store, asked } = storeOf(async () => bytes);
  expect(await Promise.all([store.get(file('a')), store.get(file('a'))])).toEqual([bytes, bytes]);
  expect(await store.get(file('a'))).toBe(bytes);
  expect(asked).toEqual(['a']);
});

test('FileStore names the file that it could not fetch, and retries it', async () => {
  let isOnline = false;
  const { store, asked } = storeOf(async () => {
    if (!isOnline) throw new TypeError('Failed to fetch');
    return bytes;
  });
  await expect(store.get(file('a'))).rejects.toMatchObject({
    name: 'LostConnection',
    file: file('a')[0],
    cause: new TypeError('Failed to fetch'),
  });
  await expect(store.get(file('a'))).rejects.toBeInstanceOf(LostConnection);
  isOnline = true;
  expect(await store.get(file('a'))).toBe(bytes);
  expect(asked).toEqual(['a', 'a', 'a']);
});

test('FileStore passes on that the page is outdated, as an error with that name', async () => {
  const { store } = storeOf(async (name) => {
    throw new OutdatedPage(name);
  });
  await expect(store.get(file('a'))).rejects.toMatchObject({
    name: 'OutdatedPage',
    file: file('a')[0],
    message: `The site no longer has ${file('a')[0]} as the page names it`,
  });
});

test('FileStore fetches a file that cannot be unpacked, of another size, or with other bytes than its name says, once more past all caches', async () => {
  for (const other of [null, Uint8Array.of(7, 7), Uint8Array.of(8)]) {
    const caches: string[] = [];
    const store = new FileStore(async (_name, _signal, cache) => {
      caches.push(cache);
      return cache === 'reload' ? bytes : other;
    });
    expect(await store.get(file('a'))).toBe(bytes);
    expect(caches).toEqual(['default', 'reload']);
  }
});

test('FileStore rejects a file that is damaged past all caches too, and retries it', async () => {
  const answers = [Uint8Array.of(7, 7), Uint8Array.of(8), bytes];
  const { store, asked } = storeOf(async () => answers.shift() as Uint8Array);
  await expect(store.get(file('a'))).rejects.toEqual(new DamagedFile(file('a')[0]));
  expect(await store.get(file('a'))).toBe(bytes);
  expect(asked).toEqual(['a', 'a', 'a']);
});

test('FileStore runs at most six requests at a time', async () => {
  let [running, most] = [0, 0];
  const { store } = storeOf(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running -= 1;
    return bytes;
  });
  await Promise.all(Array.from({ length: 40 }, (_, at) => store.get(file(`${at}`))));
  expect(most).toBe(6);
});

test('an aborted search does not cancel a request that another waits for', async () => {
  const { store, asked, signals, answer } = heldStore();
  const stop = new AbortController();
  const stopped = store.get(file('a'), stop.signal);
  const other = store.get(file('a'), new AbortController().signal);
  stop.abort(new Error('a newer key'));
  await expect(stopped).rejects.toThrow('a newer key');
  expect(signals[0]?.aborted).toBe(false);
  answer();
  expect(await other).toBe(bytes);
  expect(asked).toEqual(['a']);
});

test('a request without waiters is aborted, and repeated when needed', async () => {
  const { store, asked, signals, answer } = heldStore();
  const stop = new AbortController();
  const stopped = store.get(file('a'), stop.signal);
  stop.abort();
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  expect(signals[0]?.aborted).toBe(true);
  const again = store.get(file('a'));
  answer();
  expect(await again).toBe(bytes);
  expect(asked).toEqual(['a', 'a']);
});

test('a request that nobody waits for any more leaves a newer one alone', async () => {
  const { store, asked, answers } = answeredStore();
  const stop = new AbortController();
  const stopped = store.get(file('a'), stop.signal);
  stop.abort();
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  const again = store.get(file('a'));
  answers[0]?.reject(new TypeError('Aborted'));
  await settled();
  const third = store.get(file('a'));
  expect(asked).toEqual(['a', 'a']);
  answers[1]?.resolve(bytes);
  expect(await Promise.all([again, third])).toEqual([bytes, bytes]);
});

test('a search that tries again at once is not disturbed by another that waited for the lost file', async () => {
  const { store, asked, answers } = answeredStore();
  const again = store.get(file('a')).catch(() => store.get(file('a')));
  const other = store.get(file('a'), new AbortController().signal);
  answers[0]?.reject(new TypeError('Failed to fetch'));
  await expect(other).rejects.toBeInstanceOf(LostConnection);
  const third = store.get(file('a'));
  expect(asked).toEqual(['a', 'a']);
  answers[1]?.resolve(bytes);
  expect(await Promise.all([again, third])).toEqual([bytes, bytes]);
});

test('a file that is lost after its search was aborted is no error of anybody', async () => {
  const { store, answers } = answeredStore();
  const unhandled: unknown[] = [];
  const see = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', see);
  const stop = new AbortController();
  const stopped = store.get(file('a'), stop.signal);
  stop.abort();
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  answers[0]?.reject(new TypeError('Failed to fetch'));
  await settled();
  process.off('unhandledRejection', see);
  expect(unhandled).toEqual([]);
});

test('six aborted requests make room for others', async () => {
  const { store, asked, answers } = answeredStore();
  const stop = new AbortController();
  const stopped = Array.from({ length: 6 }, (_, at) => store.get(file(`${at}`), stop.signal));
  const waiting = store.get(file('next'));
  expect(asked).toHaveLength(6);
  stop.abort();
  await Promise.allSettled(stopped);
  for (const answer of answers.slice()) answer.reject(new TypeError('Aborted'));
  await settled();
  expect(asked.slice(6)).toEqual(['next']);
  answers[6]?.resolve(bytes);
  expect(await waiting).toBe(bytes);
});

test('an aborted search requests nothing', async () => {
  const { store, asked } = storeOf(async () => bytes);
  await expect(store.get(file('a'), AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  expect(asked).toEqual([]);
});

function storeOf(answer: (name: string, signal: AbortSignal) => Promise<Uint8Array>) {
  const asked: string[] = [];
  const store = new FileStore((name, signal) => {
    asked.push(plainName(name));
    return answer(name, signal);
  });
  return { store, asked };
}

/** A store each of whose requests the test answers by itself. */
function answeredStore() {
  const answers: { resolve(bytes: Uint8Array): void; reject(error: unknown): void }[] = [];
  const { store, asked } = storeOf(() => new Promise((resolve, reject) => answers.push({ resolve, reject })));
  return { store, asked, answers };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A store whose requests the test answers. */
function heldStore() {
  const signals: AbortSignal[] = [];
  const held: (() => void)[] = [];
  const { store, asked } = storeOf((_, signal) => {
    signals.push(signal);
    return new Promise((resolve) => held.push(() => resolve(bytes)));
  });
  return {
    store,
    asked,
    signals,
    answer: () =>
      held.forEach((go) => {
        go();
      }),
  };
}

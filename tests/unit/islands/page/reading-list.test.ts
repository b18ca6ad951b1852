import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadReadingList } from '../../../../src/islands/page/reading-list.ts';
import { noteKept } from '../../../../src/islands/reading-list/kept-notes.ts';
import { reloadName } from '../../../../src/lost-init.ts';

const lost = 'data:text/javascript,throw new Error("lost") //';
const lostAtFirst =
  'data:text/javascript,if (!import.meta.url.endsWith("?again")) throw new Error("lost") //';

let said: string[] = [];

beforeEach(() => {
  said = [];
  const items = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => items.set(name, text),
    removeItem: (name: string) => items.delete(name),
  });
  vi.stubGlobal('document', {
    getElementById: () => ({ insertAdjacentHTML: (_: string, html: string) => said.push(html) }),
  });
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Loads a script, and waits until it was asked for again. */
async function load(address: string) {
  loadReadingList(address);
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  vi.runAllTimers();
  await new Promise((done) => setImmediate(done));
  await import(`${address}?again`).catch(() => {});
}

test('a reader who keeps marks or a library hears that their script is lost, and can reload', async () => {
  noteKept('some', true);
  await load(lost);
  expect(said).toEqual([expect.stringContaining(`>${reloadName}</button>`)]);
});

test('a reader who keeps nothing hears nothing', async () => {
  noteKept('some', true);
  noteKept('some', false);
  await load(lost);
  expect(said).toEqual([]);
});

test('a script that arrives when it is asked for again is not lost', async () => {
  noteKept('some', true);
  await load(lostAtFirst);
  expect(said).toEqual([]);
});

test('a browser that refuses storage keeps nothing', async () => {
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  await load(lost);
  expect(said).toEqual([]);
});

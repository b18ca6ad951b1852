import { expect, test } from 'vitest';
import { keepWhole } from '../../../src/workers/offline/keep-whole.ts';

const script = 'export const answer = 42;';

function answer(headers: Record<string, string> = {}, status = 200): Response {
  return new Response(script, { status, headers });
}

/** An answer whose connection breaks after its first bytes. */
function broken(): Response {
  let pieces = 0;
  const body = new ReadableStream({
    pull(stream) {
      pieces += 1;
      if (pieces === 1) stream.enqueue(new TextEncoder().encode('export'));
      else stream.error(new TypeError('network error'));
    },
  });
  return new Response(body);
}

/** What is kept of an answer; the sizes of some files are known. */
function kept(response: Response, bytes: Record<string, number> = {}): Promise<Response | null> {
  const request = new Request('https://example.org/base/_astro/Page.abc.js?again=1');
  return keepWhole(bytes).cacheWillUpdate({ request, response });
}

test('a script that came whole is kept for reading without a network, and still has its text', async () => {
  for (const headers of [{}, { 'content-length': String(script.length) }]) {
    expect(await (await kept(answer(headers)))?.text()).toBe(script);
  }
});

test('a script that came in part is not kept, so that the next visit asks for it again', async () => {
  const short = answer({ 'content-length': String(script.length + 1) });
  for (const response of [short, broken()]) expect(await kept(response)).toBeNull();
});

test('a compressed script is kept: its stated length is not that of its text', async () => {
  const response = answer({ 'content-length': '9', 'content-encoding': 'gzip' });
  expect(await kept(response)).toBe(response);
  expect(await kept(response, { 'Page.abc.js': script.length })).toBe(response);
});

test('what is not as long as the file is not kept, compressed or not', async () => {
  for (const headers of [{}, { 'content-encoding': 'gzip' }, { 'content-length': String(script.length) }]) {
    expect(await kept(answer(headers), { 'Page.abc.js': script.length + 1 })).toBeNull();
  }
});

test('an error of the site is not kept', async () => {
  expect(await kept(answer({}, 404), { 'Page.abc.js': script.length })).toBeNull();
});

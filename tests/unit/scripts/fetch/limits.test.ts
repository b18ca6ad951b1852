import { describe, expect, test } from 'vitest';
import { limitsIn, patienceIn } from '../../../../scripts/lib/fetch/limits.ts';
import { providers } from '../../../../scripts/lib/fetch/providers.ts';

describe('limitsIn(provider, environment)', () => {
  test.each(providers.map(({ name }) => name))('%s has an https address and a limit', (name) => {
    const { url, interval, pageSize, key } = limitsIn(name, {});
    expect(url).toMatch(/^https:\/\/[^?#]+[^/]$/);
    expect([interval > 0, pageSize > 0, key]).toEqual([true, true, null]);
  });

  test('takes address, interval, page size and key from the environment', () => {
    const environment = {
      ARXIV_URL: 'http://mirror.example/api/',
      ARXIV_INTERVAL: '0',
      ARXIV_PAGE_SIZE: '20',
      OPENALEX_API_KEY: ' secret ',
    };
    expect(limitsIn('arxiv', environment)).toMatchObject({
      url: 'http://mirror.example/api',
      interval: 0,
      pageSize: 20,
      key: null,
    });
    expect(limitsIn('openalex', environment).key).toBe('secret');
  });

  test.each([
    [{ ARXIV_URL: 'mirror' }, 'ARXIV_URL must be an address'],
    [{ ARXIV_URL: 'https://x.example/?key=1' }, 'ARXIV_URL must be an address'],
    [{ ARXIV_INTERVAL: 'slow' }, 'ARXIV_INTERVAL is “slow”'],
    [{ ARXIV_PAGE_SIZE: '0' }, 'ARXIV_PAGE_SIZE is “0”'],
  ])('%j is refused with a sentence', (environment, sentence) => {
    expect(() => limitsIn('arxiv', environment)).toThrow(sentence);
  });

  test('never names a key in a message', () => {
    expect(() => patienceIn({ FETCH_TIMEOUT: '-1', OPENALEX_API_KEY: 'secret' })).toThrow(
      /^(?!.*secret).*FETCH_TIMEOUT/,
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toWebAddress } from '../../../../src/core/formats/shared/web-address.ts';
import { citingPaperSchema } from '../../../../src/core/schemas/citing-paper.ts';

test.each([
  [' https://arxiv.org/abs/2503.01785 ', 'https://arxiv.org/abs/2503.01785'],
  ['HTTP://example.org', 'HTTP://example.org'],
  ['https://приклад.укр/ї?x=1#y', 'https://приклад.укр/ї?x=1#y'],
  ['javascript:alert(1)', null],
  ['ftp://example.org', null],
  ['//example.org', null],
  ['example.org', null],
  ['https://', null],
  ['https:/example.org', null],
  ['https://example.org/a b', null],
  ['https://exa mple.org', null],
  ['https://exa\\mple.org/', null],
  ['https://exa<mple', null],
  ['https://example.org/a\\b{c}', 'https://example.org/a\\b{c}'],
  ['', null],
])('toWebAddress(%j) is %j', (text, address) => {
  expect(toWebAddress(text)).toBe(address);
});

test('toWebAddress(text) gives only what a record can hold, whatever the text', () => {
  const near = fc.string({ unit: 'grapheme' }).map((text) => `https://${text}`);
  fc.assert(
    fc.property(fc.oneof(near, fc.webUrl(), fc.string({ unit: 'binary' })), (text) => {
      expect(citingPaperSchema.shape.url.safeParse(toWebAddress(text)).success, text).toBe(true);
    }),
  );
});

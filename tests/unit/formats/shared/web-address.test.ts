import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWebAddresses, toWebAddress } from '../../../../src/core/formats/shared/web-address.ts';
import { citingPaperSchema } from '../../../../src/core/schemas/citing-paper.ts';

test.each([
  [' https://arxiv.org/abs/2503.01785 ', 'https://arxiv.org/abs/2503.01785'],
  ['HTTP://example.org', 'HTTP://example.org'],
  ['https://приклад.укр/ї?x=1#y', 'https://приклад.укр/ї?x=1#y'],
  ['javascript:alert(1)', null],
  ['ftp://example.org', null],
  ['//example.org', null],
  ['example.org', null],
  ['www.example.org/x', 'http://www.example.org/x'],
  ['www.example', null],
  ['www.a.org;www.b.org/x', null],
  ['www.example.org is gone', null],
  ['https://', null],
  ['https:/example.org', null],
  ['https://example.org/a b', null],
  ['https://exa mple.org', null],
  ['https://exa\\mple.org/', null],
  ['https://exa<mple', null],
  ['https://example.org/a\\b{c}', 'https://example.org/a\\b{c}'],
  ['https://example.org?x', 'https://example.org?x'],
  ['https://example.org#x', 'https://example.org#x'],
  ['see https://example.org', null],
  ['https://example.org/\u202Ea', null],
  ['https://example.org:99999/', null],
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

test.each<[string, string[], string]>([
  ['https://a.org/x', ['https://a.org/x'], ''],
  [' https://a.org/x ', ['https://a.org/x'], ''],
  ['https://a.org/x,y', ['https://a.org/x,y'], ''],
  ['https://a.org/x,https://b.org/y', ['https://a.org/x', 'https://b.org/y'], ''],
  ['https://a.org/x;www.b.org/y', ['https://a.org/x', 'http://www.b.org/y'], ''],
  ['https://a.org/x|HTTP://b.org/y', ['https://a.org/x', 'HTTP://b.org/y'], ''],
  ['https://a.org/x , ; https://b.org/y', ['https://a.org/x', 'https://b.org/y'], ''],
  ['<https://a.org/x>', ['https://a.org/x'], ''],
  ['URL: https://a.org/x', ['https://a.org/x'], ''],
  ['url:https://a.org/x; URL https://b.org/y', ['https://a.org/x', 'https://b.org/y'], ''],
  ['Available from: www.a.org/x', ['http://www.a.org/x'], ''],
  ['available at https://a.org/x', ['https://a.org/x'], ''],
  ['curl https://a.org/x', ['https://a.org/x'], 'curl'],
  ['www.a.org', ['http://www.a.org'], ''],
  ['www.a.org?x', ['http://www.a.org?x'], ''],
  ['www.a.org#x', ['http://www.a.org#x'], ''],
  ['www.a', [], 'www.a'],
  ['www.a.org.', [], 'www.a.org.'],
  ['https://a.org/my paper.pdf', ['https://a.org/my%20paper.pdf'], ''],
  ['https://a.org/Volume 9/x', ['https://a.org/Volume%209/x'], ''],
  ['https://a.org/a b c d e f g.pdf', ['https://a.org/a%20b%20c%20d%20e%20f%20g.pdf'], ''],
  ['https://a.org/a b c d e f g h.pdf', ['https://a.org/a'], 'b c d e f g h.pdf'],
  ['https://a.org/x (see p.pdf', ['https://a.org/x'], '(see p.pdf'],
  ['https://a.org/x accessed 4 May', ['https://a.org/x'], 'accessed 4 May'],
  ['https://a.org/x seen, https://b.org/y (old)', ['https://a.org/x', 'https://b.org/y'], 'seen (old)'],
  ['see the page', [], 'see the page'],
  ['10.5555/x https://a.org/x', ['https://a.org/x'], '10.5555/x'],
  ['', [], ''],
])('in %j are the addresses %j, and %j is not read', (text, addresses, rest) => {
  expect(findWebAddresses(text)).toEqual({ addresses, rest });
});

// In quadratic time, this would take minutes.
test('an address with a blank in it and half a million slashes is read in linear time', () => {
  const { addresses } = findWebAddresses(`https://example.org/a b${'/'.repeat(500_000)}(`);
  expect(addresses).toEqual(['https://example.org/a']);
});

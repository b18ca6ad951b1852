import { expect, test } from 'vitest';
import { JsonValues } from '../../../../src/core/formats/json-input/json-values.ts';
import { readWebAddressAt } from '../../../../src/core/formats/json-input/read-web-address.ts';

/** What is read of a field `URL`, and what is said of it. */
function read(URL: unknown) {
  const values = new JsonValues();
  const address = readWebAddressAt({ fields: { URL }, pointer: '/0' }, 'URL', values);
  return { address, said: values.findings().map(({ rule, path, reason }) => `${path} ${rule}: ${reason}`) };
}

const [one, other] = ['https://a.example/1', 'https://b.example/2'];

test('of several addresses in one text or a list, the first is read and the others are said', () => {
  const also = `conflicting-facts: “URL” is also “${other}”.`;
  for (const value of [`${one}; ${other}`, `${one} ${other}`])
    expect(read(value)).toEqual({ address: one, said: [`/0/URL ${also}`] });
  expect(read([one, other])).toEqual({ address: one, said: [`/0/URL/1 ${also}`] });
  expect(read([`${one}, ${other}`])).toEqual({ address: one, said: [`/0/URL/0 ${also}`] });
  expect(read([null, one, one, other])).toEqual({ address: one, said: [`/0/URL/3 ${also}`] });
});

test('an address that has another one in it stays whole', () => {
  for (const whole of [`${one}?u=1,${other}`, `${one};${other}`, `${one}|www.b.example`])
    expect(read(whole)).toEqual({ address: whole, said: [] });
});

test('what stands beside an address is said', () => {
  expect(read(`${one} (accessed today)`)).toEqual({
    address: one,
    said: [`/0/URL bad-value: “URL” is “${one} (accessed today)”. Of it, ${one} is kept.`],
  });
  expect(read([one, 5, 'x/y.pdf'])).toEqual({
    address: one,
    said: [
      '/0/URL/1 bad-value: An entry of “URL” is 5.',
      '/0/URL/2 bad-value: An entry of “URL” is “x/y.pdf”.',
    ],
  });
});

test('what is empty states no address, and what is none is refused', () => {
  for (const value of [undefined, null, '', ' ', [], ['', null]])
    expect(read(value)).toEqual({ address: null, said: [] });
  expect(read('page 7')).toEqual({ address: null, said: ['/0/URL bad-value: “URL” is “page 7”.'] });
  expect(read(['ftp://x'])).toEqual({
    address: null,
    said: ['/0/URL/0 bad-value: An entry of “URL” is “ftp://x”.'],
  });
  expect(read({ href: one })).toEqual({ address: null, said: ['/0/URL bad-value: “URL” is an object.'] });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeAttributes } from '../../../src/policy/escape-attributes.ts';

test('a script in the value of an attribute is no script of the page', () => {
  const hostile = `x'><script type="module">alert(1)</script>`.replaceAll('"', '&#34;');
  expect(escapeAttributes(`<meta content="${hostile}"><p>it's</p><script>if (a < b) "x"</script>`)).toBe(
    `<meta content="x'&gt;&lt;script type=&#34;module&#34;&gt;alert(1)&lt;/script&gt;"><p>it's</p><script>if (a < b) "x"</script>`,
  );
});

test('whatever the values of attributes are, the page has its own elements only', () => {
  const text = fc.string({
    unit: fc.constantFrom('<', '>', "'", '/', '!', '-', '=', ' ', 'a', '<script>', '</script>', '<!--'),
  });
  fc.assert(
    fc.property(text, text, (first, second) => {
      const html = `<p title="${first}">one</p><img alt="${second}"><script>own()</script>`;
      const escaped = escapeAttributes(html);
      expect(escaped.match(/<[a-z/!][^>]*>/g)?.length).toBe(5);
      const read = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
      expect(read).toBe(html);
    }),
  );
});

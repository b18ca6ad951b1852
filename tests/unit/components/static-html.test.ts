import { createElement } from 'react';
import { expect, test } from 'vitest';
import { citeInit } from '../../../src/cite-init.ts';
import { staticHtml } from '../../../src/components/site/static-html.tsx';

const part = (title: string, text: string) =>
  staticHtml(() => createElement('p', { title }, text, createElement('b', { hidden: true })), {});

test('quotes of a text are written as they are, those of an attribute and all other marks as entities', () => {
  const hostile = `" ' > < & &quot; &amp;`;
  expect(part(hostile, hostile)).toBe(
    `<p title="&quot; &#x27; &gt; &lt; &amp; &amp;quot; &amp;amp;">" ' &gt; &lt; &amp; &amp;quot; &amp;amp;<b hidden></b></p>`,
  );
});

test('no text looks like an attribute, by which programs find scripts and files in a page', () => {
  const attribute = 'x component-url="/a.js" data-scripts="index" hidden=""';
  expect(part('', attribute)).toBe(
    '<p title>x component-url=&quot;/a.js" data-scripts=&quot;index" hidden=&quot;"<b hidden></b></p>',
  );
});

test('the script after the formats of a citation stays, byte for byte, since the policy allows it by its hash', () => {
  const html = staticHtml(
    // biome-ignore lint/security/noDangerouslySetInnerHtml: as the page of a paper has it.
    () => createElement('script', { dangerouslySetInnerHTML: { __html: citeInit } }),
    {},
  );
  expect(html).toBe(`<script>${citeInit}</script>`);
});

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { escapeAttributes } from '../../../src/policy/escape-attributes.ts';
import { narrowPolicy } from '../../../src/policy/page-policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, body: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"></head>${body}`;

test('the policy of a page allows its own scripts and styles, and no other', () => {
  const policy = `default-src 'none'; script-src 'self' ${hashOf('a()')} ${hashOf('b()')}; style-src 'self' ${hashOf('p{}')} ${hashOf('q{}')};`;
  const body =
    '<script src="x.js" data-of="y.json"></script><style>q{}</style><script data-of="y.json">a()</script>';
  expect(narrowPolicy(page(policy, body))).toBe(
    page(`default-src 'none'; script-src 'self' ${hashOf('a()')}; style-src 'self' ${hashOf('q{}')};`, body),
  );
});

test('a title of a script, before a script of the page, takes nothing from its policy', () => {
  const policy = `script-src 'self' ${hashOf('a()')};`;
  const html = page(policy, '<meta content="&quot;><script> a title"><script>a()</script>');
  expect(narrowPolicy(escapeAttributes(html))).toContain(policy);
});

test('data in a page is no script, and a policy is not made for it', () => {
  const data = '{"name":"$&"}';
  const policy = `script-src 'self' ${hashOf(data)};`;
  const body = `<script type="application/ld+json">${data}</script>`;
  expect(narrowPolicy(page(policy, body))).toBe(page("script-src 'self';", body));
});

test('a page without a policy stays as it is', () => {
  expect(narrowPolicy('<script>a()</script>')).toBe('<script>a()</script>');
});

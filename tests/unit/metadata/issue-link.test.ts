import { expect, test } from 'vitest';
import { issueLink } from '../../../src/core/metadata/issue-link.ts';

const reported = {
  title: 'Tides & <Candles>',
  page: 'https://example.org/hubs/tide/',
  fields: ['title', 'issued'],
  source: [
    { file: 'tide.pith.txt', line: 12 },
    { file: 'tide.csl.json', path: '/1' },
  ],
};

test('the link fills the form with the paper, its fields, and the file and line of the source', () => {
  const link = new URL(issueLink('https://github.com/someone/explorer', reported));
  expect(link.origin + link.pathname).toBe('https://github.com/someone/explorer/issues/new');
  expect(Object.fromEntries(link.searchParams)).toEqual({
    template: 'wrong-fact.yml',
    title: 'Wrong fact: Tides & <Candles>',
    paper: 'Tides & <Candles>',
    page: 'https://example.org/hubs/tide/',
    field: 'title, issued',
    source: 'tide.pith.txt, line 12\ntide.csl.json, at /1',
  });
});

test('a title of any length makes an address that hosts accept', () => {
  const title = '題'.repeat(5000);
  const source = Array.from({ length: 400 }, (_, line) => ({ file: 'tide.pith.txt', line: line + 1 }));
  const link = issueLink('https://github.com/someone/explorer', { ...reported, title, source });
  expect(link.length).toBeLessThan(8000);
  expect(new URL(link).searchParams.get('source')).toMatch(/\nand 395 more$/);
});

import { expect, test } from 'vitest';
import { issueLink, type ReportedPaper } from '../../../src/core/metadata/issue-link.ts';

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

test('a long title is cut to 200 characters with an ellipsis, and one of 200 is whole', () => {
  const paperOf = (title: string) =>
    new URL(issueLink('https://github.com/someone/explorer', { ...reported, title })).searchParams.get(
      'paper',
    );
  expect(paperOf('𝛼'.repeat(200))).toBe('𝛼'.repeat(200));
  expect(paperOf('𝛼'.repeat(201))).toBe(`${'𝛼'.repeat(199)}…`);
});

test('places say the path within a line and the root of a file; five are listed', () => {
  const sourceOf = (source: ReportedPaper['source']) =>
    new URL(issueLink('https://github.com/someone/explorer', { ...reported, source })).searchParams.get(
      'source',
    );
  expect(sourceOf([{ file: 'a.json', path: '' }])).toBe('a.json, at the root');
  expect(sourceOf([{ file: 'a.json', line: 3, path: '/title' }])).toBe('a.json, line 3, at /title');
  const five = Array.from({ length: 5 }, (_, line) => ({ file: 'a.json', line: line + 1 }));
  expect(sourceOf(five)?.split('\n')).toHaveLength(5);
  expect(sourceOf([...five, { file: 'b.json', line: 9 }])).toMatch(/line 5\nand 1 more$/);
});

import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { originOf, toWorks } from '../../../../src/core/export/works.ts';
import { hasLink, paperLinks } from '../../../../src/core/facts/paper-links.ts';
import { toDestination, toMarkdown } from '../../../../src/core/formats/markdown/escape.ts';
import { markdownWriter } from '../../../../src/core/formats/markdown/stringify.ts';
import type { Author } from '../../../../src/core/schemas/author.ts';
import { toPlainText } from '../../../../src/core/text/tex.ts';
import { toWork } from '../../../support/formats/bibliographic-works.ts';
import { lines, origin, works } from '../../../support/formats/works.ts';
import { realRecord } from '../../../support/real-site.ts';

// CommonMark with tables and strikethrough, raw HTML as HTML, addresses left alone.
const reader = new MarkdownIt({ html: true, linkify: false });

/** What a list item of the bibliography shows, and where its links lead. */
interface Entry {
  texts: string[];
  links: string[];
}

/** Reads the entries with another's reader; anything but text, links, the key and the title's bold is an error. */
function readEntries(markdown: string): Entry[] {
  const entries: Entry[] = [];
  let depth = 0;
  for (const token of reader.parse(markdown, {})) {
    if (token.type === 'ordered_list_open') depth = 1;
    if (token.type === 'list_item_open' && token.markup === '.') entries.push({ texts: [], links: [] });
    if (
      !/^(?:(?:ordered_list|bullet_list|list_item|paragraph|heading)_(?:open|close)|inline)$/.test(token.type)
    ) {
      throw new Error(`Found ${token.type} in\n${markdown}`);
    }
    if (depth === 0 || token.type !== 'inline') continue;
    const entry = entries.at(-1);
    let text = '';
    for (const child of token.children ?? []) {
      if (child.type === 'text' || child.type === 'code_inline' || child.type === 'text_special')
        text += child.content;
      else if (child.type === 'link_open') entry?.links.push(child.attrGet('href') ?? '');
      else if (!/^(?:link_close|strong_open|strong_close)$/.test(child.type)) {
        throw new Error(`Found ${child.type} in\n${token.content}`);
      }
    }
    entry?.texts.push(text);
  }
  return entries;
}

const shown = (text: string) => toPlainText(text).replace(/\s*\n\s*/g, ' ');
const named = ({ family, given, suffix }: Author) => [given, family, suffix].filter(Boolean).join(' ');

describe('stringify(works)', () => {
  test('no text of a source becomes markup, and every one is shown unchanged', () => {
    fc.assert(
      fc.property(works, (list) => {
        const entries = readEntries(markdownWriter.stringify(list, origin));
        expect(entries).toHaveLength(list.length);
        for (const [index, work] of list.entries()) {
          const { texts = [], links = [] } = entries[index] ?? {};
          expect(texts[0]).toBe(shown(work.title).trim());
          if (work.summary) {
            const label = `Summary by ${work.summaryBy ?? 'the source'}`;
            expect(texts).toContain(`${label}: ${shown(work.summary).trim()}`);
          }
          if (work.authors.length > 0)
            expect(texts).toContain(`Authors: ${work.authors.map(named).join(', ')}`);
          expect(texts.at(-1)).toBe(`Citation key: ${work.key}`);
          expect(links.length).toBe(
            paperLinks(work.identifiers, work.url).length +
              (hasLink(work) ? 1 : 0) +
              (work.pdf === null ? 0 : 1),
          );
        }
      }),
    );
  });

  test('the real list is numbered, with its links, and says where it comes from', () => {
    const record = realRecord();
    const { citingPapers } = toWorks(record);
    const text = markdownWriter.stringify(citingPapers, originOf(record));
    expect(text).toMatch(/^# 50 papers that cite “Visual-RFT: .*”\.\n\nRead from\n\n- visual-rft/);
    for (const { sha256 } of record.sources) expect(text).toContain(`SHA-256 \`${sha256}\``);
    const entries = readEntries(text);
    expect(entries.map(({ texts }) => texts[0])).toEqual(citingPapers.map(({ title }) => toPlainText(title)));
    expect(text).toMatch(/^50\. \*\*/m);
  });
});

test('an entry says what is stated of a work, and nothing of what is not', () => {
  const { citingPapers } = toWorks(realRecord());
  const [work] = citingPapers;
  if (!work) throw new Error('no work');
  const plain = { ...work, citedBy: [], tallies: [], retracted: null, representative: null, pdf: null };
  const textsOf = (facts: Partial<typeof work>, notes?: Map<string, string>) =>
    readEntries(markdownWriter.stringify([{ ...plain, ...facts }], { ...origin, ...(notes && { notes }) }))[0]
      ?.texts ?? [];
  const labels = textsOf({}).map((text) => text.split(':')[0]);
  for (const label of [
    'Retracted',
    'Cited by',
    'Cited by others',
    'Representative',
    'My note',
    'Open-access PDF',
  ])
    expect(labels).not.toContain(label);
  expect(textsOf({ citedBy: [{ count: 1, source: 'OpenAlex', asOf: null }] }).join('\n')).toMatch(
    /^Cited by: 1/m,
  );
  expect(textsOf({ tallies: [{ polarity: 'supporting', count: 3 }] }).join('\n')).toMatch(
    /^Cited by others: .*3.*, says a source$/m,
  );
  expect(textsOf({ retracted: true })).toContain('Retracted: yes, says a source');
  expect(textsOf({ retracted: false }).join()).not.toContain('Retracted');
  expect(textsOf({ representative: true })).toContain('Representative: yes');
  expect(textsOf({ representative: false })).toContain('Representative: no');
  expect(textsOf({}, new Map([[work.key, 'Read *again*']]))).toContain('My note: Read *again*');
  expect(textsOf({ summary: null, abstract: 'All of it.' })).toContain('Abstract: All of it.');
  expect(textsOf({ abstract: 'All of it.' }).join()).not.toContain('All of it.');
});

test('a list is written whole: its origin, and each entry with its facts in one order', () => {
  const full = {
    ...toWork({
      title: 'Tides & *Waves* of $\\alpha$',
      authors: [
        { family: 'Quay', given: 'Mira', suffix: 'Jr.' },
        { family: 'Tide_Group', given: null },
      ],
      issued: '2025-03',
      identifiers: { doi: '10.1000/(a)', arxiv: '2401.00001' },
      publication: { venue: 'J_1 of $\\beta$' },
      summary: 'It says $\\alpha$.',
      abstract: 'Not shown.',
    }),
    ...{
      role: 'method' as const,
      roles: [{ role: 'method' as const }, { role: 'other' as const, label: 'x' }],
    },
    ...{ polarity: 'support', pdf: 'https://a.org/a b.pdf', representative: true, retracted: true },
    citedBy: [{ count: 2, source: 'OpenAlex', asOf: '2026-11-20' }],
    tallies: [{ polarity: 'supporting' as const, count: 3 }],
  };
  const plain = { ...toWork({ title: 'Two', abstract: 'All of_it.' }), key: 'two2025' };
  const notes = new Map([['two2025', 'My *note*']]);
  const link = 'https://doi.org/10.1000/%28a%29';
  expect(markdownWriter.stringify([full, plain], { ...origin, notes })).toBe(
    [
      '# Papers that cite “A Hub Paper”.',
      '',
      'Read from',
      '',
      `- hub.pith.txt, SHA-256 \`${'a'.repeat(64)}\``,
      `- hub.csl.json, SHA-256 \`${'b'.repeat(64)}\``,
      '',
      `1. **[Tides & \\*Waves\\* of α](https://arxiv.org/abs/2401.00001)**`,
      '   - Retracted: yes, says a source',
      '   - Authors: Mira Quay Jr., Tide\\_Group',
      '   - Published: March 2025',
      '   - In: J\\_1 of β',
      `   - Links: [arXiv:2401.00001](https://arxiv.org/abs/2401.00001), [DOI](${link})`,
      '   - Citation role: method; x',
      '   - Polarity: support',
      '   - Cited by: 2, says OpenAlex (20 November 2026)',
      '   - Open-access PDF: [PDF](https://a.org/a%20b.pdf)',
      '   - Cited by others: 3 supporting, says a source',
      '   - Representative: yes',
      '   - Summary by the source: It says α.',
      '   - Citation key: `key:0_a-b`',
      '',
      '2. **Two**',
      '   - Abstract: All of\\_it.',
      '   - Citation key: `two2025`',
      '   - My note: My \\*note\\*',
      '',
    ].join('\n'),
  );
});

test.each([
  ['https://a.org/a b', 'https://a.org/a%20b'],
  ['https://a.org/(a)<b>\\c', 'https://a.org/%28a%29%3Cb%3E%5Cc'],
  ['https://a.org/?a=1&b=2', 'https://a.org/?a=1&b=2'],
  ['https://a.org/?a&amp;b&#38;', 'https://a.org/?a\\&amp;b\\&#38;'],
])('the address %s is written as %s', (href, destination) => {
  expect(toDestination(href)).toBe(destination);
});

test('entries are numbered from 1', () => {
  const { citingPapers } = toWorks(realRecord());
  const text = markdownWriter.stringify(citingPapers.slice(0, 3), origin);
  expect(text.match(/^\d+\. /gm)).toEqual(['1. ', '2. ', '3. ']);
  expect(text).toMatch(/^ {3}- /m);
});

test.each([
  ['# Heading *bold* _it_ `code`', '\\# Heading \\*bold\\* \\_it\\_ \\`code\\`'],
  ['[a](b) ![c](d) [[wiki]] ^[note]', '\\[a\\](b) !\\[c\\](d) \\[\\[wiki\\]\\] \\^\\[note\\]'],
  ['<b>x</b> &amp; a & b', '\\<b>x\\</b> \\&amp; a & b'],
  ['https://a.org www.a.org :smile: a: b', 'https\\://a.org www\\.a.org \\:smile: a: b'],
  ['R1-VL: +4% over 2.5 (see 3)', 'R1-VL: +4% over 2.5 (see 3)'],
  ['a\n\nb', 'a b'],
  [' a \n b ', 'a b'],
  ['\n\n', ''],
])('toMarkdown(%j) leaves plain text plain', (text, markdown) => {
  expect(toMarkdown(text)).toBe(markdown);
});

test('toMarkdown(text) is shown as the text, after a label', () => {
  fc.assert(
    fc.property(lines, (text) => {
      expect(readEntries(`1. x: ${toMarkdown(text)}`)).toEqual([{ texts: [`x: ${text}`.trim()], links: [] }]);
    }),
  );
});

test('toDestination(href) leads where the address leads', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const [entry] = readEntries(`1. [x](${toDestination(url)})`);
      expect(decodeURI(entry?.links[0] ?? '')).toBe(
        decodeURI(url.replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29'))),
      );
    }),
  );
});

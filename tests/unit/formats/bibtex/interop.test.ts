import { type Creator, parse } from '@retorquere/bibtex-parser';
import { BibLatexParser } from 'biblatex-csl-converter';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originOf, toWorks } from '../../../../src/core/export/works.ts';
import { bibtexWriter } from '../../../../src/core/formats/bibtex/stringify.ts';
import type { Work } from '../../../../src/core/schemas/work.ts';
import { textToMarkup } from '../../../../src/core/text/escape-markup.ts';
import { splitTex, toPlainText } from '../../../../src/core/text/tex.ts';
import { lines, origin, toWork, works } from '../../../support/formats/bibliographic-works.ts';
import { inOneLine, joined, printName, type ReadBack, stated } from '../../../support/formats/read-back.ts';
import { realRecord } from '../../../support/real-site.ts';

const record = realRecord();
const { hub, citingPapers } = toWorks(record);

// Every reader makes its own of mathematics; a test below holds that it stays TeX.
// Other readers leave alone what this writer escapes: a text that would be read as markup.
const texts = lines.filter(
  (text) => splitTex(text).every(({ kind }) => kind === 'text') && textToMarkup(text) === text,
);

/** The parser behind Better BibTeX for Zotero. */
describe('@retorquere/bibtex-parser', () => {
  test('reads the real papers whole', () => {
    const list = [hub, ...citingPapers];
    expect(readWithRetorquere(bibtexWriter.stringify(list, originOf(record)))).toEqual(list.map(asText));
  });

  test('reads every fact of hostile works', () => {
    fc.assert(
      fc.property(works(texts), (list) => {
        const encoded = list.map(withoutDollarInUrl);
        const file = bibtexWriter.stringify(encoded, origin);
        expect(readWithRetorquere(file), file).toEqual(encoded.map(stated));
      }),
    );
  });
});

/**
 * It looks for mathematics in an address too, though it reads that field unchanged, and a dollar sign there
 * ends the entry: `url = {https://a.org/?b$c}` is its “Unclosed math section”. In BibTeX such an address is
 * right, and BibLaTeX prints it.
 */
function withoutDollarInUrl(work: Work): Work {
  return { ...work, url: work.url?.replaceAll('$', '%24') ?? null };
}

function readWithRetorquere(file: string): ReadBack[] {
  const { entries, errors } = parse(file, { english: false, sentenceCase: false });
  expect(errors).toEqual([]);
  return entries.map(({ key, fields }) => {
    const text = (...names: string[]) => {
      const values = names.map((name) => fields[name]).filter((value) => value !== undefined);
      return values.length === 0 ? undefined : [values[0]].flat().join(' and ').trim();
    };
    const creators: Creator[] = fields.author ?? [];
    return {
      key,
      title: text('title')?.replace(/<\/?span[^>]*>/g, '') ?? '',
      authors: creators.map(({ name, prefix, lastName, firstName, suffix }) =>
        name === undefined
          ? printName(joined([prefix, lastName], ' '), joined([firstName, suffix], ' '))
          : name,
      ),
      issued: text('date') ?? (joined([text('year'), text('month')?.padStart(2, '0')], '-') || undefined),
      doi: text('doi'),
      arxiv: text('archiveprefix') === 'arXiv' ? text('eprint') : undefined,
      url: text('url'),
      venue: text('journal', 'booktitle', 'howpublished'),
      volume: text('volume'),
      issue: text('number'),
      pages: text('pages')?.replaceAll('–', '-'),
      publisher: text('publisher', 'institution'),
      abstract: text('abstract'),
      note: text('annote'),
    };
  });
}

/** The converter of Fidus Writer, by the rules of BibLaTeX. */
describe('biblatex-csl-converter', () => {
  test('reads the real papers whole', () => {
    const list = [hub, ...citingPapers];
    expect(readWithConverter(bibtexWriter.stringify(list, originOf(record)))).toEqual(list.map(asText));
  });

  test('reads every fact of hostile works, but for six characters that it drops', () => {
    fc.assert(
      fc.property(works(texts, texts.filter(isNameToConverter)), (list) => {
        const file = bibtexWriter.stringify(list, origin);
        // Letters that it has taken to stand for escaped ones.
        fc.pre(!/[\u0870-\u0879]/.test(file));
        expect(readWithConverter(file).map(withoutDropped), file).toEqual(
          list.map(stated).map(withoutDropped),
        );
      }),
    );
  });
});

/**
 * Its table of commands (`src/import/const.ts`) has none of `\textbraceleft`, `\textbraceright`, `\textless`,
 * `\textgreater`, `\textbar` and `\textasciicircum`, which LaTeX has for these characters, and it drops what
 * it does not know. White space is all one to it.
 */
function withoutDropped(work: ReadBack): ReadBack {
  return JSON.parse(
    JSON.stringify(work, (_, value) => (typeof value === 'string' ? drop(value) || undefined : value)),
  );
}

function drop(text: string): string {
  return text
    .replace(/[{}<>|^]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Its parser of names (`src/import/name-parser.ts`) takes quotes, an equals sign and braces of a name for its
 * own syntax anywhere, so that a command in a name is joined with what follows it.
 */
function isNameToConverter(name: string): boolean {
  return !/["={}<>|^~\\`'?!-]/.test(name);
}

/** Readers make text of mathematics where it is simple, as in `$24.3\\%$`. */
function asText(work: Work): ReadBack {
  const { title, abstract, summary } = work;
  const plain = (text: string | null) => (text === null ? null : toPlainText(text));
  return stated({ ...work, title: toPlainText(title), abstract: plain(abstract), summary: plain(summary) });
}

type Node = string | { type: string; text?: string; marks?: { type: string }[] } | Node[] | undefined;

function readWithConverter(file: string): ReadBack[] {
  const parser = new BibLatexParser(file, { processUnexpected: true, processUnknown: true });
  const { entries, errors } = parser.parse();
  expect(errors).toEqual([]);
  return Object.values(entries).map((entry) => {
    const found: unknown = { ...entry.unknown_fields, ...entry.unexpected_fields, ...entry.fields };
    const fields = found as Record<string, Node>;
    const text = (...names: string[]) => {
      const name = names.find((one) => fields[one] !== undefined);
      return name === undefined ? undefined : textOf(fields[name]).trim();
    };
    const creators = (fields.author ?? []) as unknown as Record<string, Node>[];
    const ranges = (fields.pages ?? []) as Node[][];
    const publishers = (fields.publisher ?? fields.institution ?? []) as Node[];
    const abstract = text('abstract');
    return {
      key: entry.entry_key,
      title: text('title') ?? '',
      authors: creators.map(({ literal, prefix, family, given, suffix }) =>
        literal === undefined
          ? printName(joined([prefix, family].map(textOf), ' '), joined([given, suffix].map(textOf), ' '))
          : textOf(literal),
      ),
      issued: text('date'),
      doi: text('doi'),
      arxiv: text('eprinttype') === 'arXiv' ? text('eprint') : undefined,
      url: text('url'),
      venue: text('journaltitle', 'booktitle', 'howpublished'),
      volume: text('volume'),
      issue: text('number'),
      pages: ranges.map((ends) => ends.map(textOf).join('-')).join(', ') || undefined,
      publisher: publishers.map(textOf).join(' and ').trim() || undefined,
      abstract: abstract === undefined ? undefined : inOneLine(abstract),
      note: text('annotation', 'annote'),
    };
  });
}

function textOf(node: Node): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (typeof node !== 'object') return node ?? '';
  const { text = '', marks = [] } = node;
  const isSet = (type: string) => marks.some((mark) => mark.type === type);
  const table = isSet('sup') ? '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻' : isSet('sub') ? '₀₁₂₃₄₅₆₇₈₉₊₋' : '';
  return table === ''
    ? text
    : text.replace(/[0-9+-]/g, (sign) => table['0123456789+-'.indexOf(sign)] ?? sign);
}

test.each([
  [
    'A $\\pi_0$ Model at $24.3\\%$ over $O(1/\\sqrt{T})$',
    'A $\\pi_0$ {Model} at $24.3\\%$ over $O(1/\\sqrt{T})$',
  ],
  ['GRPO for Large Language Models in ECHR Cases', '{GRPO} for {Large Language Models} in {ECHR Cases}'],
])('TeX in a title stays TeX, and braces protect capitals: %s', (title, tex) => {
  const file = bibtexWriter.stringify([toWork({ title })], origin);
  expect(parse(file, { raw: true }).entries[0]?.fields.title).toBe(tex);
});

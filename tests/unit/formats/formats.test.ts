import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../src/core/formats/bibtex/bibtex.ts';
import { csv } from '../../../src/core/formats/csv/csv.ts';
import type { Format } from '../../../src/core/formats/format.ts';
import { findFormat, formats } from '../../../src/core/formats/formats.ts';
import { readSource } from '../../../src/core/formats/read-source.ts';
import { ris } from '../../../src/core/formats/ris/ris.ts';
import { toHubId } from '../../../src/core/sources/hub-id.ts';
import { expectSound } from '../../support/formats/expect-sound.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const html = '<!DOCTYPE html>\n<title>Not found</title>';
const cslItem = '[{"id":"a","type":"book","title":"A Book","issued":{"date-parts":[[2024]]}}]';
const openAlexWork = '{"id":"https://openalex.org/W1","title":"A Work","type":"article","authorships":[]}';

test.each(formats.map(({ name, extension, sample }) => [`x.${name}.${extension}`, sample] as const))(
  'readSource(%j, UTF-16 with a byte order mark) reads what UTF-8 says',
  (file, sample) => {
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${sample}`, 'utf16le'));
    expect(readSource(file, utf16)).toEqual(readSource(file, bytes(`\uFEFF${sample}`)));
  },
);

describe.each(formats.map((format): [string, Format] => [format.title, format]))('%s', (_, format) => {
  const { name, extension, sample } = format;
  // OpenCitations names papers by identifiers alone.
  const hasTitle = sample.includes('A Paper');
  const parseSound = (text: string) => {
    const source = format.parse(text);
    expectSound(text, source);
    return source;
  };

  test('is detected in its sample, whatever the file is called, and no other format is', () => {
    expect(formats.filter((other) => other.detect(sample))).toEqual([format]);
    expect(findFormat('x', sample)).toBe(format);
  });

  test('reads its sample as one citing paper, with nothing to report', () => {
    const { papers, findings } = format.parse(sample);
    expect(papers.map(({ title }) => title)).toEqual([hasTitle ? 'A Paper' : null]);
    expect(findings).toEqual([]);
  });

  test('says why it has its rank', () => {
    expect(format.trust).toMatch(/^[A-Z].{20,}\.$/);
  });

  test('reads the same with a byte order mark and with any line ends', () => {
    const { papers } = format.parse(sample);
    expect(format.parse(`\uFEFF${sample}`).papers).toEqual(papers);
    for (const end of ['\r\n', '\r']) {
      expect(format.parse(sample.replaceAll('\n', end)).papers).toEqual(papers);
    }
  });

  test.each(['', ' ', '\uFEFF', '\n\r\n\t', '\u00A0\n\u2003'])(
    'says of the text %j that it is empty',
    (text) => {
      const read = readSource(`x.${name}.${extension}`, bytes(text));
      expect('rule' in read ? [read] : read.source.findings).toMatchObject([{ rule: 'empty-file' }]);
    },
  );

  test.runIf(hasTitle)('removes unsafe characters from a title, and says so', () => {
    const isJson = /^[{[]/.test(sample);
    const title = isJson ? 'A \\u202EPa\\u0007per' : 'A \u202EPa\u0007per';
    const { papers, findings } = format.parse(sample.replace('A Paper', title));
    expect(papers).toMatchObject([{ title: 'A Paper' }]);
    const reason = expect.stringContaining('U+202E, U+0007');
    expect(findings).toMatchObject([{ rule: 'removed-characters', reason }]);
  });

  test('never throws, and every finding points into the text: its sample in pieces', () => {
    const pieces = fc.constantFrom(...sample.split(/(\s+|[{}[\]:,"])/), '\n', '\uFEFF', '\u202E', '');
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
      fc
        .tuple(fc.nat(sample.length), pieces)
        .map(([at, piece]) => sample.slice(0, at) + piece + sample.slice(at)),
      fc.nat(sample.length).map((length) => sample.slice(0, length)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(typeof format.detect(text)).toBe('boolean');
        parseSound(text);
      }),
    );
  });
});

describe('findFormat(file, text)', () => {
  test.each([
    ['x.pith.txt', '', 'pith'],
    ['x.pith', 'anything', 'pith'],
    ['x.md', 'background 18representative citing papers  \r\nmore', 'pith'],
    ['x', 'citation-role summary', 'pith'],
    ['x.csl.json', '', 'csl'],
    ['x.csl.json', cslItem.slice(0, 20), 'csl'],
    ['x.hub.csl.json', cslItem, 'csl'],
    ['x.csv', 'title\nA Book\n', 'csv'],
    ['x.json', '{"id":"a","type":"book","title":"A Book"}', 'csl'],
    ['x.json', `{"items":${cslItem}}`, 'csl'],
    ['x.json', '{"id":"a","type":"book","title":"A"}\n{"id":"b","type":"book","title":"B"}\n', 'csl'],
    ['x.txt', '\uFEFFTitle\tDOI\n', 'csv'],
    ['x.txt', 'sep=;\nauthor;title\n', 'csv'],
    ['x.bibtex.txt', '@comment nothing', 'bibtex'],
    ['x.csl.csv', csv.sample, 'csv'],
  ])('%s with %j is %s', (file, text, name) => {
    expect(findFormat(file, text)).toMatchObject({ name });
  });

  test.each([
    ['x.txt', '', 'Found an empty file.'],
    ['x.txt', ' \n\uFEFF', 'Found an empty file.'],
    ['pith', 'a shopping list', 'Found plain text that begins “a shopping list”.'],
    [
      'pith.txt',
      'the citing papers explorer of Pith is a page',
      'Found plain text that begins “the citing papers explorer of Pith is a page”.',
    ],
    ['x', '\n  <html lang="en">', 'Found an HTML page.'],
    ['x', html, 'Found an HTML page.'],
    ['x.xml', '<?xml version="1.0"?><records/>', 'Found an XML file.'],
    ['x.rtf', '{\\rtf1\\ansi Hello}', 'Found an RTF document.'],
    ['x.json', '{"a":1,"b":{"c":[]},"d":[]}', 'Found JSON: an object with the keys “a”, “b”, “d”.'],
    ['x.json', '[{"a":1},{"b":2}]', 'Found JSON: a list of objects with the keys “a”, “b”.'],
    ['x.json', '[1,2]', 'Found plain text that begins “[1,2]”.'],
    ['x.tsv', 'title', 'Found plain text that begins “title”.'],
  ])('%s with %j is of no known format, and the finding says what it looks like', (file, text, reason) => {
    expect(findFormat(file, text)).toMatchObject({ rule: 'unknown-format', line: null, reason });
  });

  test('an error answer that was saved as a file says what the API said', () => {
    const answer = '{"message": "Too Many Requests. Please wait and try again.", "code": "429"}';
    expect(findFormat('x.json', answer)).toMatchObject({
      rule: 'error-answer',
      reason:
        'Found an error answer of the API, not papers: Too Many Requests. Please wait and try again (429).',
      action: 'Fetch it again; the answer says what was wrong.',
    });
    expect(findFormat('x.json', '{"detail":"Not authenticated"}')).toMatchObject({
      rule: 'error-answer',
      reason: 'Found an error answer of the API, not papers: Not authenticated.',
    });
    const twice = '{"error":"Forbidden.","message":"A key is needed.","detail":"Ask for one."}';
    expect(findFormat('x.json', twice)).toMatchObject({
      reason: 'Found an error answer of the API, not papers: Forbidden. A key is needed. Ask for one.',
    });
    expect(findFormat('x.json', '{"error":"none","papers":[]}')).toMatchObject({ rule: 'unknown-format' });
  });

  test.each([
    [
      'x.xml',
      '<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet>\n<PubmedArticleSet/>',
      'PubMed XML',
      /PubMed/,
    ],
    ['x.rdf', '<rdf:RDF xmlns:rdf="x"/>', 'an RDF file', /Zotero.*CSL JSON/],
    ['x.xml', '<modsCollection xmlns="x"/>', 'a MODS file', /RIS/],
    ['x.xml', '<?xml version="1.0"?><b:Sources/>', 'a list of sources of Word', /RIS/],
    ['x.enw', '%0 Journal Article\n%T A title\n', 'an EndNote tagged file (.enw)', /RIS/],
    ['x.yaml', '---\nreferences:\n- id: a\n', 'CSL-YAML', /CSL-JSON/],
  ])('%s with %j is named with what to do', (file, text, looks, action) => {
    const found = findFormat(file, text);
    expect(found).toMatchObject({ rule: 'unknown-format', reason: `Found ${looks}.` });
    expect('action' in found && found.action).toMatch(action);
  });

  test('of many keys the first ten are named, each in short', () => {
    const keys = Array.from({ length: 12 }, (_, index) => `key ${index} ${'x'.repeat(40)}`);
    const found = findFormat('x.json', JSON.stringify(Object.fromEntries(keys.map((key) => [key, 1]))));
    expect('reason' in found && found.reason).toMatch(
      /^Found JSON: an object with the keys “key 0 x+…”, .*“key 9 x+…”, …\.$/,
    );
  });

  test.each([
    ['x.csl.json', openAlexWork, 'The name says CSL-JSON, and the content looks like OpenAlex works.'],
    ['x.csv', cslItem, 'The name says CSV, and the content looks like CSL-JSON.'],
    ['x.pith.txt', ris.sample, 'The name says Pith hub page, and the content looks like RIS.'],
    [
      'x.txt',
      `${bibtex.sample}${ris.sample}`,
      'The content fits BibTeX, RIS, and nothing says which of them it is.',
    ],
    ['x.csl.csv', 'text', 'The name fits CSL-JSON, CSV, and nothing says which of them it is.'],
  ])('%s with %j is not read, for name and content do not agree on one format', (file, text, reason) => {
    expect(findFormat(file, text)).toMatchObject({ rule: 'unexpected-format', line: null, reason });
  });

  test('a name decides where the content fits two formats', () => {
    const both = `${bibtex.sample}${ris.sample}`;
    expect(findFormat('x.ris', both)).toMatchObject({ name: 'ris' });
    expect(findFormat('x.bibtex.bib', both)).toMatchObject({ name: 'bibtex' });
  });
});

describe('readSource(file, bytes)', () => {
  test('names the format and counts the lines as an editor does', () => {
    const read = readSource('x.pith.txt', bytes('hub\nTitle\nciting papers explorer\n-\nA\nB.\n'));
    expect(read).toMatchObject({ format: 'pith', lines: 6, source: { hub: { title: { value: 'Title' } } } });
  });

  test.each([
    [[0x25, 0x50, 0x44, 0x46, 0x2d, 0xff], 'a PDF'],
    [[0x50, 0x4b, 0x03, 0x04, 0x14], 'a ZIP or Office file'],
    [[0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'an old Office file'],
    [[0x1f, 0x8b, 0x08], 'a gzip file'],
    [[0x89, 0x50, 0x4e, 0x47, 0x0d], 'a picture'],
    [[0xff, 0xd8, 0xff, 0xe0], 'a picture'],
  ])('bytes %j are %s, under whatever name', (start, looks) => {
    const file = Uint8Array.from(start);
    expect(readSource('x', file)).toMatchObject({ rule: 'unknown-format', reason: `Found ${looks}.` });
    const reason = `The name says CSV, and the content is ${looks}.`;
    expect(readSource('x.csv', file)).toMatchObject({ rule: 'unexpected-format', reason });
  });

  test.each([
    [
      'library.enl',
      'SQLite format 3\0',
      'an EndNote library (.enl)',
      'In EndNote, export the references as XML or RIS, and use that file.',
    ],
    [
      'library.enlx',
      'PK\u0003\u0004',
      'a packed EndNote library (.enlx)',
      'In EndNote, export the references as XML or RIS, and use that file.',
    ],
    [
      'zotero.sqlite',
      'SQLite format 3\0',
      'the database of Zotero',
      'In Zotero, export the items as CSL JSON, and use that file.',
    ],
    [
      'a.sqlite',
      'SQLite format 3\0',
      'an SQLite database',
      'Export the papers as RIS, BibTeX, CSL-JSON or CSV where they come from, and use that file.',
    ],
    [
      'a.xlsx',
      'PK\u0003\u0004',
      'an Excel workbook (.xlsx)',
      'Save the sheet as CSV (UTF-8), and use that file.',
    ],
    [
      'a.docx',
      'PK\u0003\u0004',
      'a Word document (.docx)',
      'Export the references from the program that put them there, as RIS, BibTeX or CSL-JSON, and use that file.',
    ],
    ['a.zip', 'PK\u0003\u0004', 'a ZIP or Office file', 'Unpack it, and use the files in it.'],
  ])('%s is named with what to do', (file, start, looks, action) => {
    const reason = `Found ${looks}.`;
    expect(readSource(file, bytes(start))).toMatchObject({ rule: 'unknown-format', reason, action });
  });

  test('tells what it can read where it can read nothing', () => {
    const expected = `one of ${formats.map(({ title }) => title).join(', ')}`;
    expect(readSource('x.txt', bytes('a shopping list'))).toMatchObject({ rule: 'unknown-format', expected });
  });

  test('takes a text of no format as it takes a file that is no text: never throws', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 50 }),
        fc.constantFrom('x', 'x.csv', 'x.csl.json'),
        (file, name) => {
          const read = readSource(name, file);
          expect('rule' in read || 'source' in read).toBe(true);
        },
      ),
    );
  });
});

test('toHubId(file) is the part before the first dot, where that is an id', () => {
  const names = [
    'visual-rft.pith.txt',
    'a',
    '2048.x',
    'A.txt',
    'a_b.txt',
    'a--b.txt',
    '-a.txt',
    '.txt',
    '',
    'é.txt',
  ];
  const ids = ['visual-rft', 'a', '2048', null, null, null, null, null, null, null];
  expect(names.map(toHubId)).toEqual(ids);
});

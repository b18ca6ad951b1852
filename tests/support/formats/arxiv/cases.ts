import { lines } from '../lines.ts';
import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

const titles = (papers: StatedPaper[]) => papers.map(({ title }) => title);

/** One entry for every file in tests/fixtures/arxiv. */
export const cases: Record<string, PaperListCase> = {
  feed: {
    promises: 'a feed is read: ids without version, broken lines joined, paragraphs kept, names unsplit',
    findings: [
      '8:1 info left-out-field',
      '8:1 info left-out-field',
      '8:1 info left-out-field',
      '8:1 info left-out-field',
      '8:1 info left-out-field',
    ],
    point: ([first, second], source) => [
      [first?.title, first?.abstract, first?.identifiers, first?.primaryCategory, first?.issued],
      first?.authors,
      [second?.title, second?.identifiers, second?.place],
      source.onlyEnriches,
    ],
    expected: [
      [
        'A First Paper: $x < y$ & More',
        'We show that it is so.\nIt follows that it is.',
        { arxiv: '2503.00001', doi: '10.1000/example.1' },
        'cs.CV',
        '2025-03-01',
      ],
      [
        { family: 'Jane Doe', given: null },
        { family: 'Ada Roe', given: null },
      ],
      ['An Old Paper', { arxiv: 'hep-th/9901001' }, { line: 28 }],
      true,
    ],
  },
  'two-feeds': {
    promises:
      'feeds one after the other are read, with lines of the whole file, and missing entries are said',
    input: lines(
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom"><opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">1</opensearch:totalResults>',
      '<entry><id>http://arxiv.org/abs/2503.00001v2</id><title>A First Paper</title></entry></feed>',
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom"><opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">2</opensearch:totalResults>',
      '<entry><id>http://arxiv.org/abs/2503.00002v1</id><title>A Second Paper</title></entry></feed>',
    ),
    findings: ['2:1 warning more-pages'],
    point: (papers) => papers.map(({ title, place }) => [title, place]),
    expected: [
      ['A First Paper', { line: 3 }],
      ['A Second Paper', { line: 6 }],
    ],
  },
  'bad-values': {
    promises: 'a value of the wrong kind is left out and said',
    input: lines(
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">',
      '<entry><id>http://arxiv.org/abs/none</id><title>A Paper</title><published>soon</published><arxiv:doi>none</arxiv:doi><link rel="alternate" href="somewhere"/><author><name> </name></author></entry>',
      '<entry><id>http://arxiv.org/abs/2503.00002v1</id><title> </title></entry>',
      '</feed>',
    ),
    findings: [
      '2:1 warning bad-value',
      '2:1 warning bad-value',
      '2:1 warning bad-value',
      '2:1 warning bad-value',
      '3:1 warning missing-title',
    ],
    point: titles,
    expected: ['A Paper'],
  },
  'error-entry': {
    promises: 'an error, which arXiv sends as an entry, is refused',
    input: lines(
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '  <entry>',
      '    <id>http://arxiv.org/api/errors#incorrect_id_format_for_x</id>',
      '    <title>Error</title>',
      '    <summary>incorrect id format for x</summary>',
      '  </entry>',
      '</feed>',
    ),
    findings: ['3:1 error error-answer'],
  },
  'blank-lines': {
    promises: 'lines in front of a feed and between two feeds are no feed',
    input: lines(
      '',
      '<?xml version="1.0"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2503.00001</id><title>A</title></entry></feed>',
      '',
      '<?xml version="1.0"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2503.00002</id><title>B</title></entry></feed>',
    ),
    findings: [],
    point: titles,
    expected: ['A', 'B'],
  },
  'broken-entries': {
    promises: 'an entry that breaks the rules of XML costs itself alone, and so does one that breaks off',
    input: lines(
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry><id>http://arxiv.org/abs/2503.00001v2</id><title>A & <b>B</title></entry>',
      '<entry><id>http://arxiv.org/abs/2503.00002v1</id><title>A Second</title></entry>',
      '<entry><id>http://arxiv.org/abs/2503.00003v1</id><title>A Third',
    ),
    findings: ['2:61 warning broken-entry', '4:1 warning broken-entry'],
    point: titles,
    expected: ['A Second'],
  },
  'error-breaks-off': {
    promises: 'a feed that breaks off is refused where it breaks off',
    input: lines(
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry><id>http://arxiv.org/abs/2503.00001v2</id><title>A First',
    ),
    findings: ['3:57 error bad-syntax'],
  },
};

import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/semantic-scholar/parse.ts';
import { semanticScholar } from '../../../../src/core/formats/semantic-scholar/semantic-scholar.ts';

// Nothing is measured here: what takes more than linear time runs into the limit of the test.
const many = 100_000;
const rulesOf = (text: string) => parse(text).findings.map(({ rule }) => rule);
const page = (citation: string) => `{"offset":0,"data":[${citation}]}`;

describe('parse(much of one kind)', () => {
  const citation =
    '{"contexts":["As in [1]."],"intents":["background"],"citingPaper":{"title":"A","year":2024,"x":1}}';

  test('100,000 citations of a page are 100,000 papers, and one message about their fields', () => {
    const { papers, findings } = parse(page(Array(many).fill(citation).join(',')));
    expect([papers.length, findings.length]).toEqual([many, 1]);
  });

  test('100,000 lines of citations are 100,000 papers', () => {
    const { papers } = parse(Array(many).fill(citation).join('\n'));
    expect([papers.length, papers.at(-1)?.place]).toEqual([many, { line: many }]);
  });

  test('100,000 pages of nothing miss their next pages', () => {
    const pages = Array.from({ length: many }, (_, index) => `{"offset":0,"next":${index + 1},"data":[]}`);
    expect(rulesOf(`[${pages.join(',')}]`)).toHaveLength(many + 1);
  });

  test('100,000 equal contexts in both lists are 100,000 quotes', () => {
    const contexts = Array(many).fill('"As in [1]."').join(',');
    const entries = Array(many).fill('{"context":"As in [1].","intents":["background"]}').join(',');
    const { papers } = parse(
      page(`{"contexts":[${contexts}],"contextsWithIntent":[${entries}],"citingPaper":{"title":"A"}}`),
    );
    expect(papers[0]?.quotes).toHaveLength(many);
    expect(papers[0]?.roles).toEqual([{ role: 'background' }]);
  });

  test('100,000 unknown intents are roles under their own names', () => {
    const intents = Array.from({ length: many }, (_, index) => `"i${index}"`).join(',');
    const { papers, findings } = parse(page(`{"intents":[${intents}],"citingPaper":{"title":"A"}}`));
    expect([papers[0]?.roles.length, findings.length]).toEqual([many, many]);
  });

  test('objects and lists in every field, 100,000 deep, are no facts', () => {
    for (const deep of [`${'{"a":'.repeat(many)}1${'}'.repeat(many)}`, '['.repeat(many) + ']'.repeat(many)]) {
      const { papers, findings } = parse(
        page(`{"contexts":${deep},"citingPaper":{"title":"A","abstract":${deep},"authors":${deep}}}`),
      );
      expect(papers).toHaveLength(1);
      expect(findings.map(({ rule }) => rule)).toContain('bad-value');
    }
  });

  test.each(['<', '&', '<i', '<i>', '<i a="', '$', '\\u0000', '\\u202e', ' ', '–', '\\n', 'e\u0301'])(
    'texts of a million characters made of %j are read',
    (unit) => {
      const text = `x${unit.repeat(1_000_000 / unit.length)}x`.replaceAll('a="', 'a=\\"');
      const paper = `{"title":"${text}","abstract":"${text}","venue":"${text}","journal":{"pages":"${text}"}}`;
      const { papers } = parse(page(`{"contexts":["${text}"],"citingPaper":${paper}}`));
      expect(papers[0]?.quotes).toHaveLength(1);
    },
  );

  test('ten million characters of contexts do not hide the page around them', () => {
    const text = page(`{"contexts":["${'x'.repeat(10_000_000)}"],"citingPaper":{"title":"A"}}`);
    expect([semanticScholar.detect(text), parse(text).papers.length]).toEqual([true, 1]);
  });
});

test('a paper with a number alone is a paper without a title, and no strange entry', () => {
  const reasons = (text: string) => parse(text).findings.map(({ reason }) => reason);
  expect(reasons('[{"corpusId": 5}]')).toContain('CorpusId:5 has no title.');
  expect(reasons('[{"other": 5}]')).toContain('An entry is an object.');
});

test('the message about an error answer gives everything that the answer says', () => {
  const { findings } = parse('{"error":"Bad request.","message":"Too many ids.","code":"400"}');
  expect(findings.map(({ reason }) => reason)).toEqual([
    'Found an error answer of the API, not papers: Bad request. Too many ids (400).',
  ]);
});

import { expect, test } from 'vitest';
import { buildHub, readDump } from '../../../scripts/lib/records/build-hub.ts';

const openalex = (count: number) =>
  `{"meta":{"count":1},"results":[{"id":"https://openalex.org/W1","doi":"https://doi.org/10.5555/a","title":"A Paper","cited_by_count":${count},"type":"review","best_oa_location":{"pdf_url":"https://example.org/a.pdf"}}]}`;
const semanticScholar =
  '{"offset":0,"data":[{"citingPaper":{"paperId":"0000000000000000000000000000000000000001","title":"A Paper","externalIds":{"DOI":"10.5555/a"},"citationCount":9,"publicationTypes":["JournalArticle","Review"]}}]}';
const dump = (name: string, text: string) => readDump(name, Buffer.from(text));
const hub = dump('x.hub.csl.json', '[{"id":"x","title":"The Hub Paper"}]');

test('each source keeps its count with its day, and none replaces another', () => {
  const days = new Map([['x.openalex.json', '2026-11-26']]);
  const dumps = [
    hub,
    dump('x.openalex.json', openalex(12)),
    dump('x.semantic-scholar.json', semanticScholar),
  ];
  const { record, messages } = buildHub('x', dumps, days);
  const [paper] = record?.citingPapers ?? [];
  expect(paper?.citedBy).toEqual([
    { count: 12, source: 'OpenAlex', asOf: '2026-11-26' },
    { count: 9, source: 'Semantic Scholar', asOf: null },
  ]);
  expect([paper?.review, paper?.pdf]).toEqual([true, 'https://example.org/a.pdf']);
  expect(messages.filter(({ rule }) => rule === 'conflicting-facts')).toEqual([]);
});

test('of two files of one source, the count of the newer one is kept', () => {
  const days = new Map([
    ['x.openalex.json', '2026-11-26'],
    ['x.openalex.2.json', '2026-12-03'],
  ]);
  const dumps = [hub, dump('x.openalex.json', openalex(12)), dump('x.openalex.2.json', openalex(14))];
  const [paper] = buildHub('x', dumps, days).record?.citingPapers ?? [];
  expect(paper?.citedBy).toEqual([{ count: 14, source: 'OpenAlex', asOf: '2026-12-03' }]);
});

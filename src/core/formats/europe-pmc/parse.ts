import { type ParsedPaper, type ParsedSource, paperFacts } from '../../sources/parsed-source.ts';
import { parseAnswers } from '../json-input/api-answers.ts';
import { knownFields, readFacts } from '../json-input/field-mapping.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { reportMissing } from '../json-input/report-missing.ts';
import { mapping } from './mapping.ts';

const ofArticle = knownFields(mapping);
/** What is beside the papers is about the answer. */
const ofPage = knownFields({
  page: {
    from: ['version', 'hitCount', 'nextCursorMark', 'nextPageUrl', 'request', 'citationList', 'resultList'],
  },
});

/** The names under which pages have their papers. */
const lists = [
  { list: 'citationList', entry: 'citation' },
  { list: 'resultList', entry: 'result' },
];

/**
 * Reads answers of Europe PMC: pages of citations or of search results, or articles alone; one answer, a list of
 * them, or JSON Lines. Never throws; an error among the findings means that the file must not become a record.
 */
export function parse(text: string): ParsedSource {
  return parseAnswers(
    text,
    (answers, values) => ({
      papers: readArticles(answers, values).flatMap((article) => readArticle(article, values) ?? []),
    }),
    'a page of citations, as /MED/{id}/citations?format=json answers, or of search results',
  );
}

function readArticles(answers: JsonItem[], values: JsonValues): JsonItem[] {
  const totals: { total: number; pointer: string }[] = [];
  const articles = answers.flatMap((answer) => {
    const { pointer, fields } = answer;
    // Europe PMC answers an error with status 200.
    if ('errCode' in fields || 'errMsg' in fields) {
      const said = values.text(answer, 'errMsg') ?? 'it gives no reason';
      values.add('error-answer', pointer, `Found an error answer of the API, not papers: ${said}`);
      return [];
    }
    const held = lists.find(({ list }) => list in fields);
    if (!held)
      return 'title' in fields || 'id' in fields
        ? [answer]
        : (values.refuse({ value: fields, pointer }, 'an article') ?? []);
    values.leaveOutUnknown(answer, ofPage);
    const total = values.count(answer, 'hitCount');
    if (total !== null) totals.push({ total, pointer: `${pointer}/hitCount` });
    const list = values.object(answer, held.list);
    if (list) values.leaveOutUnknown(list, knownFields({ list: { from: [held.entry] } }), `${held.list}/`);
    return list ? values.objects(list, held.entry) : [];
  });
  reportMissing(totals, articles.length, values);
  return articles;
}

function readArticle(article: JsonItem, values: JsonValues): ParsedPaper | null {
  const { title, ...facts } = readFacts(mapping, article, values);
  if (title === null) {
    const id = facts.identifiers.doi ?? values.text(article, 'id') ?? 'An article';
    values.add('missing-title', article.pointer, `${id} has no title.`);
    return null;
  }
  values.leaveOutUnknown(article, ofArticle);
  return { ...paperFacts(facts), title, key: null, place: values.placeOf(article.pointer) };
}

import { type ParsedPaper, type ParsedSource, paperFacts } from '../../sources/parsed-source.ts';
import { parseAnswers } from '../json-input/api-answers.ts';
import { knownFields, readFacts } from '../json-input/field-mapping.ts';
import { isJsonObject, toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { mapping } from './mapping.ts';

const ofWork = knownFields(mapping);
const ofAnswer = knownFields({ answer: { from: ['status', 'message-type', 'message-version', 'message'] } });
/** What is beside the works is about the answer. */
const ofPage = knownFields({
  page: { from: ['facets', 'total-results', 'items', 'items-per-page', 'query', 'next-cursor'] },
});

/**
 * Reads answers of the Crossref REST API: lists of works, or works alone; one answer, a list of them, or JSON
 * Lines. Crossref does not say which papers cite a work, so the source only adds facts of papers that others
 * list. Never throws; an error among the findings means that the file must not become a record.
 */
export function parse(text: string): ParsedSource {
  const source = parseAnswers(
    text,
    (answers, values) => ({
      papers: answers
        .flatMap((answer) => readWorks(answer, values))
        .flatMap((work) => readWork(work, values) ?? []),
    }),
    'works, as /works?filter=doi:… answers, or a work',
  );
  return { ...source, onlyEnriches: true };
}

function readWorks(answer: JsonItem, values: JsonValues): JsonItem[] {
  const { fields, pointer } = answer;
  if (fields.status === 'failed') return reportFailure(answer, values);
  const { message } = fields;
  if (!isJsonObject(message)) {
    values.refuse(
      { value: message ?? fields, pointer: message === undefined ? pointer : toPointer(pointer, 'message') },
      'works',
    );
    return [];
  }
  values.leaveOutUnknown(answer, ofAnswer);
  const inner = { fields: message, pointer: toPointer(pointer, 'message') };
  if (!('items' in message)) return [inner];
  values.leaveOutUnknown(inner, ofPage);
  return values.objects(inner, 'items');
}

/** A failed request has a list of reasons. */
function reportFailure(answer: JsonItem, values: JsonValues): [] {
  const reasons = Array.isArray(answer.fields.message)
    ? values.objects(answer, 'message').flatMap((one) => values.text(one, 'message') ?? [])
    : [];
  const said = reasons.join(' ').replace(/\.$/, '') || 'it gives no reason';
  values.add('error-answer', answer.pointer, `Found an error answer of the API, not papers: ${said}.`);
  return [];
}

function readWork(work: JsonItem, values: JsonValues): ParsedPaper | null {
  const { title, ...facts } = readFacts(mapping, work, values);
  if (title === null) {
    values.add('missing-title', work.pointer, `${facts.identifiers.doi ?? 'A work'} has no title.`);
    return null;
  }
  values.leaveOutUnknown(work, ofWork);
  return { ...paperFacts(facts), title, key: null, place: values.placeOf(work.pointer) };
}

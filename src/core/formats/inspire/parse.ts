import { type ParsedPaper, type ParsedSource, paperFacts } from '../../sources/parsed-source.ts';
import { parseAnswers } from '../json-input/api-answers.ts';
import { knownFields, readFacts } from '../json-input/field-mapping.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { reportMissing } from '../json-input/report-missing.ts';
import { mapping } from './mapping.ts';

const ofMetadata = knownFields(mapping);
/** What is beside the metadata is about the database: when the record was made, and where its pages are. */
const ofRecord = knownFields({ record: { from: ['metadata', 'id', 'created', 'updated', 'links', 'uuid'] } });
const ofPage = knownFields({ page: { from: ['hits', 'links'] } });

/**
 * Reads answers of the INSPIRE API: pages of literature records, or records alone; one answer, a list of them,
 * or JSON Lines. Never throws; an error among the findings means that the file must not become a record.
 */
export function parse(text: string): ParsedSource {
  return parseAnswers(
    text,
    (answers, values) => ({
      papers: readRecords(answers, values).flatMap((one) => readRecord(one, values) ?? []),
    }),
    'a page of records, as /literature?q=refersto:… answers, or a record',
  );
}

function readRecords(answers: JsonItem[], values: JsonValues): JsonItem[] {
  const totals: { total: number; pointer: string }[] = [];
  const records = answers.flatMap((answer) => {
    if (!('hits' in answer.fields)) return [answer];
    values.leaveOutUnknown(answer, ofPage);
    const hits = values.object(answer, 'hits');
    if (!hits) return [];
    const total = values.count(hits, 'total');
    if (total !== null) totals.push({ total, pointer: `${hits.pointer}/total` });
    return values.objects(hits, 'hits');
  });
  reportMissing(totals, records.length, values);
  return records;
}

function readRecord(record: JsonItem, values: JsonValues): ParsedPaper | null {
  const metadata = values.object(record, 'metadata');
  if (!metadata)
    return values.refuse({ value: record.fields, pointer: record.pointer }, 'a record with “metadata”');
  const { title, ...facts } = readFacts(mapping, metadata, values);
  if (title === null) {
    const { doi, arxiv } = facts.identifiers;
    values.add('missing-title', record.pointer, `${doi ?? arxiv ?? 'A record'} has no title.`);
    return null;
  }
  values.leaveOutUnknown(record, ofRecord);
  values.leaveOutUnknown(metadata, ofMetadata);
  return { ...paperFacts(facts), title, key: null, place: values.placeOf(record.pointer) };
}

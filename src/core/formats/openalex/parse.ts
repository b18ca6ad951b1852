import { withSpelledOut } from '../../facts/identifiers.ts';
import { type ParsedPaper, type ParsedSource, paperFacts } from '../../sources/parsed-source.ts';
import { parseAnswers } from '../json-input/api-answers.ts';
import { knownFields, readFacts } from '../json-input/field-mapping.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { readWorks } from './answers.ts';
import { mapping } from './mapping.ts';

const known = knownFields(mapping);

/**
 * Reads answers of the OpenAlex API: pages of works, or works alone; one answer, a list of them, or JSON lines.
 * Never throws; an error among the findings means that the file must not become a record.
 */
export function parse(text: string): ParsedSource {
  return parseAnswers(
    text,
    (answers, values) => ({
      papers: readWorks(answers, values).flatMap((work) => readWork(work, values) ?? []),
    }),
    'a page of works, as /works?filter=cites:… answers, or a work',
  );
}

function readWork(work: JsonItem, values: JsonValues): ParsedPaper | null {
  const { title, ...facts } = readFacts(mapping, work, values);
  if (title === null) {
    const { doi, openalex } = facts.identifiers;
    values.add('missing-title', work.pointer, `${openalex ?? doi ?? 'A work'} has no title.`);
    return null;
  }
  values.leaveOutUnknown(work, known);
  const identifiers = withSpelledOut(facts.identifiers, facts.url);
  return { ...paperFacts({ ...facts, identifiers }), title, key: null, place: values.placeOf(work.pointer) };
}

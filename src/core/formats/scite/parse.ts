import { type ParsedPaper, type ParsedSource, paperFacts } from '../../sources/parsed-source.ts';
import { toDoi } from '../../text/identifiers.ts';
import { quote } from '../../text/quote.ts';
import { parseAnswers } from '../json-input/api-answers.ts';
import { knownFields } from '../json-input/field-mapping.ts';
import { isJsonObject, toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';

/** The polarities with the fields that count them; scite called contrasting citations contradicting. */
const counts: readonly [polarity: string, ...fields: string[]][] = [
  ['supporting', 'supporting'],
  ['contrasting', 'contrasting', 'contradicting'],
  ['mentioning', 'mentioning'],
];

const known = knownFields({ all: { from: ['doi', ...counts.flatMap(([, ...fields]) => fields)] } });

/**
 * Reads tallies as `/tallies/{doi}` and `/tallies` answer them: of one paper, a list of them, or by their DOIs, as JSON
 * or JSON Lines. Tallies do not say which papers cite a work, so the source only adds facts of papers that others list.
 * Never throws; an error among the findings means that the file must not become a record.
 */
export function parse(text: string): ParsedSource {
  const source = parseAnswers(
    text,
    (answers, values) => ({
      papers: answers
        .flatMap((answer) => talliesOf(answer, values))
        .flatMap((tally) => readTally(tally, values) ?? []),
    }),
    'tallies with their DOI, as /tallies answers',
  );
  return { ...source, onlyEnriches: true };
}

const ofAnswer = knownFields({ answer: { from: ['tallies'] } });

interface Tally {
  item: JsonItem;
  /** The DOI that names the tally; null where only a field does. */
  doi: string | null;
}

function talliesOf(answer: JsonItem, values: JsonValues): Tally[] {
  if (!isJsonObject(answer.fields.tallies)) return [{ item: answer, doi: null }];
  values.leaveOutUnknown(answer, ofAnswer);
  const byDoi = { fields: answer.fields.tallies, pointer: toPointer(answer.pointer, 'tallies') };
  return Object.keys(byDoi.fields).flatMap((doi) => {
    const item = values.object(byDoi, doi);
    return item ? [{ item, doi }] : [];
  });
}

function readTally({ item, doi: name }: Tally, values: JsonValues): ParsedPaper | null {
  const own = values.read(item, 'doi', toDoi, 'a DOI');
  const named = name === null ? null : toDoi(name);
  const doi = own ?? named;
  if (own !== null && named !== null && own.toLowerCase() !== named.toLowerCase()) {
    const reason = `“doi” is ${quote(own)}, and the tally is that of ${quote(named)}.`;
    values.add('conflicting-facts', toPointer(item.pointer, 'doi'), reason);
  }
  values.leaveOutUnknown(item, known);
  if (doi === null) {
    values.add('missing-title', item.pointer, 'The tally names no paper by a DOI.');
    return null;
  }
  const tallies = counts.flatMap(([polarity, ...fields]) => {
    const [first, ...others] = fields.flatMap((field) => {
      const count = values.count(item, field);
      return count === null ? [] : [{ field, count }];
    });
    if (first === undefined) return [];
    for (const { field, count } of others) if (count !== first.count) values.leaveOut(item, field);
    return [{ polarity, count: first.count }];
  });
  const facts = paperFacts({ identifiers: { doi }, tallies });
  return { ...facts, title: null, key: null, place: values.placeOf(item.pointer) };
}

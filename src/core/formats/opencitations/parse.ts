import { identifierKinds, withSpelledOut } from '../../facts/identifiers.ts';
import type { Identifiers } from '../../schemas/identifiers.ts';
import {
  type PaperFacts,
  type ParsedPaper,
  type ParsedSource,
  paperFacts,
} from '../../sources/parsed-source.ts';
import { parseAnswers } from '../json-input/api-answers.ts';
import { knownFields, type Mapping, readFacts } from '../json-input/field-mapping.ts';
import { toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { readIssued } from '../shared/read-issued.ts';

/**
 * Where the facts of a citing paper are in a citation of the Index (https://api.opencitations.net/index/v2):
 * `citing` is one text of identifiers, each with its kind, and `creation` is the date of the citing paper.
 */
const mapping: Mapping<Pick<PaperFacts, 'identifiers' | 'issued'>> = {
  identifiers: { from: ['citing'], read: readIdentifiers },
  issued: {
    from: ['creation'],
    read: (citation, values) =>
      values.read(citation, 'creation', (text) => readIssued(text).issued, 'a date such as 2025-03-03'),
  },
};

const known = knownFields(mapping);

/** The identifiers that are read, by their names in `citing`, such as `doi:10.1000/1`. */
const kinds = ['doi', 'openalex', 'pmid'] as const;
const nouns = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
  kinds.map((kind) => identifierKinds[kind].noun),
);

/**
 * Reads answers of the OpenCitations Index: lists of citations, as JSON or JSON Lines. It names papers by
 * identifiers alone, so every title is null. Never throws; an error among the findings means that the file must
 * not become a record.
 */
export function parse(text: string): ParsedSource {
  return parseAnswers(
    text,
    (citations, values) => ({
      papers: citations.flatMap((citation) => readCitation(citation, values) ?? []),
    }),
    'citations, as /citations/doi:… answers',
  );
}

function readCitation(citation: JsonItem, values: JsonValues): ParsedPaper | null {
  if (!('citing' in citation.fields)) {
    return values.refuse({ value: citation.fields, pointer: citation.pointer }, 'a citation with “citing”');
  }
  const facts = readFacts(mapping, citation, values);
  values.leaveOutUnknown(citation, known);
  if (Object.keys(facts.identifiers).length === 0) {
    values.add('missing-title', citation.pointer, `The citing paper has no ${nouns}.`);
    return null;
  }
  return { ...paperFacts(facts), title: null, key: null, place: values.placeOf(citation.pointer) };
}

function readIdentifiers(citation: JsonItem, values: JsonValues): Identifiers {
  const ids: Identifiers = {};
  for (const text of values.text(citation, 'citing')?.split(/\s+/) ?? []) {
    const [name = '', id = ''] = text.split(/:(.*)/s);
    const kind = kinds.find((one) => one === name);
    const read = kind ? identifierKinds[kind].read(id) : null;
    if (kind && read !== null && ids[kind] === undefined) ids[kind] = read;
    else values.leaveOutAt(toPointer(citation.pointer, 'citing'), id === '' ? 'citing' : `citing/${name}`);
  }
  return withSpelledOut(ids, null);
}

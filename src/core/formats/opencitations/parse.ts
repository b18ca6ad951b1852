import { withSpelledOut } from '../../facts/identifiers.ts';
import type { Identifiers } from '../../schemas/identifiers.ts';
import {
  type PaperFacts,
  type ParsedPaper,
  type ParsedSource,
  paperFacts,
} from '../../sources/parsed-source.ts';
import { toDoi, toOpenAlexId, toPmid } from '../../text/identifiers.ts';
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
    values.add('missing-title', citation.pointer, 'The citing paper has neither a DOI nor an OpenAlex id.');
    return null;
  }
  return { ...paperFacts(facts), title: null, key: null, place: values.placeOf(citation.pointer) };
}

function readIdentifiers(citation: JsonItem, values: JsonValues): Identifiers {
  const ids: Identifiers = {};
  for (const text of values.text(citation, 'citing')?.split(/\s+/) ?? []) {
    const [kind = '', id = ''] = text.split(/:(.*)/s);
    const doi = kind === 'doi' ? toDoi(id) : null;
    const openalex = kind === 'openalex' ? toOpenAlexId(id) : null;
    const pmid = kind === 'pmid' ? toPmid(id) : null;
    if (doi !== null && ids.doi === undefined) ids.doi = doi;
    else if (openalex !== null && ids.openalex === undefined) ids.openalex = openalex;
    else if (pmid !== null && ids.pmid === undefined) ids.pmid = pmid;
    else values.leaveOutAt(toPointer(citation.pointer, 'citing'), id === '' ? 'citing' : `citing/${kind}`);
  }
  return withSpelledOut(ids, null);
}

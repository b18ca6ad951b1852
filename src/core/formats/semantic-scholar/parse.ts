import { withSpelledOut } from '../../facts/identifiers.ts';
import {
  type FactPlaces,
  type ParsedHub,
  type ParsedPaper,
  type ParsedSource,
  paperFacts,
} from '../../sources/parsed-source.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { parseAnswers } from '../json-input/api-answers.ts';
import { knownFields, type Mapping, readFacts, readStatedFacts } from '../json-input/field-mapping.ts';
import { statedFields } from '../json-input/field-texts.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { readEntries } from './answers.ts';
import { citationMapping, hubMapping, paperMapping } from './mapping.ts';

const ofHub = knownFields(hubMapping, { citations: { from: ['citations'] } });
const ofPaper = knownFields(paperMapping);
const ofCitation = knownFields(citationMapping, { paper: { from: ['citingPaper'] } });

/**
 * Reads answers of the Semantic Scholar Graph API: pages of citations, a paper with its `citations`, or papers
 * alone; one answer, a list of them, or JSON lines. Never throws; an error among the findings means that the
 * file must not become a record.
 */
export function parse(text: string): ParsedSource {
  return parseAnswers(
    text,
    (answers, values) => {
      const { hubs, entries } = readEntries(answers, values);
      const hub = readHub(hubs, values);
      return { hub, papers: entries.flatMap((entry) => readEntry(entry, values) ?? []) };
    },
    'citations, as /paper/{id}/citations answers, or a paper',
  );
}

function readHub(hubs: JsonItem[], values: JsonValues): ParsedHub {
  const [first, ...others] = hubs;
  if (!first) return {};
  const isSame = ({ fields }: JsonItem) => fields.paperId === first.fields.paperId;
  for (const { pointer } of others.filter((other) => !isSame(other))) {
    const reason = 'Found the citations of a second paper.';
    values.add('unexpected-format', pointer, reason, { expected: 'the citations of one paper' });
  }
  const facts = readHubFacts(first, values);
  for (const other of others.filter(isSame)) addFacts(facts, readHubFacts(other, values), other, values);
  const { title, ...rest } = facts;
  return { ...(title ? { title } : {}), ...rest };
}

function readHubFacts(hub: JsonItem, values: JsonValues): HubFacts {
  const facts = readStatedFacts(hubMapping, hub, values);
  values.leaveOutUnknown(hub, ofHub);
  return facts;
}

/** Adds what a further answer says of the hub paper; where it differs, a message has it. */
function addFacts(facts: HubFacts, other: HubFacts, { pointer }: JsonItem, values: JsonValues): void {
  for (const [name, fact] of Object.entries(other)) {
    const first = facts[name as keyof HubFacts];
    if (!first) Object.assign(facts, { [name]: fact });
    else if (JSON.stringify(first.value) !== JSON.stringify(fact.value)) {
      const said = typeof fact.value === 'string' ? fact.value : JSON.stringify(fact.value);
      const reason = `In another answer about the hub paper, ${quote(name)} is ${quoteWhole(said)}.`;
      values.add('conflicting-facts', pointer, reason);
    }
  }
}

type HubFacts = ReturnType<typeof readStatedFacts<FactsOf<typeof hubMapping>>>;
type FactsOf<M> = M extends Mapping<infer Facts> ? Facts : never;

function readEntry(entry: JsonItem, values: JsonValues): ParsedPaper | null {
  const inside = 'citingPaper' in entry.fields;
  if (inside) values.leaveOutUnknown(entry, ofCitation);
  const paper = inside ? values.object(entry, 'citingPaper') : entry;
  if (!paper) {
    values.add('missing-title', entry.pointer, 'The citing paper is not stated.');
    return null;
  }
  const { title, places, ...facts } = readFacts(paperMapping, paper, values);
  if (title === null) {
    const { doi, semanticScholar } = facts.identifiers;
    values.add('missing-title', paper.pointer, `${doi ?? semanticScholar ?? 'A paper'} has no title.`);
    return null;
  }
  values.leaveOutUnknown(paper, ofPaper);
  const citation = readFacts(citationMapping, entry, values);
  const { passages, influential } = citation;
  const { influential: at } = citation.places;
  const identifiers = withSpelledOut(facts.identifiers, facts.url);
  return {
    ...paperFacts({
      ...{ ...facts, identifiers, ...passages, influential },
      places: { ...places, ...(at && { influential: at }), ...placeOfRoles(entry, values) },
    }),
    title,
    key: null,
    place: values.placeOf(entry.pointer),
  };
}

/** The roles of a citation are at its intents, if these are stated, else at those of its contexts. */
function placeOfRoles(entry: JsonItem, values: JsonValues): FactPlaces {
  const [first] = statedFields(entry, ['intents', 'contextsWithIntent/intents']);
  return first ? { roles: values.placeOf(first.pointer) } : {};
}

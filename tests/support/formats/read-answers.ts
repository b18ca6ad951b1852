import type { Format } from '../../../src/core/formats/format.ts';
import type { Finding } from '../../../src/core/messages/finding.ts';
import type { ParsedPaper } from '../../../src/core/sources/parsed-source.ts';
import { statedFacts } from './stated-facts.ts';

/** What a format reads in an answer: the facts of papers that are stated, and each message in short. */
export function readAnswer({ parse }: Pick<Format, 'parse'>, answer: unknown) {
  const { papers, hub, findings } = parse(typeof answer === 'string' ? answer : JSON.stringify(answer));
  return { papers: papers.map(factsAndPlaces), hub, said: findings.map(inShort) };
}

/** The facts that are stated, and the pointers of the fields that they were read from. */
function factsAndPlaces({ places = {}, place, ...facts }: ParsedPaper): Record<string, unknown> {
  const pointers = Object.entries(places).map(([fact, one]) => [fact, 'path' in one ? one.path : one.line]);
  return { ...statedFacts(facts), place, places: Object.fromEntries(pointers) };
}

/** `/0/doi bad-value: “doi” is 5. Expected: a DOI`; of a field that is left out only its name and how often it occurs. */
function inShort({ path, rule, field, reason, expected }: Finding): string {
  if (rule === 'left-out-field')
    return `${path} left out: ${field}, ${reason.replace(/^.*it occurs |\.$/g, '')}`;
  return `${path ?? '-'} ${rule}: ${reason}${expected === null ? '' : ` Expected: ${expected}`}`;
}

import { type Finding, finding, type Place } from '../messages/finding.ts';
import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { HubPaper } from '../schemas/hub-paper.ts';
import { type HubRecord, schemaVersion } from '../schemas/hub-record.ts';
import type { SourcePlace } from '../schemas/source-place.ts';
import type { ParsedHub, ParsedRepresentative, ParsedSource, Stated } from '../sources/parsed-source.ts';
import { matchKey } from '../text/display.ts';
import { quote } from '../text/quote.ts';
import { matchRepresentatives } from './representatives.ts';
import { toIds } from './slug.ts';

/** A record without its list of source files, and what was noticed while it was put together. */
export interface BuiltRecord {
  record: Omit<HubRecord, 'sources'>;
  findings: Finding[];
}

/**
 * Puts together the record of one hub from what its source says. `source` must have a hub title and at
 * least one paper, and `file` is the name that places in the record refer to.
 */
export function buildRecord(hubId: string, file: string, source: ParsedSource): BuiltRecord {
  const matched = matchRepresentatives(source.papers, source.representatives);
  const ids = toIds(matched.papers.map(({ title }) => title));
  const citingPapers = matched.papers.map((paper, index): CitingPaper => {
    const { place, key, quotes, ...facts } = paper;
    return {
      id: ids[index] ?? '',
      ...facts,
      role: facts.roles[0]?.role ?? null,
      quotes: quotes.map(({ place: at, ...said }) => ({ ...said, source: toSourcePlace(file, at) })),
      representative: matched.representative.has(index),
      source: [toSourcePlace(file, place)],
      provenance: {},
      otherValues: [],
    };
  });
  const hub: HubPaper = {
    ...toHubFacts(hubId, file, source.hub),
    unmatchedRepresentatives: matched.unmatched.map((entry) => toUnmatched(file, entry)),
    keptText: source.keptText.map(({ place, ...kept }) => ({ ...kept, source: toSourcePlace(file, place) })),
    headings: source.headings.map(({ text, place }) => ({ text, source: toSourcePlace(file, place) })),
  };
  return {
    record: { schemaVersion, hub, citingPapers },
    findings: [...matched.findings, ...duplicateTitles(source), ...excessCounts(source)],
  };
}

function toHubFacts(id: string, file: string, hub: ParsedHub) {
  const provenance = Object.entries(hub).map(([name, stated]: [string, Stated<unknown>]) => [
    name,
    [toSourcePlace(file, stated.place)],
  ]);
  return {
    id,
    title: hub.title?.value ?? '',
    abstract: hub.abstract?.value ?? null,
    tier: hub.tier?.value.tier ?? null,
    tierLabel: hub.tier?.value.label ?? null,
    classification: hub.classification?.value.classification ?? null,
    classificationLabel: hub.classification?.value.label ?? null,
    headline: hub.headline?.value ?? null,
    statedCitingCount: hub.statedCitingCount?.value ?? null,
    statedShare: hub.statedShare?.value ?? null,
    roles: hub.roles?.value ?? null,
    polarities: hub.polarities?.value ?? null,
    fields: hub.fields?.value ?? null,
    years: hub.years?.value ?? null,
    verdicts: hub.verdicts?.value ?? null,
    identifiers: hub.identifiers?.value ?? {},
    authors: hub.authors?.value ?? [],
    issued: hub.issued?.value ?? null,
    url: hub.url?.value ?? null,
    publication: hub.publication?.value ?? {},
    retracted: hub.retracted?.value ?? null,
    otherValues: [],
    provenance: Object.fromEntries(provenance) as HubPaper['provenance'],
  };
}

function toUnmatched(file: string, { title, facts, place }: ParsedRepresentative) {
  const { summary, verdict, novelty, primaryCategory, issued } = facts;
  const source = toSourcePlace(file, place);
  return { title, summary, verdict, novelty, primaryCategory, issued, source };
}

function toSourcePlace(file: string, place: NonNullable<Place>): SourcePlace {
  return 'path' in place ? { file, path: place.path } : { file, line: place.line };
}

function duplicateTitles({ papers }: ParsedSource): Finding[] {
  const first = new Map<string, Place>();
  return papers.flatMap(({ title, place }) => {
    const key = matchKey(title);
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, place);
      return [];
    }
    const where = 'line' in earlier ? `line ${earlier.line}` : earlier.path;
    return [finding('duplicate-title', place, `${quote(title)} is also the title at ${where}.`)];
  });
}

function excessCounts({ hub, papers }: ParsedSource): Finding[] {
  const total = hub.roles?.value.reduce((sum, { count }) => sum + count, 0) ?? 0;
  if (!hub.roles || total <= papers.length) return [];
  const reason = `The roles add up to ${total}, and ${papers.length} citing papers are listed.`;
  return [finding('count-exceeds-papers', hub.roles.place, reason)];
}

import { citingCount, headlineShare, isRole } from '../computed/roles.ts';
import { idOf, type Site, sha256, sourceLines } from '../site.ts';
import type { CitingPaper, Fact, Hub, Place, TextFact, Work } from '../sources/read-hub.ts';
import type { Report } from './report.ts';

/** The fields of a record that hold one text. */
const fields: Record<TextFact, string> = {
  summary: 'summary',
  abstract: 'abstract',
  issued: 'issued',
  venue: 'publication.venue',
  publisher: 'publication.publisher',
  volume: 'publication.volume',
  issue: 'publication.issue',
  pages: 'publication.pages',
  type: 'publication.type',
  arxiv: 'identifiers.arxiv',
  doi: 'identifiers.doi',
  url: 'url',
  category: 'primaryCategory',
  verdict: 'verdict',
  novelty: 'novelty',
};

/** What no Pith page and no CSL file of the walked sites states. */
const unstated = {
  titleLanguage: null,
  languages: [],
  citedBy: [],
  pdf: null,
  review: null,
  retracted: null,
  tallies: [],
};

type Json = Record<string, unknown>;

/** Expects every field of a record: the hub paper, the citing papers, and the sources. */
export function checkRecord(site: Site, hub: Hub, keys: string[], text: string, report: Report): void {
  const published: { hub: Json; citingPapers: Json[]; sources: Json[] } = JSON.parse(text);
  const isWhole = 'provenance' in published.hub;
  const own = hubOf(hub);
  compare('hub', published.hub, isWhole ? own : pick(own, published.hub), report);
  report('papers', String(published.citingPapers.length), String(hub.papers.length));
  for (const [at, paper] of hub.papers.entries()) {
    const said = published.citingPapers[at] ?? {};
    const { provenance, places } = placesOf(paper);
    const by = paper.facts.summary ? 'Pith, written by a machine' : null;
    const more = isWhole ? { provenance, places } : { provenance, key: keys[at], summaryBy: by };
    compare(`paper ${at + 1}`, said, { ...paperOf(site, paper), ...more }, report);
  }
  for (const [at, source] of published.sources.entries()) {
    const file = hub.files[at];
    if (!file) continue;
    const expected = {
      file: file.name,
      sha256: sha256(file),
      retrieved: site.retrieved.get(file.name) ?? null,
      ...(isWhole && { format: file.kind, lines: sourceLines(file).length }),
    };
    compare(`source ${at + 1}`, pick(source, expected), expected, report);
  }
  report('sources', String(published.sources.length), String(hub.files.length));
}

function compare(where: string, said: Json, expected: Json, report: Report): void {
  for (const name of new Set([...Object.keys(said), ...Object.keys(expected)])) {
    report(`${where}, ${name}`, sorted(said[name]), sorted(expected[name]));
  }
}

function pick(from: Json, names: Json): Json {
  return Object.fromEntries(Object.entries(from).filter(([name]) => name in names));
}

/** As JSON, with the fields of objects in the order of the alphabet. */
function sorted(value: unknown): string {
  return (
    JSON.stringify(value, (_, part) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? 'nothing'
  );
}

/** The fields that a hub paper and a citing paper share. */
function workOf({ title, authors, facts }: Work): Json {
  const value = (name: TextFact) => facts[name]?.value ?? null;
  const group = (names: TextFact[]) =>
    Object.fromEntries(names.flatMap((name) => (facts[name] ? [[name, value(name)]] : [])));
  return {
    ...unstated,
    title: title.value,
    abstract: value('abstract'),
    primaryCategory: value('category'),
    identifiers: group(['arxiv', 'doi']),
    authors: authors?.value.map(nameOf) ?? [],
    issued: value('issued'),
    url: value('url'),
    publication: group(['type', 'venue', 'publisher', 'volume', 'issue', 'pages']),
    otherValues: [],
  };
}

function nameOf({ family, given, full }: { family: string | null; given: string | null; full: string }) {
  return family === null ? { family: full, given: null, isGroup: true } : { family, given };
}

function paperOf(site: Site, paper: CitingPaper): Json {
  const { facts, representative, listedAt } = paper;
  return {
    ...workOf(paper),
    id: idOf(site, paper),
    summary: facts.summary?.value ?? null,
    // Pith lists the ones that it selects, and says of no other paper that it is not one.
    representative: representative?.value ? true : null,
    role: null,
    roles: [],
    polarity: null,
    influential: null,
    verdict: facts.verdict?.value ?? null,
    novelty: facts.novelty ? Number(facts.novelty.value) : null,
    quotes: [],
    source: listedAt.map(placeOf),
  };
}

function placeOf({ file, line, pointer }: Place) {
  return { file, line, ...(pointer !== null && { path: pointer }) };
}

/** Where each fact is stated, as far as that is not where the first source begins its entry. */
function placesOf({ facts, authors, representative, listedAt }: CitingPaper): Json {
  const stated: [string, Place][] = [
    ...Object.entries(facts).map(([name, { place }]): [string, Place] => [fields[name as TextFact], place]),
    ...(authors ? [['authors', authors.place] as [string, Place]] : []),
    ...(representative?.value ? [['representative', representative.place] as [string, Place]] : []),
  ];
  const provenance: Record<string, number[]> = {};
  const places: Json = {};
  for (const [field, { file, line, pointer }] of stated) {
    const of = listedAt.findIndex((entry) => entry.file === file);
    const entry = listedAt[of];
    if (!entry) continue;
    if (of > 0) provenance[field.split('.')[0] ?? field] = [of];
    if (line !== entry.line || pointer !== entry.pointer) {
      const path = pointer === null ? {} : { path: pointer.slice(entry.pointer?.length ?? 0) };
      places[field] = [{ of, line, ...path }];
    }
  }
  return { provenance, places };
}

function hubOf(hub: Hub): Json {
  const { work, pith, pithFile } = hub;
  const share = headlineShare(pith);
  const counts = (totals: typeof pith.roles, name: string) =>
    totals && totals.counts.length > 0
      ? totals.counts.map((row) => ({ [name]: row.name, count: row.count }))
      : null;
  const at = (stated: { line: number } | null) =>
    stated ? [{ file: pithFile, line: stated.line }] : undefined;
  const provenance: Json = {
    tier: at(pith.tier),
    classification: pith.classification ? at(pith.tier) : undefined,
    headline: at(pith.headline),
    statedCitingCount: at(pith.citingCount),
    statedShare: at(pith.share),
    roles: pith.roles ? at(pith.roles) : undefined,
    polarities: at(pith.polarities),
    fields: at(pith.fields),
    years: at(pith.years),
    verdicts: at(pith.verdicts),
    title: [placeOf(work.title.place)],
    authors: work.authors ? [placeOf(work.authors.place)] : undefined,
  };
  const stated = (Object.entries(work.facts) as [TextFact, Fact][]).sort(
    ([, a], [, b]) => a.place.line - b.place.line,
  );
  for (const [name, fact] of stated) {
    const [group = '', part] = fields[name].split('.');
    const alike = stated.filter(([other]) => fields[other].split('.')[0] === group);
    provenance[group] = alike.map(([, { place }]) => placeOf(place));
    // A part has places of its own where its group has several.
    if (part && alike.length > 1) provenance[fields[name]] = [placeOf(fact.place)];
  }
  return {
    ...workOf(work),
    id: hub.id,
    tierLabel: pith.tier.text,
    tier: pith.tier.text.replace(' ', '-'),
    classification: pith.classification?.text.toLowerCase().replace(' ', '-') ?? null,
    classificationLabel: pith.classification?.text ?? null,
    headline: pith.headline
      ? { text: pith.headline.text, percent: share?.percent ?? null, role: share?.role ?? null }
      : null,
    statedCitingCount: citingCount(pith),
    statedShare: shareOf(pith.share?.text),
    unmatchedRepresentatives: [],
    keptText: [],
    headings: pith.headingLines.map(({ text, line }) => ({ text, source: { file: pithFile, line } })),
    roles: rolesOf(pith.roles),
    polarities: counts(pith.polarities, 'polarity'),
    fields: counts(pith.fields, 'name'),
    years: counts(pith.years, 'name'),
    verdicts: counts(pith.verdicts, 'name'),
    provenance: JSON.parse(JSON.stringify(provenance)),
  };
}

/** A role that papers cannot have is another one, with its own name. */
function rolesOf(totals: Hub['pith']['roles']) {
  if (!totals || totals.counts.length === 0) return null;
  return totals.counts.map(({ name, count }) =>
    isRole(name) ? { role: name, count } : { role: 'other', label: name, count },
  );
}

/** “Background 55% of classified citations” in its parts. */
function shareOf(text: string | undefined) {
  const [, role = '', percent] = /^(\w+) ([\d.]+)%/.exec(text ?? '') ?? [];
  return percent === undefined ? null : { text, percent: Number(percent), role: role.toLowerCase() };
}

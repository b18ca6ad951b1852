import { nameOfField } from '../facts/field-names.ts';
import { type Finding, finding } from '../messages/finding.ts';
import type { FactPlaces, ParsedPaper, ParsedRepresentative } from '../sources/parsed-source.ts';
import { matchKey } from '../text/display.ts';
import { quote, quoteWhole } from '../text/quote.ts';

export interface MatchedRepresentatives {
  /** Indices into the papers. */
  representative: ReadonlySet<number>;
  unmatched: ParsedRepresentative[];
  /** The papers, with the facts that only the entry of their representative states. */
  papers: ParsedPaper[];
  findings: Finding[];
}

/**
 * Matches each representative to the one citing paper with its title and summary, its title, or its summary.
 * Several candidates count as none: a representative is never guessed.
 */
export function matchRepresentatives(
  papers: ParsedPaper[],
  representatives: ParsedRepresentative[],
): MatchedRepresentatives {
  if (representatives.length === 0) {
    return { representative: new Set(), unmatched: [], papers, findings: [] };
  }
  const index = indexPapers(papers, representatives);
  const representative = new Set<number>();
  const unmatched: ParsedRepresentative[] = [];
  const findings: Finding[] = [];
  const result = [...papers];
  for (const candidate of representatives) {
    const { title, facts, place, hoisted } = candidate;
    const said = title ?? facts.summary ?? '';
    const text = quote(said);
    const matches = keysOf(title, facts.summary).map((key) => index.get(key) ?? []);
    const [match] = matches.find(({ length }) => length === 1) ?? [];
    if (match === undefined) {
      unmatched.push(candidate);
      const several = matches.find(({ length }) => length > 1);
      const found = several ? `${several.length} citing papers` : 'no citing paper';
      const reason =
        said.trim() === ''
          ? 'The text of a representative is empty.'
          : `The representative ${text} matches ${found}.`;
      findings.push(
        finding('unmatched-representative', place, reason, { expected: 'exactly one citing paper' }),
      );
      continue;
    }
    if (representative.has(match)) {
      findings.push(finding('repeated-representative', place, `The representative ${text} is listed twice.`));
    } else if (hoisted) {
      findings.push(finding('hoisted-summary', place, `The summary ${text} is above the hub paper.`));
    }
    representative.add(match);
    const paper = result[match];
    if (paper)
      result[match] = mergeFacts(paper, candidate, (what) => {
        const reason = `The representative ${text} states ${what}.`;
        findings.push(finding('conflicting-facts', place, reason));
      });
  }
  return { representative, unmatched, papers: result, findings };
}

/** The papers that any of the representatives may be, by their keys: few of a long list. */
function indexPapers(papers: ParsedPaper[], representatives: ParsedRepresentative[]): Map<string, number[]> {
  const titles = new Set(representatives.map(({ title }) => keyOf(title)));
  const summaries = new Set(representatives.map(({ facts }) => keyOf(facts.summary)));
  const index = new Map<string, number[]>();
  for (const [position, { title, summary }] of papers.entries()) {
    if (!titles.has(keyOf(title)) && !summaries.has(keyOf(summary))) continue;
    for (const key of keysOf(title, summary)) {
      const positions = index.get(key);
      if (positions) positions.push(position);
      else index.set(key, [position]);
    }
  }
  return index;
}

/** The keys that find a paper, the most certain first; a part that is not stated gives no key. */
function keysOf(title: string | null, summary: string | null): string[] {
  const titleKey = keyOf(title);
  const summaryKey = keyOf(summary);
  return [
    ...(titleKey !== null && summaryKey !== null ? [`both\n${titleKey}\n${summaryKey}`] : []),
    ...(titleKey !== null ? [`title\n${titleKey}`] : []),
    ...(summaryKey !== null ? [`summary\n${summaryKey}`] : []),
  ];
}

function keyOf(text: string | null): string | null {
  return text === null ? null : matchKey(text);
}

const comparedFacts = ['title', 'summary', 'verdict', 'novelty', 'primaryCategory', 'issued'] as const;

/**
 * Adds the facts that the paper lacks, and where the source calls it representative; reports facts that differ and keeps
 * the paper's.
 */
function mergeFacts(
  paper: ParsedPaper,
  { title, facts, place }: ParsedRepresentative,
  conflict: (what: string) => void,
): ParsedPaper {
  const { representative = place, ...places } = facts.places ?? {};
  const all: FactPlaces = { representative, ...paper.places };
  const merged = { ...paper, places: all };
  for (const name of comparedFacts) {
    const stated = name === 'title' ? title : facts[name];
    const known = paper[name];
    if (stated === null || stated === known) continue;
    if (known === null) {
      Object.assign(merged, { [name]: stated });
      all[name] = places[name] ?? place;
    } else if (matchKey(String(stated)) !== matchKey(String(known))) {
      conflict(
        `the ${nameOfField(name)} ${quoteWhole(String(stated))}, its entry ${quoteWhole(String(known))}`,
      );
    }
  }
  return merged;
}

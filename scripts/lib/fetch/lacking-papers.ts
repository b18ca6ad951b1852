import { matchPapers } from '../../../src/core/joining/match/match-papers.ts';
import type { Entry } from '../../../src/core/joining/match/paper-groups.ts';
import { isPaperMention, type Mention, toMentions } from '../../../src/core/joining/mentions.ts';
import type { Identifiers } from '../../../src/core/schemas/identifiers.ts';
import type { NamedSource } from '../../../src/core/sources/named-source.ts';
import type { PaperFacts } from '../../../src/core/sources/parsed-source.ts';

/** Facts that a provider may add. */
export type LackingFact = 'title' | 'authors' | 'issued' | 'venue' | 'retracted';

/** A listed paper, and which of those facts no source states. */
export interface LackingPaper {
  identifiers: Identifiers;
  lacks: Set<LackingFact>;
}

const isStatedIn: Record<LackingFact, (paper: PaperFacts & { title: string | null }) => boolean> = {
  title: ({ title }) => title !== null,
  authors: ({ authors }) => authors.length > 0,
  issued: ({ issued }) => issued !== null,
  venue: ({ publication }) => publication.venue !== undefined,
  retracted: ({ retracted }) => retracted !== null,
};

const allFacts = Object.keys(isStatedIn) as LackingFact[];

/** The papers of all sources, joined, that lack a fact; in the order of the sources. */
export function lackingPapers(hub: string, sources: readonly NamedSource[]): LackingPaper[] {
  const mentions: Mention[] = toMentions(
    hub,
    sources.map((source) => ({ ...source, representative: new Set<number>() })),
  );
  const { papers } = matchPapers(mentions satisfies Entry[], String);
  return papers.flatMap((entries) => {
    const stated = entries.flatMap((entry) => mentions[entry] ?? []).filter(isPaperMention);
    const lacks = allFacts.filter((fact) => !stated.some(({ paper }) => isStatedIn[fact](paper)));
    const identifiers = Object.assign({}, ...stated.map((mention) => mention.identifiers).toReversed());
    return lacks.length === 0 ? [] : [{ identifiers, lacks: new Set(lacks) }];
  });
}

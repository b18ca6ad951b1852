import type { CitedBy } from '../schemas/cited-by.ts';
import type { SourcePlace } from '../schemas/source-place.ts';
import { isHubAlone } from '../sources/hub-id.ts';
import type { NamedSource } from '../sources/named-source.ts';
import type { ParsedHub, ParsedPaper } from '../sources/parsed-source.ts';
import { toSourcePlace } from '../sources/source-places.ts';
import type { Entry } from './match/paper-groups.ts';

/** A paper as one entry of one source states it. */
export interface PaperMention extends Entry {
  paper: ParsedPaper;
  /** True where the source lists the paper among its representatives. */
  representative: boolean;
  /** True if its source says that the paper cites the hub paper, false if it only adds facts. */
  lists: boolean;
  place: SourcePlace;
}

/** The hub paper as a source states it outside of its list of papers; each fact has its own place. */
interface HubMention extends Entry {
  hub: ParsedHub;
  place: SourcePlace;
}

export type Mention = PaperMention | HubMention;

export function isPaperMention(mention: Mention): mention is PaperMention {
  return 'paper' in mention;
}

/** A source whose representatives are matched to its papers. */
export interface MatchedSource extends NamedSource {
  /** Indices into its papers. */
  representative: ReadonlySet<number>;
}

/**
 * Every mention of a paper, in the order of the sources. A source identifies the hub paper by stating it outside
 * of its list, by a file name for a hub paper alone, or by an entry whose key is the id of the hub.
 */
export function toMentions(hubId: string, sources: MatchedSource[]): Mention[] {
  return sources.flatMap(({ file, source, representative, retrieved }, at): Mention[] => {
    const hub = withDay(source.hub, retrieved);
    const papers = source.papers.map((paper) =>
      paper.citedBy.length === 0 ? paper : { ...paper, citedBy: onDay(paper.citedBy, retrieved) },
    );
    const stated = hub.title ?? Object.values(hub)[0];
    const first = isHubAlone(file) && !stated ? 0 : -1;
    const entries = papers.map((paper, index): PaperMention => {
      const isHub = index === first || paper.key === hubId;
      const { title, identifiers, place } = paper;
      return {
        title,
        identifiers,
        source: at,
        isHub,
        paper,
        representative: representative.has(index),
        lists: source.onlyEnriches !== true,
        place: toSourcePlace(file, place),
        ...describe(paper),
      };
    });
    if (!stated) return entries;
    const place = toSourcePlace(file, stated.place);
    const identifiers = hub.identifiers?.value ?? {};
    return [
      { title: hub.title?.value ?? null, identifiers, source: at, isHub: true, hub, place },
      ...entries,
    ];
  });
}

function withDay(hub: ParsedHub, day: string | undefined): ParsedHub {
  const { citedBy } = hub;
  return citedBy ? { ...hub, citedBy: { ...citedBy, value: onDay(citedBy.value, day) } } : hub;
}

/** Counts with the day on which their file was got, where they do not state another. */
function onDay(counts: CitedBy[], day: string | undefined): CitedBy[] {
  return counts.map((one) => ({ ...one, asOf: one.asOf ?? day ?? null }));
}

/** What tells papers of one title apart. */
function describe({ issued, authors, publication, summary, abstract }: ParsedPaper) {
  return {
    year: issued?.slice(0, 4) ?? null,
    authors,
    ...(publication.type === undefined ? {} : { type: publication.type }),
    isDescribed: issued !== null || authors.length > 0 || summary !== null || abstract !== null,
  };
}

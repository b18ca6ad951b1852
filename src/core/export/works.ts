import { asOf } from '../facts/as-of.ts';
import { type CitingField, workFactsOf } from '../facts/paper-facts.ts';
import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { CitedHub } from '../schemas/citing-papers-file.ts';
import type { HubPaper } from '../schemas/hub-paper.ts';
import type { HubRecord } from '../schemas/hub-record.ts';
import type { Work } from '../schemas/work.ts';
import { paperFacts } from '../sources/parsed-source.ts';
import { distinctPlaces } from '../sources/source-places.ts';
import { at } from '../text/at.ts';
import { formatIssued } from '../text/dates.ts';
import { pluralize } from '../text/numbers.ts';
import { toPlainText } from '../text/tex.ts';
import { toCitationKeys } from './citation-keys.ts';

/** The papers of a record as works, each with a key of its own. */
export interface RecordWorks {
  hub: Work;
  /** In the order of the record. */
  citingPapers: Work[];
}

interface RecordKeys {
  hub: string;
  /** In the order of the record. */
  citingPapers: string[];
}

/**
 * Makes works of a record; `summaryBy` says who wrote a summary, and how. The hub paper has the first key, so that no
 * citing paper ever changes it.
 */
export function toWorks(
  { hub, citingPapers }: HubRecord,
  summaryBy: (paper: CitingPaper) => string | null = () => null,
  keys = recordKeys({ hub, citingPapers }),
): RecordWorks {
  return {
    hub: hubWork(hub, keys.hub),
    citingPapers: citingPapers.map((paper, index) =>
      toWork(paper, at(keys.citingPapers, index), summaryBy(paper)),
    ),
  };
}

/** The keys of the works of a record. */
export function recordKeys({ hub, citingPapers }: Pick<HubRecord, 'hub' | 'citingPapers'>): RecordKeys {
  const [first = '', ...others] = toCitationKeys([hub, ...citingPapers]);
  return { hub: first, citingPapers: others };
}

/** A citing paper as a work. */
export function toWork({ places: _, ...facts }: CitingPaper, key: string, summaryBy: string | null): Work {
  return { key, ...facts, summaryBy };
}

/** A work with the facts that a reference needs: without its texts, and without how it cites the hub paper. */
export function citableFacts(work: Work): Work {
  return { ...work, ...notCited };
}

/** The facts that no reference has. The category of arXiv is part of its entries in BibTeX. */
const notCited: Pick<
  Work,
  CitingField | 'summaryBy' | 'abstract' | 'role' | 'tallies' | 'citedBy' | 'pdf' | 'review'
> = {
  ...{
    summary: null,
    summaryBy: null,
    abstract: null,
    citedBy: [],
    pdf: null,
    review: null,
    tallies: [],
    quotes: [],
    role: null,
    roles: [],
    polarity: null,
  },
  ...{ verdict: null, novelty: null, representative: null, influential: null },
};

/**
 * The origin of an export: a sentence about the citing papers and when they were looked up, with the terms of the data if
 * the site states any, the hub paper, and the source files.
 */
export function originOf({ hub, citingPapers, sources }: HubRecord, terms: string | null = null) {
  const papers = `${pluralize(citingPapers.length, 'paper')} that cite${citingPapers.length === 1 ? 's' : ''}`;
  const day = asOf(sources);
  const time = day === null ? '' : `, as of ${formatIssued(day)}`;
  const about = `${papers} “${toPlainText(hub.title)}”${time}.`;
  const under = terms === null ? '' : ` Terms of the data: ${terms.replace(/\.$/, '')}.`;
  return { about: about + under, hub: citedHub(hub), sources };
}

function citedHub({ id, title, identifiers, authors, issued, url, publication }: HubPaper): CitedHub {
  return { id, title, identifiers, authors, issued, url, publication };
}

/** The hub paper as a work: with the facts that any paper can have, and none about a citation. */
function hubWork(hub: HubPaper, key: string): Work {
  const { id, otherValues, titleLanguage } = hub;
  const { title, ...facts } = workFactsOf(hub);
  return {
    ...{ key, id, title, titleLanguage },
    ...paperFacts(facts),
    ...{ summaryBy: null, representative: null, role: null, quotes: [], otherValues },
    source: distinctPlaces(Object.values(hub.provenance).flat()),
    provenance: {},
  };
}

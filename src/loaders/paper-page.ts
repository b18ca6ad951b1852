import { citableFacts } from '../core/export/works.ts';
import type { ListedPaper } from '../core/paper-page/list-context.ts';
import {
  type PageLinks,
  type PaperPage,
  type SimilarLink,
  toPaperPage,
} from '../core/paper-page/paper-page.ts';
import { shownTitle, type TitleLink } from '../core/paper-page/title-link.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { at } from '../core/text/at.ts';
import { hubUrl, url } from '../site.ts';
import { authorUrl, entryUrl, paperUrl } from './addresses.ts';
import { apaReference } from './apa-reference.ts';
import { listContext } from './list-context.ts';
import { type Listed, otherHubsOf } from './overlap.ts';
import { placeUrl } from './source-pages.ts';
import { hubWording } from './wording.ts';
import { citingWork } from './works.ts';

const links: PageLinks = {
  place: placeUrl,
  hub: hubUrl,
  author: authorUrl,
  about: () => url('about/'),
};

/** What the page of the paper at `index` (0-based) of a list shows. */
export function paperPage(record: HubRecord, index: number): PaperPage {
  const work = citingWork(record, index);
  const own = {
    ...listed({ record, index, paper: at(record.citingPapers, index) }),
    ...{ work, apa: apaReference(citableFacts(work)), similar: similarTo(record, index) },
    neighbours: {
      previous: titleLink(record, index - 1),
      next: titleLink(record, index + 1),
      entry: entryUrl(record, index),
    },
  };
  return toPaperPage(own, otherHubsOf(record, index).map(listed), links);
}

function listed({ record, index, paper }: Listed): ListedPaper {
  return { list: listContext(record), index, paper, href: paperUrl(record, index) };
}

/** The papers of the list with the wording most similar to one; null if the list is too long to compare. */
function similarTo(record: HubRecord, index: number): SimilarLink[] | null {
  const wording = hubWording(record);
  if (!wording) return null;
  return wording.similar(index).flatMap(({ paper, terms }) => {
    const link = titleLink(record, paper);
    return link ? [{ ...link, terms }] : [];
  });
}

function titleLink(record: HubRecord, index: number): TitleLink | null {
  const paper = record.citingPapers[index];
  if (!paper) return null;
  return { ...shownTitle(paper), href: paperUrl(record, index) };
}

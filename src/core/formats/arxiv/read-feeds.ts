import type { XmlElement } from '@rgrove/parse-xml';
import { linePlaces } from '../shared/line-places.ts';
import { childrenOf, readXml } from '../shared/xml.ts';

/** An element of a feed, with where it begins. */
export interface FeedElement {
  element: XmlElement;
  line: number;
}

/** The entries of one or more feeds, or the place where the text breaks the rules of XML. */
export type ReadFeeds =
  | { entries: FeedElement[]; totals: { total: number; line: number }[] }
  | { line: number; column: number; reason: string };

/**
 * Reads one Atom feed, or several of them one after the other, as they are saved when a list takes more than one
 * request. Characters that XML forbids come back as they were, so that they can be reported.
 */
export function readFeeds(text: string): ReadFeeds {
  const toPlace = linePlaces(text);
  const entries: FeedElement[] = [];
  const totals: { total: number; line: number }[] = [];
  for (const { document, offset } of documentsIn(text)) {
    const feed = readXml(document);
    if (!('root' in feed)) {
      return { ...toPlace(Math.min(offset + feed.offset, text.length)), reason: feed.reason };
    }
    for (const element of childrenOf(feed.root)) {
      const { line } = toPlace(offset + Math.max(element.start, 0));
      if (element.name === 'entry') entries.push({ element, line });
      const total = element.name.endsWith(':totalResults') ? Number(element.text) : Number.NaN;
      if (Number.isSafeInteger(total)) totals.push({ total, line });
    }
  }
  return { entries, totals };
}

/** A document begins with a declaration, so a further declaration begins the next one. */
function documentsIn(text: string): { document: string; offset: number }[] {
  const starts = Array.from(text.matchAll(/<\?xml\s/g), ({ index }) => index).filter((index) => index > 0);
  const bounds = [0, ...starts.filter((start) => text.slice(0, start).trim() !== ''), text.length];
  return bounds.slice(0, -1).map((start, at) => {
    const document = text.slice(start, bounds[at + 1]);
    // XML allows nothing before its declaration, not even a blank.
    const blank = document.length - document.trimStart().length;
    return { document: document.slice(blank), offset: start + blank };
  });
}

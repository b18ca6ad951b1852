import type { XmlElement } from '@rgrove/parse-xml';
import { linePlaces } from '../shared/line-places.ts';
import { childrenOf, readXml, readXmlElements } from '../shared/xml.ts';

/** An element of a feed, with where it begins. */
export interface FeedElement {
  element: XmlElement;
  line: number;
}

/** A place where the text breaks the rules of XML, and how. */
interface XmlProblem {
  line: number;
  column: number;
  reason: string;
}

/** The entries of one or more feeds, and the problems of entries that are left out; or that of a whole file. */
export type ReadFeeds =
  | { entries: FeedElement[]; totals: { total: number; line: number }[]; broken: XmlProblem[] }
  | XmlProblem;

/**
 * Reads one Atom feed, or several of them one after the other, as they are saved when a list takes more than one
 * request. The entries of a feed that breaks the rules of XML are read each alone. Characters that XML forbids come
 * back as they were, so that they can be reported.
 */
export function readFeeds(text: string): ReadFeeds {
  const toPlace = linePlaces(text);
  const entries: FeedElement[] = [];
  const totals: { total: number; line: number }[] = [];
  const broken: XmlProblem[] = [];
  const addElement = (element: XmlElement, start: number) => {
    const { line } = toPlace(start);
    if (element.name === 'entry') entries.push({ element, line });
    const total = element.name.endsWith(':totalResults') ? Number(element.text) : Number.NaN;
    if (Number.isSafeInteger(total)) totals.push({ total, line });
  };
  for (const { document, offset } of documentsIn(text)) {
    const feed = readXml(document);
    if ('root' in feed) {
      for (const element of childrenOf(feed.root)) addElement(element, offset + Math.max(element.start, 0));
      continue;
    }
    const problem = { ...toPlace(Math.min(offset + feed.offset, text.length)), reason: feed.reason };
    const alone = readXmlElements(document, 'entry');
    const left = alone.filter(({ read }) => !read || !('root' in read));
    if (left.length === alone.length) return problem;
    if (left.length === 0) broken.push({ ...problem, reason: `${feed.reason} No entry is left out for it.` });
    for (const { start, read } of [...readXmlElements(document, 'opensearch:totalResults'), ...alone]) {
      const place = toPlace(offset + start);
      if (!read) {
        broken.push({ ...place, reason: 'The entry that begins here has no end, and is left out.' });
      } else if ('root' in read) {
        addElement(read.root, offset + start);
      } else {
        const reason = `${read.reason} The entry on line ${place.line} is left out.`;
        broken.push({ ...toPlace(Math.min(offset + start + read.offset, text.length)), reason });
      }
    }
  }
  return { entries, totals, broken };
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

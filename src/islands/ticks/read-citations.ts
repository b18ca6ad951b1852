import type { Tick } from '../../core/reading-list/ticks.ts';
import { pluralize } from '../../core/text/numbers.ts';
import { paperAddress } from '../../paper-urls.ts';
import { readPaper } from '../list/paper-page.ts';
import { fetchLists } from '../saved/fetch-lists.ts';
import { isOutdated } from '../shared/outdated.ts';
import { goneText } from './gone-text.ts';

/** How many papers are fetched at the same time. */
const atOnce = 6;

/** The APA references of papers, in their order, and what to say of papers without one: '' if all have one. */
export async function readCitations(
  papers: readonly Tick[],
): Promise<{ citations: string[]; without: string }> {
  const read: { paper: Tick; text: string | null | undefined }[] = [];
  for (let start = 0; start < papers.length; start += atOnce) {
    const some = papers.slice(start, start + atOnce);
    read.push(...(await Promise.all(some.map(async (paper) => ({ paper, text: await referenceOf(paper) })))));
  }
  const citations = read.flatMap(({ text }) => text ?? []);
  const gone = read.flatMap(({ paper, text }) => (text === undefined ? paper : []));
  const none = read.length - citations.length - gone.length;
  const noneText =
    none > 0 ? ` ${pluralize(none, 'paper')} ha${none === 1 ? 's' : 've'} none on this site.` : '';
  return { citations, without: noneText + goneText(gone) };
}

/** The APA reference of a paper; null if it has none, undefined if the paper is no longer on the site. */
async function referenceOf({ hub, paper, href }: Tick): Promise<string | null | undefined> {
  const known = await referenceAt(href);
  if (known !== undefined) return known;
  // An update may have taken its page, or changed that which draws it, and left the paper.
  const list = (await fetchLists()).find(({ id }) => id === hub);
  return list && referenceAt(paperAddress(list, paper));
}

/** The APA reference at an address of a paper; null if it has none, undefined if no paper is there. */
async function referenceAt(address: string): Promise<string | null | undefined> {
  try {
    const { citations } = await readPaper(address);
    return citations.find(({ title }) => title === 'APA')?.text ?? null;
  } catch (error) {
    if (isOutdated(error)) return undefined;
    throw error;
  }
}

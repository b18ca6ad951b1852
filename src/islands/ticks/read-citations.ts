import type { Tick } from '../../core/reading-list/ticks.ts';
import { readPaper } from '../list/paper-page.ts';
import { isOutdated } from '../shared/outdated.ts';

/** How many papers are fetched at the same time. */
const atOnce = 6;

/** The APA references of papers, in their order, and how many papers have none or are no longer on the site. */
export async function readCitations(
  papers: readonly Tick[],
): Promise<{ citations: string[]; missing: number }> {
  const citations: string[] = [];
  for (let start = 0; start < papers.length; start += atOnce) {
    const texts = await Promise.all(papers.slice(start, start + atOnce).map(referenceOf));
    citations.push(...texts.filter((text) => text !== undefined));
  }
  return { citations, missing: papers.length - citations.length };
}

async function referenceOf({ href }: Tick): Promise<string | undefined> {
  try {
    const { citations } = await readPaper(href);
    return citations.find(({ title }) => title === 'APA')?.text;
  } catch (error) {
    if (isOutdated(error)) return undefined;
    throw error;
  }
}

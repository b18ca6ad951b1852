import type { Tick } from '../../core/reading-list/ticks.ts';
import { url } from '../../site.ts';
import { citationsOf, readPaperPage } from '../list/paper-page.ts';

/** How many pages are fetched at the same time. */
const atOnce = 6;

/** The APA references of papers from their pages, in their order, and how many papers have none. */
export async function readCitations(
  papers: readonly Tick[],
): Promise<{ citations: string[]; missing: number }> {
  const listed = papers.filter(({ hasPage }) => hasPage);
  const citations: string[] = [];
  for (let start = 0; start < listed.length; start += atOnce) {
    const texts = await Promise.all(listed.slice(start, start + atOnce).map(referenceOf));
    citations.push(...texts.filter((text) => text !== null));
  }
  return { citations, missing: papers.length - citations.length };
}

async function referenceOf({ hub, paper }: Tick): Promise<string | null> {
  const address = url(`hubs/${encodeURIComponent(hub)}/papers/${encodeURIComponent(paper)}/`);
  const page = await readPaperPage(address);
  return citationsOf(page).find(({ title }) => title === 'APA')?.text ?? null;
}

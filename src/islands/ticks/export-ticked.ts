import { writers } from '../../core/formats/writers.ts';
import type { Tick } from '../../core/reading-list/ticks.ts';
import { pluralize } from '../../core/text/numbers.ts';
import { saveFile } from '../export/save-file.ts';
import { fetchLists } from '../saved/fetch-lists.ts';
import { type FoundWorks, findWorks } from '../saved/find-works.ts';
import { formatOfOneHub } from '../saved/saved-hub.ts';
import { type SavedGroup, writeSaved } from '../saved/write-saved.ts';
import { isOutdated, outdatedText } from '../shared/outdated.ts';
import { goneText } from './gone-text.ts';

/** What a menu of formats says. */
interface Says {
  say(text: string): void;
  /** Says what could not be loaded, and offers to reload the page. */
  sayLost(text: string): void;
}

/** Shows in a menu the formats that papers can be saved as, and says what became of it. */
export function showFormats(menu: HTMLElement, papers: readonly Tick[], says: Says): void {
  const count = document.createElement('p');
  count.className = 'export-count';
  count.textContent = `Export ${pluralize(papers.length, 'paper')}, in the order of your ticks`;
  const list = document.createElement('ul');
  const isOfOneHub = new Set(papers.map(({ hub }) => hub)).size === 1;
  for (const { name, title, extension, use } of writers) {
    const isRefused = name === formatOfOneHub && !isOfOneHub;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link-button';
    button.textContent = title;
    button.disabled = isRefused;
    button.addEventListener('click', () => save(papers, { name, title, extension }, says));
    const note = document.createElement('span');
    note.className = 'export-use';
    note.textContent = isRefused ? 'for papers of one list only' : use;
    const item = document.createElement('li');
    item.append(button, ' ', note);
    list.append(item);
  }
  menu.replaceChildren(count, list);
}

/** Saves those papers as a file that are still on the site. */
async function save(
  papers: readonly Tick[],
  { name, title, extension }: { name: string; title: string; extension: string },
  { say, sayLost }: Says,
): Promise<void> {
  try {
    const { groups, gone } = await findTicked(papers);
    const found = papers.length - gone.length;
    const without = goneText(gone);
    if (found === 0) return say(`Nothing saved.${without}`);
    const file = `ticked-papers.${extension}`;
    saveFile(writeSaved(groups, name), file);
    say(`Saved ${pluralize(found, 'paper')} as ${file}${without && `.${without}`}`);
  } catch (error) {
    const unread = `${title} could not be written: the facts of these papers could not be fetched. Try again.`;
    sayLost(isOutdated(error) ? outdatedText : unread);
  }
}

/** The papers that are still on the site with all their facts, by hub, and those that are not; both in the order of ticks. */
async function findTicked(papers: readonly Tick[]): Promise<{ groups: SavedGroup[]; gone: Tick[] }> {
  const lists = new Map<string, FoundWorks>();
  await Promise.all(
    (await fetchLists()).map(async (hub) => {
      const ids = papers.flatMap((paper) => (paper.hub === hub.id ? paper.paper : []));
      if (ids.length > 0) lists.set(hub.id, await findWorks(hub, ids));
    }),
  );
  const workOf = ({ hub, paper }: Tick) => lists.get(hub)?.works.get(paper);
  const groups = [...new Set(papers.map(({ hub }) => hub))].flatMap((id) => {
    const origin = lists.get(id)?.origin;
    const works = papers.flatMap((paper) => (paper.hub === id ? (workOf(paper) ?? []) : []));
    return origin && works.length > 0 ? [{ origin, papers: works.map((work) => ({ work, note: '' })) }] : [];
  });
  return { groups, gone: papers.filter((paper) => !workOf(paper)) };
}

import { writers } from '../../core/formats/writers.ts';
import { keyOf } from '../../core/reading-list/mark.ts';
import type { Tick } from '../../core/reading-list/ticks.ts';
import { OutdatedPage } from '../../core/search/index/read/file-store.ts';
import { pluralize } from '../../core/text/numbers.ts';
import { saveFile } from '../export/save-file.ts';
import { fetchLists, listsAddress } from '../saved/fetch-lists.ts';
import { findWorks } from '../saved/find-works.ts';
import { formatOfOneHub } from '../saved/saved-hub.ts';
import { type SavedGroup, writeSaved } from '../saved/write-saved.ts';
import { isOutdated, outdatedText } from '../shared/outdated.ts';

/** Shows in a menu the formats that papers can be saved as; what became of it goes to `say`. */
export function showFormats(menu: HTMLElement, papers: readonly Tick[], say: (text: string) => void): void {
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
    button.addEventListener('click', () => save(papers, { name, title, extension }).then(say));
    const note = document.createElement('span');
    note.className = 'export-use';
    note.textContent = isRefused ? 'for papers of one list only' : use;
    const item = document.createElement('li');
    item.append(button, ' ', note);
    list.append(item);
  }
  menu.replaceChildren(count, list);
}

/** Saves papers as a file, and says so. */
async function save(
  papers: readonly Tick[],
  { name, title, extension }: { name: string; title: string; extension: string },
): Promise<string> {
  try {
    const file = `ticked-papers.${extension}`;
    saveFile(writeSaved(await groupsOf(papers), name), file);
    return `Saved ${pluralize(papers.length, 'paper')} as ${file}`;
  } catch (error) {
    if (isOutdated(error)) return `${outdatedText} Reload the page.`;
    return `${title} could not be written: the facts of these papers could not be fetched. Try again, or reload the page.`;
  }
}

/** The papers with all their facts, by hub. */
async function groupsOf(papers: readonly Tick[]): Promise<SavedGroup[]> {
  const hubs = await fetchLists();
  return Promise.all(
    Array.from(new Set(papers.map(({ hub }) => hub)), async (id) => {
      const hub = hubs.find((each) => each.id === id);
      const ids = papers.flatMap((paper) => (paper.hub === id ? paper.paper : []));
      // The site was updated after these papers were ticked.
      if (!hub) throw new OutdatedPage(listsAddress());
      const { works, origin } = await findWorks(hub, ids);
      return {
        origin,
        papers: ids.map((paper) => {
          const work = works.get(paper);
          if (!work) throw new OutdatedPage(keyOf({ hub: id, paper }));
          return { work, note: '' };
        }),
      };
    }),
  );
}

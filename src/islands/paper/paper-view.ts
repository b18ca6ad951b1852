import { printCount } from '../../core/text/numbers.ts';
import { hubPathOf, type KeptResult, keptResults, viewOf } from '../shared/followed-view.ts';

/**
 * On the page of a paper that was opened from a view of its list: *Back to the list* leads to that view, and the
 * previous and the next paper are those of the view. Without a view, or where its results are not known, these links
 * stay as they are. `path` is that of the paper, with the fragment that names it where the page draws it.
 */
export function followView(path: string): void {
  const view = viewOf(window.location.search);
  const nav = document.querySelector<HTMLElement>('.paper-nav');
  const back = nav?.querySelector<HTMLAnchorElement>('.up');
  if (view === '' || !nav || !back) return;
  // Of a long list, the paper's own place may be on a page that shows no views.
  back.pathname = hubPathOf(path);
  back.search = view;
  const results = keptResults(path, view);
  const at = results.findIndex(([other]) => other === path);
  if (at < 0) return;
  show(nav, 'prev', results[at - 1], view);
  show(nav, 'next', results[at + 1], view);
  const place = document.createElement('span');
  place.textContent = ` (result ${printCount(at + 1)} of ${printCount(results.length)})`;
  back.append(place);
}

function show(nav: HTMLElement, rel: 'prev' | 'next', result: KeptResult | undefined, view: string) {
  const link = nav.querySelector<HTMLAnchorElement>(`.${rel}`);
  if (!link) return;
  link.hidden = !result;
  if (!result) return;
  const [path, title] = result;
  // The view comes before the fragment that names a drawn paper.
  link.href = path.replace(/(?=#)|$/, view);
  link.replaceChildren();
  const label = document.createElement('span');
  label.className = 'label';
  label.textContent = rel === 'prev' ? 'Previous result' : 'Next result';
  const name = document.createElement('span');
  name.dir = 'auto';
  name.textContent = title;
  link.append(label, name);
}

import { keptResults, viewOf } from '../shared/followed-view.ts';

/**
 * On the page of a paper that was opened from a view of its list: *Back to the list* leads to that view, and the
 * previous and the next paper are those of the view. Without a view, or where its results are not known, these links
 * stay as they are.
 */
const view = viewOf(window.location.search);
const nav = document.querySelector<HTMLElement>('.paper-nav');
const back = nav?.querySelector<HTMLAnchorElement>('.up');
if (view !== '' && nav && back) {
  back.search = view;
  const { pathname } = window.location;
  const results = keptResults(pathname, view);
  const at = results.findIndex(([path]) => path === pathname);
  if (at >= 0) {
    show('prev', at - 1);
    show('next', at + 1);
    const place = document.createElement('span');
    place.textContent = ` (result ${(at + 1).toLocaleString('en')} of ${results.length.toLocaleString('en')})`;
    back.append(place);
  }

  function show(rel: 'prev' | 'next', index: number) {
    const link = nav?.querySelector<HTMLAnchorElement>(`.${rel}`);
    const result = results[index];
    if (!link) return;
    link.hidden = !result;
    if (!result) return;
    const [path, title] = result;
    link.href = `${path}${view}`;
    link.replaceChildren();
    const label = document.createElement('span');
    label.className = 'label';
    label.textContent = rel === 'prev' ? 'Previous result' : 'Next result';
    const name = document.createElement('span');
    name.dir = 'auto';
    name.textContent = title;
    link.append(label, name);
  }
}

import { viewParameters } from './core/search/view/view-parameters.ts';
import { densities } from './core/search/view/view-state.ts';

/** How long to wait for the scripts of the search before a sentence says that they are missing, in milliseconds. */
const maxWait = 10_000;

/**
 * A script that runs before the list is painted. Where the address holds a view, it fills the box, moves to it and
 * hides the list until the view is there, so that the whole list is never shown as the answer. The fonts may change where
 * the box is; it moves there again, unless the reader moved meanwhile. It applies the density
 * of the address or the reader's default. By its class, the style sheet knows that the parts above are all there. The
 * policy of the page allows it by its hash; see `astro.config.mjs`.
 */
export const viewInit = `(function (root) {
  root.classList.add('has-search');
  var address = new URLSearchParams(location.search);
  var density = address.get('view');
  try { density = density || localStorage.getItem('citation-explorer-view'); } catch (error) {}
  if (${JSON.stringify(densities)}.indexOf(density) > 0) root.dataset.view = density;
  function late() {
    if (root.dataset.search) return;
    root.classList.remove('pending');
    root.classList.add('late');
  }
  setTimeout(late, ${maxWait});
  addEventListener('astro:hydration-error', function (event) { if (event.target.querySelector('#search')) late(); });
  var asked = ${JSON.stringify(viewParameters)}.some(function (name) { return address.get(name); });
  if (density === 'table' && !document.querySelector('.hubs-explorer')) root.classList.add('pending');
  if (!asked) return;
  root.classList.add('pending', 'viewing');
  var box = document.getElementById('search-input');
  if (box) box.value = address.get('q') || '';
  var entry = performance.getEntriesByType('navigation')[0];
  if (location.hash || (entry && entry.type !== 'navigate')) return;
  var start = document.getElementById(matchMedia('(min-width: 40rem)').matches ? 'search' : 'results');
  if (!start) return;
  var place;
  function move() {
    scrollTo(0, 0);
    scrollTo(0, start.getBoundingClientRect().top);
    place = scrollY;
  }
  move();
  document.fonts.ready.then(function () { if (scrollY === place) move(); });
})(document.documentElement);`;

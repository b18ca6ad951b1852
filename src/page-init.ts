import { reloadName } from './lost-init.ts';

/**
 * A script of every page that runs before the first paint: it marks that scripts run and which keys the reader has, and
 * applies the theme that the reader chose, so that nothing flashes. Islands start when the page is idle, or after `idleLimit`;
 * where a browser does not tell of that, as Safari, they start soon. Buttons with `data-reload` reload the page by it. If the
 * script of every page (`Page.*.js`) did not start, whose controls are hidden until it does, it says so once the page has
 * loaded; a hub that is one file has its scripts in it, which may start later. The policy of the page allows it by its
 * hash; see `astro.config.mjs`.
 */
export const pageInit = `(function (root) {
  root.classList.add('js');
  if (/Mac|iPhone|iPad/.test(navigator.platform)) root.classList.add('mac');
  try {
    var theme = localStorage.getItem('citation-explorer-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch (error) {}
  window.requestIdleCallback = window.requestIdleCallback || function (start) { return setTimeout(start, 200); };
  addEventListener('click', function (event) {
    if (event.target.closest && event.target.closest('[data-reload]')) location.reload();
  });
  addEventListener('load', function () {
    if (!root.matches('.started,[data-file]')) document.getElementById('problems').insertAdjacentHTML('beforeend', '<p class="window-problem" role="status">Some controls could not be loaded. <button class="link-button" data-reload>${reloadName}</button></p>');
  });
})(document.documentElement);`.replaceAll(/\n */g, '');

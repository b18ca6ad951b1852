import { idleLimit } from './idle-limit.ts';

/** Event on the window: the search is wanted, so that its engine should be opened. */
export const searchWanted = 'search-wanted';

/**
 * A script that runs before the search hydrates. It fetches engine and index of a short list at once, after the files
 * of the page itself, and opens them when the page is idle; those of a long list when the page is idle, if the browser says
 * that the line is good; not for readers who save data. Otherwise it does so once the reader is near the box or opens a
 * view. Nothing waits for another file that asks for it. Ctrl+K works before hydration.
 *
 * Data of its element: `scripts` and `worker`, the engine, which `preloadSearch` fills in after the build; `files`, of
 * the index; `idle`, the answer of `fetchedWhenIdle`. The policy of the page allows it by its hash; see `astro.config.mjs`.
 */
export const searchInit = `(function (root, data) {
  function each(list, act) {
    list.split(' ').filter(Boolean).forEach(act);
  }
  var isFetched = false;
  function fetchAll(priority) {
    if (isFetched) return;
    isFetched = true;
    each(data.scripts, function (script) {
      var link = document.createElement('link');
      link.rel = 'modulepreload';
      link.href = script;
      link.fetchPriority = priority;
      document.head.append(link);
    });
    each(data.worker + ' ' + data.files, function (file) {
      fetch(file, { priority: priority }).then(function (response) { return response.arrayBuffer(); }).catch(function () {});
    });
  }
  function want() {
    if (root.dataset.searchWanted) return;
    root.dataset.searchWanted = 'yes';
    fetchAll('auto');
    dispatchEvent(new Event('${searchWanted}'));
  }
  function near(event) {
    if (event.target.closest && event.target.closest('.search')) want();
  }
  addEventListener('pointerdown', near);
  addEventListener('focusin', near);
  addEventListener('pointerover', function (event) {
    if (event.target.closest && event.target.closest('#search')) want();
  });
  addEventListener('keydown', function (event) {
    var box = document.getElementById('search-input');
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k' || !box) return;
    want();
    if (root.dataset.search) return;
    event.preventDefault();
    box.focus();
  });
  if (root.classList.contains('pending')) want();
  var line = navigator.connection || {};
  if (data.idle === undefined || line.saveData) return;
  if (data.idle === 'any-line') fetchAll('low');
  else if (line.effectiveType !== '4g') return;
  addEventListener('load', function () {
    requestIdleCallback(want, ${JSON.stringify(idleLimit)});
  });
})(document.documentElement, document.currentScript.dataset);`;

/** Event on the window: the search is wanted, so that its engine should be opened. */
export const searchWanted = 'search-wanted';

/**
 * A script that runs before the search hydrates. It fetches the engine and its index once the reader is near the box,
 * or opens a view, or when the page is idle; not the latter for readers who save data. All of it is fetched at once,
 * since each file would otherwise wait for the one that asks for it. Ctrl+K works before hydration.
 *
 * Data of its element: `scripts` and `worker`, the engine, which `preloadSearch` fills in after the build; `files`, of
 * the index; `idle`, present if all should be fetched when the page is idle. The policy of the page allows it by its hash; see
 * `astro.config.mjs`.
 */
export const searchInit = `(function (root, data) {
  function each(list, act) {
    list.split(' ').filter(Boolean).forEach(act);
  }
  function want() {
    if (root.dataset.searchWanted) return;
    root.dataset.searchWanted = 'yes';
    each(data.scripts, function (script) {
      var link = document.createElement('link');
      link.rel = 'modulepreload';
      link.href = script;
      document.head.append(link);
    });
    each(data.worker + ' ' + data.files, function (file) {
      fetch(file).then(function (response) { return response.arrayBuffer(); }).catch(function () {});
    });
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
  var connection = navigator.connection;
  if (data.idle === undefined || (connection && connection.saveData)) return;
  addEventListener('load', function () {
    (window.requestIdleCallback || setTimeout)(want);
  });
})(document.documentElement, document.currentScript.dataset);`;

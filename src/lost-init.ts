/** What the button says that `data-reload` marks; `page-init.ts` reloads the page. */
export const reloadName = 'Reload the page';

/**
 * A script that runs before all others of a page, and says what of them is missing: after an update of the site, a page
 * from a cache names scripts that are gone. A lost script is asked for once more; of an island, Astro does that. Lists
 * work without the script of every page (`Page.*.js`), whose controls are hidden until it runs. An island that cannot
 * start hides its controls (`.lost`) and offers to reload, which brings the page of the new site. The policy of the page
 * allows it by its hash; see `astro.config.mjs`.
 */
export const lostInit = `(function (root) {
  function report(parent, place, text) {
    parent.insertAdjacentHTML(place, '<p class="problem small" role="status">' + text + ' <button type="button" class="link-button" data-reload>${reloadName}</button></p>');
  }
  addEventListener('error', function (event) {
    var lost = event.target;
    if (lost instanceof HTMLLinkElement && lost.rel === 'stylesheet' && !root.dataset.unstyled) {
      root.dataset.unstyled = 'yes';
      document.addEventListener('DOMContentLoaded', function () {
        report(document.body, 'afterbegin', 'The style of this page could not be loaded.');
      });
    }
    if (!(lost instanceof HTMLScriptElement) || !lost.src) return;
    if ('again' in lost.dataset) {
      if (!/\\/Page\\.[^/]*$/.test(lost.src)) root.classList.add('lost-script');
      return;
    }
    var script = document.createElement('script');
    script.type = 'module';
    script.dataset.again = '';
    script.src = lost.src + '?again';
    document.head.append(script);
  }, true);
  addEventListener('astro:hydration-error', function (event) {
    var island = event.target;
    island.classList.add('lost');
    island.querySelectorAll('.needs-js').forEach(function (control) { control.hidden = true; });
    if (!island.querySelector('#search')) report(island, 'beforeend', 'These controls could not be loaded.');
  });
})(document.documentElement);`;

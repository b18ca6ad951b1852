/**
 * Runs before the first paint: marks that scripts run, and applies the reader's chosen theme, so that
 * nothing flashes. The policy of the page allows it by its hash; see `astro.config.mjs`.
 */
export const themeInit = `(function (root) {
  root.classList.add('js');
  try {
    var theme = localStorage.getItem('citation-explorer-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch (error) {}
})(document.documentElement);`;

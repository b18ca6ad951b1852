/**
 * A script that runs before the first paint: it marks that scripts run and which keys the reader has, and applies the theme that the reader
 * chose, so that nothing flashes. The policy of the page allows it by its hash; see `astro.config.mjs`.
 */
export const themeInit = `(function (root) {
  root.classList.add('js');
  if (/Mac|iPhone|iPad/.test(navigator.platform)) root.classList.add('mac');
  try {
    var theme = localStorage.getItem('citation-explorer-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch (error) {}
})(document.documentElement);`.replaceAll(/\n */g, '');

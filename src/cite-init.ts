/** Where a browser keeps the title of the format that was last copied. Storage is shared by all sites of one host. */
export const citeFormatKey = 'citation-explorer-cite';

/**
 * A script after the formats of a citation: puts the format that the reader used last first and opens it, before it is
 * painted. The policy of the page allows it by its hash; see `astro.config.mjs`.
 */
export const citeInit = `(function (forms) {
  try {
    var last = localStorage.getItem('${citeFormatKey}');
  } catch (error) {}
  if (!last || !forms) return;
  for (var form of forms.children) {
    if (form.firstElementChild.textContent.trim() !== last) continue;
    forms.prepend(form);
    for (var other of forms.children) other.open = other === form;
    return;
  }
})(document.currentScript.previousElementSibling);`.replaceAll(/\n */g, '');

import { saveFile } from '../export/save-file.ts';

/**
 * The first script of a hub that is one file. What the pages of a site fetch is in elements of the file, compressed: it
 * answers the requests of all other scripts from there. Buttons save the files of figures.
 */
window.fetch = async (request) => {
  const address = request instanceof Request ? request.url : String(request);
  return openPart(new URL(address, 'file:///').pathname.split('/').at(-1) ?? '');
};

// Other scripts wait for the list.
const packed = document.querySelector('.papers[data-packed]');
if (packed) packed.innerHTML = await openPart('list').text();

document.addEventListener('click', async ({ target }) => {
  if (!(target instanceof Element)) return;
  // What is on another page of the site is in the same file, where a dialog would cover it.
  const link = target.closest('a[href^="#"]');
  link?.closest<HTMLElement>('[popover]')?.hidePopover();
  link?.closest('dialog')?.close();
  const button = target.closest<HTMLElement>('button[data-save]');
  if (!button) return;
  const { save = '', name = save } = button.dataset;
  saveFile(await openPart(save).blob(), name);
});

function openPart(name: string): Response {
  const part = document.querySelector(`script[data-part="${CSS.escape(name)}"]`);
  if (!part) throw new TypeError(`${name} is not in this file.`);
  const bytes = Uint8Array.from(atob(part.textContent ?? ''), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

/** How long to wait before the script is asked for again, in milliseconds. */
const pause = 1000;

/**
 * Loads the script of marks, ticks and the library, and again if it did not arrive or only in part: many browsers remember a
 * failure by the address, so that the second request has another. If it is lost, a reader who keeps marks or a library hears
 * of it: others miss nothing that was there.
 */
export function loadReadingList(address: string) {
  load(address).catch(() =>
    setTimeout(
      () =>
        load(`${address}?again`)
          .catch(sayLost)
          // Storage may be refused: then nothing is kept.
          .catch(() => {}),
      pause,
    ),
  );
}

/** With the address itself in the `import`, Vite would add code that preloads; see `late-script.ts`. */
export const load = (address: string) => import(/* @vite-ignore */ address);

/** The name is that of `kept-notes.ts`, which would be a request of each page. */
function sayLost() {
  if (!localStorage.getItem(`citation-explorer-has-some ${import.meta.env.BASE_URL}`)) return;
  document
    .getElementById('problems')
    ?.insertAdjacentHTML(
      'beforeend',
      '<p class="window-problem" role="alert">Marks could not be loaded. <button class="link-button" data-reload>Reload the page</button></p>',
    );
}

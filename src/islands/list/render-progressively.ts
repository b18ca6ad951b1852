/** How much of the list may be rendered in one frame while a key may come, in pixels of its height. */
const maxHeight = 320;

/** The least height of an entry, in pixels: that of a row of the compact list. */
const leastHeight = 34;

/** How long typing must pause before entries out of sight are rendered, in milliseconds. */
const typingPause = 300;

/** How long to render entries far out of sight in one frame, in milliseconds. */
const maxPerFrame = 4;

/**
 * Renders entries of a list over several frames, so that no key has to wait: the first of the list at once, those that
 * may be in sight a few in each frame, the others when typing pauses. While a view of the address opens, all that may be
 * in sight are rendered at once, since no key waits and the list must not move. Calls `render` for each entry that `asks`
 * for it; one that `stays` is visible until then. Returns a function that stops it.
 */
export function renderProgressively(
  list: HTMLElement[],
  asks: (entry: HTMLElement) => boolean,
  stays: (entry: HTMLElement) => boolean,
  render: (entry: HTMLElement, at: number) => void,
): () => void {
  const asking = [...list.entries()].filter(([, entry]) => asks(entry));
  const isOpening = document.documentElement.classList.contains('pending');
  const { activeElement } = document;
  let hasPaused = false;
  let frame = 0;
  let task: ReturnType<typeof setTimeout> | undefined;

  for (const [at, entry] of list.entries()) entry.classList.toggle('first', at === 0);
  for (const [at, entry] of asking) {
    // A link that is not shown loses the focus.
    entry.classList.toggle('waiting', at > 0 && !stays(entry) && !entry.contains(activeElement));
  }

  function renderFrom(start: number, count: number, end = 0) {
    let next = start;
    for (const [at, entry] of asking.slice(start)) {
      if (next >= start + count && performance.now() >= end) break;
      render(entry, at);
      entry.classList.remove('waiting');
      next += 1;
    }
    if (next < asking.length) goOnFrom(next);
  }

  function goOnFrom(next: number, delay = 0) {
    // After the frame rather than in it, so that the frame is painted first.
    frame = requestAnimationFrame(() => {
      task = setTimeout(() => {
        const { height = 0, bottom = 0 } = asking[next - 1]?.[1].getBoundingClientRect() ?? {};
        if (bottom >= window.innerHeight && !hasPaused) {
          hasPaused = true;
          goOnFrom(next, typingPause);
          return;
        }
        const isFar = bottom >= 3 * window.innerHeight;
        const count = height > 0 ? Math.max(1, Math.floor(maxHeight / height)) : 1;
        renderFrom(next, count, isFar ? performance.now() + maxPerFrame : 0);
      }, delay);
    });
  }

  if (isOpening) renderFrom(0, Math.ceil(window.innerHeight / leastHeight));
  else if (asking[0]?.[0] === 0) renderFrom(0, 1);
  else if (asking.length > 0) goOnFrom(0);
  // Lay out in a task of its own, before the frame, which then only has to paint.
  const layout = setTimeout(() => void list[0]?.getBoundingClientRect(), 0);
  return () => {
    clearTimeout(layout);
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}

/** Typical height of an entry in pixels, to estimate how many are visible. */
const usualHeight = 160;

/** How long typing must pause before entries out of sight are rendered, in milliseconds. */
const typingPause = 300;

/** How long to render entries far out of sight in one frame, in milliseconds. */
const maxPerFrame = 4;

/**
 * Renders the entries of a result over several frames, so that no key has to wait: the first at once, those
 * that may be visible one a frame, the others when typing pauses. Calls `render` for each entry in turn;
 * entries for which `isRendered` is true stay visible until then. While a view of the address opens, all that may be
 * visible are rendered at once, since no key waits and the list must not move. Returns a function that stops it.
 */
export function renderProgressively(
  entries: HTMLElement[],
  isRendered: (entry: HTMLElement) => boolean,
  render: (entry: HTMLElement, at: number) => void,
): () => void {
  const visible = Math.ceil(window.innerHeight / usualHeight);
  const near = 3 * visible;
  const isOpening = document.documentElement.classList.contains('pending');
  let frame = 0;
  let task: ReturnType<typeof setTimeout> | undefined;

  for (const [at, entry] of entries.entries()) {
    const waits = at > 0 && !isRendered(entry);
    entry.classList.toggle('first', at === 0);
    entry.classList.toggle('waiting', waits);
  }

  function renderFrom(start: number) {
    const end = performance.now() + maxPerFrame;
    let at = start;
    do {
      const entry = entries[at];
      if (!entry) return;
      render(entry, at);
      entry.classList.remove('waiting');
      at += 1;
    } while ((isOpening && at <= visible) || (at >= near && performance.now() < end));
    // After the frame rather than in it, so that the frame is painted first.
    frame = requestAnimationFrame(() => {
      task = setTimeout(() => renderFrom(at), at === visible ? typingPause : 0);
    });
  }

  renderFrom(0);
  // Lay out in a task of its own, before the frame, which then only has to paint.
  const layout = setTimeout(() => void entries[0]?.getBoundingClientRect(), 0);
  return () => {
    clearTimeout(layout);
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}

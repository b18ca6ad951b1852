/** Usual height of an entry, in pixels: so many are in sight. */
const usualHeight = 160;

/** What is out of sight waits until no answer came for so long, in milliseconds. */
const rest = 300;

/** How much of a frame the entries take that are far out of sight, in milliseconds. */
const stretch = 4;

/**
 * Draws the entries of an answer spread over frames, so that no key waits for it: the first at once, what may be in
 * sight one in each frame, the others when typing rests. `draw` is called for each when its turn comes; those that
 * `isDrawn` knows stay in sight until then. Returns what stops it.
 */
export function renderProgressively(
  entries: HTMLElement[],
  isDrawn: (entry: HTMLElement) => boolean,
  draw: (entry: HTMLElement, at: number) => void,
): () => void {
  const inSight = Math.ceil(window.innerHeight / usualHeight);
  const near = 3 * inSight;
  let frame = 0;
  let task: ReturnType<typeof setTimeout> | undefined;

  for (const [at, entry] of entries.entries()) {
    const waits = at > 0 && !isDrawn(entry);
    entry.classList.toggle('first', at === 0);
    entry.classList.toggle('waiting', waits);
  }

  function drawFrom(start: number) {
    const end = performance.now() + stretch;
    let at = start;
    do {
      const entry = entries[at];
      if (!entry) return;
      draw(entry, at);
      entry.classList.remove('waiting');
      at += 1;
    } while (at >= near && performance.now() < end);
    // Behind the frame rather than in it: its own drawing comes first.
    frame = requestAnimationFrame(() => {
      task = setTimeout(() => drawFrom(at), at === inSight ? rest : 0);
    });
  }

  drawFrom(0);
  // Laid out in this task: the frame, in which the next key may come, has only to paint.
  entries[0]?.getBoundingClientRect();
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}

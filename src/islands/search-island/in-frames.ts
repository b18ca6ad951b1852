/** Usual height of an item, in pixels: so many are in sight. */
const usualHeight = 160;

/** What is out of sight waits until nothing calls for so long, in milliseconds. */
const rest = 300;

/** How much of a frame the items take that are far out of sight, in milliseconds. */
const stretch = 4;

/**
 * Does work on `count` items in their order, spread over frames so that no key waits for it: the first at once, what
 * may be in sight one in each frame, the others when typing rests. Returns what stops it.
 */
export function inFrames(count: number, work: (at: number) => void): () => void {
  const inSight = Math.ceil(window.innerHeight / usualHeight);
  const near = 3 * inSight;
  let frame = 0;
  let task: ReturnType<typeof setTimeout> | undefined;

  function workFrom(start: number) {
    const end = performance.now() + stretch;
    let at = start;
    do {
      if (at < count) work(at);
      at += 1;
    } while (at >= near && at < count && performance.now() < end);
    if (at >= count) return;
    // Behind the frame rather than in it: its own drawing comes first.
    frame = requestAnimationFrame(() => {
      task = setTimeout(() => workFrom(at), at === inSight ? rest : 0);
    });
  }

  workFrom(0);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}

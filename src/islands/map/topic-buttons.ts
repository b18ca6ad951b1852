/**
 * Makes the names of topics on a map buttons that say whether they are chosen. Without scripts, and where the list is
 * on another page, they are links to the list with this filter.
 */
export function markTopics(frame: Element, chosen: string[]) {
  for (const name of frame.querySelectorAll<SVGAElement>('[data-topic]')) {
    name.setAttribute('role', 'button');
    name.setAttribute('aria-pressed', String(chosen.includes(name.dataset.topic ?? '')));
  }
}

/** The topic whose name an event is about. */
export function topicOf({ target }: { target: EventTarget }): string | undefined {
  return (target as Element).closest<SVGAElement>('[data-topic]')?.dataset.topic;
}

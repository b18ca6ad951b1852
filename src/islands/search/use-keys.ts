import { type KeyboardEvent as ReactKeyboardEvent, type RefObject, useCallback, useEffect } from 'react';

/**
 * The keyboard shortcuts of the explorer: Ctrl+K or Cmd+K focuses the box; down and up move between box and results;
 * Escape goes from a result to the box, clears the box, then leaves it; Enter in the box opens the only result. On a
 * result Enter needs no code, since results are links.
 */
export function useKeys(input: RefObject<HTMLInputElement | null>, onClear: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // These keys belong to an input method.
      if (event.isComposing || event.defaultPrevented) return;
      if (
        event.key.toLowerCase() === 'k' &&
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        !event.shiftKey
      ) {
        event.preventDefault();
        input.current?.focus();
        input.current?.select();
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        walk(event, input.current);
      } else if (event.key === 'Escape' && results().includes(document.activeElement as HTMLElement)) {
        event.preventDefault();
        input.current?.focus({ preventScroll: true });
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [input]);

  return useCallback(
    (event: ReactKeyboardEvent<HTMLInputElement>) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') {
        const [only, ...others] = event.currentTarget.value.trim() === '' ? [] : results();
        if (only && others.length === 0) only.click();
      }
      if (event.key !== 'Escape') return;
      event.preventDefault();
      if (event.currentTarget.value === '') event.currentTarget.blur();
      else onClear();
    },
    [onClear],
  );
}

/** The links of the results, in their order. */
function results(): HTMLElement[] {
  return Array.from(
    document.querySelectorAll<HTMLElement>(
      '.papers:not([hidden]) > .entry:not([hidden]) .title a, .paper-table .title a',
    ),
  );
}

/** Moves the focus along the results; up from the first one goes to the box. */
function walk(event: KeyboardEvent, input: HTMLInputElement | null) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const active = document.activeElement;
  const links = results();
  const at = links.indexOf(active as HTMLElement);
  if (active !== input && at < 0) return;
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  const target = next < 0 ? input : links[next];
  if (!target || (active === input && event.key === 'ArrowUp')) return;
  event.preventDefault();
  target.focus({ preventScroll: target === input });
}

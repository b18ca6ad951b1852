import { type KeyboardEvent as ReactKeyboardEvent, type RefObject, useCallback, useEffect } from 'react';

/**
 * The keyboard shortcuts of the explorer: Ctrl+K or Cmd+K focuses the box; down and up move between box and
 * results; Escape clears the box, then leaves it. Enter needs no code, since results are links.
 */
export function useKeys(input: RefObject<HTMLInputElement | null>, onClear: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // These keys belong to an input method.
      if (event.isComposing) return;
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
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [input]);

  return useCallback(
    (event: ReactKeyboardEvent<HTMLInputElement>) => {
      if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      if (event.currentTarget.value === '') event.currentTarget.blur();
      else onClear();
    },
    [onClear],
  );
}

/** Moves the focus along the results; up from the first one goes to the box. */
function walk(event: KeyboardEvent, input: HTMLInputElement | null) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const active = document.activeElement;
  const results = Array.from(
    document.querySelectorAll<HTMLElement>('.papers:not([hidden]) > .entry:not([hidden]) .title a'),
  );
  const at = results.indexOf(active as HTMLElement);
  if (active !== input && at < 0) return;
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  const target = next < 0 ? input : results[next];
  if (!target || (active === input && event.key === 'ArrowUp')) return;
  event.preventDefault();
  target.focus();
}

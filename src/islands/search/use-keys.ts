import { type KeyboardEvent as ReactKeyboardEvent, type RefObject, useCallback, useEffect } from 'react';

/**
 * The keys of the explorer: Ctrl or Cmd and K to the box; down and up between box and results; Escape
 * clears, then leaves. Enter needs nothing: results are links.
 */
export function useKeys(input: RefObject<HTMLInputElement | null>, onClear: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // Keys of an input method are not for the page.
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

/** Moves the focus along the results; up from the first returns to the box. */
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

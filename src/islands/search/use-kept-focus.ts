import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus to the box if the control that a key was pressed on is gone, such as a removed filter or a
 * followed suggestion. Not after a click or tap, where it is of no use and would open the keyboard of a
 * phone.
 */
export function useKeptFocus(island: RefObject<HTMLElement | null>, input: RefObject<HTMLElement | null>) {
  const pressed = useRef<Element>(null);

  useEffect(() => {
    const element = island.current;
    const onKey = ({ target }: KeyboardEvent) => {
      pressed.current = target instanceof Element ? target : null;
    };
    const onPointer = () => {
      pressed.current = null;
    };
    element?.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPointer);
    return () => {
      element?.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPointer);
    };
  }, [island]);

  useEffect(() => {
    const last = pressed.current;
    if (!last || (last.isConnected && !last.matches(':disabled'))) return;
    pressed.current = null;
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body || activeElement === last) {
      input.current?.focus({ preventScroll: true });
    }
  });
}

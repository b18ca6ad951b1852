import { type RefObject, useEffect, useRef } from 'react';

/**
 * Puts the focus into the box where the control that a key was pressed on is gone: a filter that was taken back, a
 * suggestion that was followed. Who points at a control has no use for it, and on a phone it would open the keyboard.
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

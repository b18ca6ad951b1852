import { type KeyboardEvent, type RefObject, useEffect } from 'react';

/** Closes the menu when something outside is pressed or focused. */
export function useLightDismiss(menu: RefObject<HTMLDetailsElement | null>) {
  useEffect(() => {
    const close = ({ target }: Event) => {
      if (menu.current?.open && !menu.current.contains(target as Node)) menu.current.open = false;
    };
    for (const event of ['pointerdown', 'focusin']) document.addEventListener(event, close);
    return () => {
      for (const event of ['pointerdown', 'focusin']) document.removeEventListener(event, close);
    };
  }, [menu]);
}

/** Closes the menu by Escape, and returns the focus to what opens it. */
export function closeByEscape(event: KeyboardEvent<HTMLDetailsElement>) {
  const { currentTarget: menu } = event;
  if (event.key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

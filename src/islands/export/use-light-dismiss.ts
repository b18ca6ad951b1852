import { type RefObject, useEffect } from 'react';

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

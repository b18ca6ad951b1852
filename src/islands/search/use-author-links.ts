import { useEffect } from 'react';
import type { FilterName } from '../../core/search/view/facets.ts';

/** Makes the names of authors in the list filter it further; as links, they lead to the papers of the author alone. */
export function useAuthorLinks(onChoose: (name: FilterName, key: string, chosen: boolean) => void) {
  useEffect(() => {
    const choose = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('.papers .authors a') : null;
      if (!(link instanceof HTMLAnchorElement)) return;
      const name = new URL(link.href).searchParams.get('author');
      if (name === null) return;
      event.preventDefault();
      onChoose('author', name, true);
    };
    document.addEventListener('click', choose);
    return () => document.removeEventListener('click', choose);
  }, [onChoose]);
}

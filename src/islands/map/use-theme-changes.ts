import { useEffect, useState } from 'react';

const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/** A number that grows whenever the colours of the page may have changed, so that canvases repaint. */
export function useThemeChanges(): number {
  const [changes, setChanges] = useState(0);

  useEffect(() => {
    const note = () => setChanges((number) => number + 1);
    const observer = new MutationObserver(note);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const lists = queries.map((query) => window.matchMedia(query));
    for (const list of lists) list.addEventListener('change', note);
    return () => {
      observer.disconnect();
      for (const list of lists) list.removeEventListener('change', note);
    };
  }, []);

  return changes;
}

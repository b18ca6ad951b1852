const loaded = new Map<string, Promise<void>>();

/** Loads a style sheet that no page needs at first, once. It is not worth a failure: then its parts have plain styles. */
export function loadStyles(stylesheet: string): Promise<void> {
  const known = loaded.get(stylesheet);
  if (known) return known;
  const loading = new Promise<void>((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = stylesheet;
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
  loaded.set(stylesheet, loading);
  return loading;
}

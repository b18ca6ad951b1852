import stylesheet from '../../styles/entry-tools.css?url';

let loaded: Promise<void> | null = null;

/** Loads the styles of what scripts add to entries, which no page needs at first. They are not worth a failure. */
export function loadEntryStyles(): Promise<void> {
  loaded ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = stylesheet;
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
  return loaded;
}

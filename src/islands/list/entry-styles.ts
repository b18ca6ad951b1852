import stylesheet from '../../styles/entry-tools.css?url';
import { loadStyles } from './load-styles.ts';

/** Loads the styles of what scripts add to entries. */
export function loadEntryStyles(): Promise<void> {
  return loadStyles(stylesheet);
}

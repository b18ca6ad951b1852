/**
 * Brings the reading list to a page: the link to the saved papers, and the marks of its entries or of its paper. Pages
 * load it after all else, since the list and its links work without.
 */
import { loadEntryStyles } from '../list/entry-styles.ts';
import { listenToTicks } from '../ticks/tick-box.ts';
import { markEntries } from './entry-marks.ts';
import { hasKeptLibrary } from './kept-library.ts';
import { currentKnown, listenToKnown } from './known-papers.ts';
import { loadLibrary } from './load-library.ts';
import { listenToMarks } from './marks.ts';
import { markPaperPage } from './paper-marks.ts';
import { showSavedLinks } from './saved-links.ts';
import { sayLost, takeBackLost } from './say.ts';

loadEntryStyles().then(() => {
  const updates = [showSavedLinks(), markEntries(), markPaperPage(), sayLibrary];
  const update = () => {
    for (const each of updates) each();
  };
  listenToMarks(update);
  listenToKnown(update);
  listenToTicks();
  update();
  loadLibrary();
});

const lostLibrary = 'Your library could not be loaded: papers that you have are not marked.';

/** Says that the library which is kept is lost, until it has arrived. */
function sayLibrary() {
  const isLost = currentKnown()?.library === null && hasKeptLibrary();
  if (isLost) sayLost(lostLibrary);
  else takeBackLost(lostLibrary);
}

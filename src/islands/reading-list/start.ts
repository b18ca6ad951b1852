/**
 * Brings the reading list to a page: the link to the saved papers, and the marks of its entries or of its paper. Pages
 * load it after all else, since the list and its links work without.
 */
import { loadEntryStyles } from '../list/entry-styles.ts';
import { listenToTicks } from '../ticks/tick-box.ts';
import { markEntries } from './entry-marks.ts';
import { hasKept, noteKept } from './kept-notes.ts';
import { currentKnown, listenToKnown } from './known-papers.ts';
import { loadLibrary } from './load-library.ts';
import { currentMarks, listenToMarks } from './marks.ts';
import { markPaperPage } from './paper-marks.ts';
import { showSavedLinks } from './saved-links.ts';
import { sayLost, takeBackLost } from './say.ts';

loadEntryStyles().then(() => {
  const updates = [showSavedLinks(), markEntries(), markPaperPage(), sayLibrary, noteSome];
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
  const isLost = currentKnown()?.library === null && hasKept('library');
  if (isLost) sayLost(lostLibrary);
  else takeBackLost(lostLibrary);
}

/** Notes for the next pages whether the reader keeps anything: the script of every page says that this one is lost. */
function noteSome() {
  const marks = currentMarks();
  if (marks) noteKept('some', marks.size > 0 || hasKept('library'));
}

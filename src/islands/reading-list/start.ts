/**
 * Brings the reading list to a page: the link to the saved papers, and the marks of its entries or of its paper. Pages
 * load it after all else, since the list and its links work without.
 */
import { loadEntryStyles } from '../list/entry-styles.ts';
import { listenToTicks } from '../ticks/tick-box.ts';
import { markEntries } from './entry-marks.ts';
import { hasKeptLibrary } from './kept-library.ts';
import { listenToKnown } from './known-papers.ts';
import { loadLibrary } from './load-library.ts';
import { listenToMarks } from './marks.ts';
import { markPaperPage } from './paper-marks.ts';
import { showSavedLinks } from './saved-links.ts';
import { sayLost } from './say.ts';

loadEntryStyles().then(() => {
  const updates = [showSavedLinks(), markEntries(), markPaperPage()];
  const update = () => {
    for (const each of updates) each();
  };
  listenToMarks(update);
  listenToKnown(update);
  listenToTicks();
  update();
  loadLibrary().then((isRead) => {
    if (!isRead && hasKeptLibrary())
      sayLost('Your library could not be loaded: papers that you have are not marked.');
  });
});

/**
 * The script of every page: one file, which a browser keeps. Written into each page, it would be a tenth of a site of many
 * papers.
 */
import offline from 'virtual:offline';
import readingList from 'virtual:reading-list';
import { keepCiteFormat } from './cite-format.ts';
import { startCopyButtons } from './copy-text.ts';
import { startPageSearch } from './page-search.ts';
import { load, loadReadingList } from './reading-list.ts';
import { startThemeSwitch } from './theme-switch.ts';

startThemeSwitch();
startPageSearch();
startCopyButtons();
keepCiteFormat();
// Styles hide until then what would not work.
document.documentElement.classList.add('started');

// Pages work without these, and a hub that is one file has none. Read here, since an import would be a request of each page.
if (import.meta.env.SITE_OF_FILE === undefined)
  addEventListener('load', () => {
    loadReadingList(readingList);
    load(offline).catch(() => {});
  });

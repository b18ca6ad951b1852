import { paperOfAddress } from '../../core/reading-list/paper-address.ts';
import { drawnPaperUrl } from '../../site.ts';

/**
 * On the page of the host for addresses that do not exist: where a paper had a page and has none any more, leads to the
 * page of its hub that draws it, if there is one.
 */
const paper = paperOfAddress(window.location.pathname);
if (paper) {
  const address = drawnPaperUrl(paper.hub, paper.paper);
  fetch(address, { method: 'HEAD' }).then(
    ({ ok }) => {
      if (ok) window.location.replace(address + window.location.hash.replace('#', '/'));
    },
    // Without a connection the page says what it is.
    () => {},
  );
}

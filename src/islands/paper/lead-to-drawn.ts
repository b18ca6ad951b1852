/**
 * On the page of the host for addresses that do not exist: where a paper had a page and has none any more, leads to the
 * page of its hub that draws it, if there is one.
 */
const { pathname, hash } = window.location;
const drawn = pathname.replace(/\/papers\/([^/]+)\/$/, '/paper/#$1');
if (drawn !== pathname) {
  fetch(drawn, { method: 'HEAD' }).then(
    ({ ok }) => {
      if (ok) window.location.replace(drawn + hash.replace('#', '/'));
    },
    // Without a connection the page says what it is.
    () => {},
  );
}

/**
 * On the page of the host for addresses that do not exist: where a paper or a page of a list had a file and has none any
 * more, leads to the page of the hub that shows it, if there is one. The entry of a paper on such a page leads to the paper.
 */
const { pathname, hash } = window.location;
const paper = /^(.*)\/papers\/([^/]+)\/$/.exec(pathname);
const entry = /^#paper-(.+)$/.exec(hash);
const listPage = /^(.*\/hubs\/[^/]+)\/page\/(\d+)\/$/.exec(pathname);

if (paper) leadTo(`${paper[1]}/paper/`, `#${paper[2]}${hash.replace('#', '/')}`);
else if (listPage && entry) leadTo(`${listPage[1]}/paper/`, `#${entry[1]}`);
else if (listPage) leadTo(`${listPage[1]}/`, `?page=${listPage[2]}`);

function leadTo(page: string, part: string) {
  fetch(page, { method: 'HEAD' }).then(
    ({ ok }) => {
      if (ok) window.location.replace(page + part);
    },
    // Without a connection the page says what it is.
    () => {},
  );
}

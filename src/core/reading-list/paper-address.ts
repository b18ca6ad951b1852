import { isId, type PaperId } from './mark.ts';

/** The page of a paper, the page that draws it, or its entry in the list of its hub. */
const address =
  /\/hubs\/([^/?#]+)\/(?:papers\/([^/?#]+)\/|paper\/(?:\?[^#]*)?#([^/]+)|(?:page\/\d+\/)?(?:\?[^#]*)?#paper-(.+)$)/;

/** The paper that an address of the site leads to; null if it leads to none. */
export function paperOfAddress(href: string): PaperId | null {
  const [, hub = '', page, drawn, entry] = address.exec(href) ?? [];
  try {
    const paper = { hub: decodeURIComponent(hub), paper: decodeURIComponent(page ?? drawn ?? entry ?? '') };
    return isId(paper.hub) && isId(paper.paper) ? paper : null;
  } catch {
    return null;
  }
}

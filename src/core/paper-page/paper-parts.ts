/** The anchors of a paper's page that links lead to. */
export type PaperPart = 'cite' | 'similar' | 'quotes-title';

/** Leads to a part of a paper's page. Where the page draws the paper that its fragment names, the part comes after it. */
export function partUrl(paper: string, part: PaperPart): string {
  return paper.includes('#') ? `${paper}/${part}` : `${paper}#${part}`;
}

/** The address of a paper, from that of one of its parts. */
export function withoutPart(address: string): string {
  const [page = '', fragment = ''] = address.split('#');
  return isDrawnPage(page) ? `${page}#${fragment.split('/')[0]}` : page;
}

/** Whether an address, without its fragment, is that of a page that draws the papers of a hub. */
export function isDrawnPage(page: string): boolean {
  return /\/hubs\/[^/]+\/paper\/(?:\?|$)/.test(page);
}

/** The paper, and its part, that a fragment of the page that draws papers names, as in `#<id>/cite`; null if none. */
export function readFragment(fragment: string): { id: string; part: string | null } | null {
  const [, id = '', part = ''] = /^#([^/]+)(?:\/(.*))?$/.exec(fragment) ?? [];
  try {
    return id === '' ? null : { id: decodeURIComponent(id), part: part || null };
  } catch {
    return null;
  }
}

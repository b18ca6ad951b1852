import { isId, keyOf, type PaperId } from './mark.ts';

/** What a fragment with a list begins with. */
const prefix = '#papers=';

/** The most papers that a link may open: each is looked up. */
const maxPapers = 5000;

/**
 * The fragment of an address that carries a list: `#papers=visual-rft:camo,vgr;moon:tides`. A fragment is not sent to the
 * server.
 */
export function printListLink(papers: Iterable<PaperId>): string {
  const byHub = new Map<string, string[]>();
  for (const { hub, paper } of papers) byHub.set(hub, [...(byHub.get(hub) ?? []), paper]);
  const lists = Array.from(byHub, ([hub, ids]) => `${encode(hub)}:${ids.map(encode).join(',')}`);
  return prefix + lists.join(';');
}

/** Reads the papers of a fragment, each once; null if it carries no list. What is not an id is left out. */
export function readListLink(fragment: string): PaperId[] | null {
  if (!fragment.startsWith(prefix)) return null;
  const papers = new Map<string, PaperId>();
  for (const list of fragment.slice(prefix.length).split(';')) {
    const end = list.indexOf(':');
    const hub = decode(list.slice(0, Math.max(end, 0)));
    for (const text of list.slice(end + 1).split(',')) {
      const paper = decode(text);
      if (!isId(hub) || !isId(paper) || papers.size >= maxPapers) continue;
      papers.set(keyOf({ hub, paper }), { hub, paper });
    }
  }
  return [...papers.values()];
}

function encode(id: string): string {
  return encodeURIComponent(id);
}

/** The text of a part; null if it is not encoded as an address is. */
function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

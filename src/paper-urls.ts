/** Where papers are shown: on pages of their own, or drawn by the page of their hub. */
import { url } from './site.ts';

/** The page of a citing paper that has one. */
export function paperPageUrl(hubId: string, paperId: string): string {
  return url(`hubs/${hubId}/papers/${paperId}/`);
}

/** The page that draws a citing paper in the browser, or leads on to the paper's own page if it has one. */
export function drawnPaperUrl(hubId: string, paperId: string): string {
  return `${drawnPageUrl(hubId)}#${paperId}`;
}

/** A hub as browsers know it. */
interface KnownHub {
  id: string;
  /** True if some of its papers have no page of their own. */
  isDrawn: boolean;
}

/** The address of a paper of a hub, where it is not known whether it has a page: the page that draws papers knows it. */
export function paperAddress({ id, isDrawn }: KnownHub, paperId: string): string {
  return isDrawn ? drawnPaperUrl(id, paperId) : paperPageUrl(id, paperId);
}

/** The page of a hub that draws its papers without pages of their own. */
export function drawnPageUrl(hubId: string): string {
  return url(`hubs/${hubId}/paper/`);
}

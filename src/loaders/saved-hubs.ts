import { choiceOf } from '../core/paper-page/list-context.ts';
import { toPlainText } from '../core/text/tex.ts';
import { hubUrl, url } from '../site.ts';
import { listPages } from './list-pages.ts';
import { hasManyHubs } from './many-hubs.ts';
import { hasDrawnPapers } from './page-plan.ts';
import { perSite } from './per-record.ts';

/** The hubs of the site, and where the facts of their papers are: what pages of papers of several lists need to know. */
export const savedHubs = perSite((hubs) =>
  hubs.map((record) => {
    const { hub, citingPapers } = record;
    return {
      id: hub.id,
      title: toPlainText(hub.title),
      page: hubUrl(hub.id),
      json: `${hubUrl(hub.id)}citing-papers.json`,
      manifest: listPages(citingPapers.length) === 1 ? null : url(`hubs/${hub.id}/search/manifest.json`),
      isDrawn: hasDrawnPapers(record),
      choosing: [...new Set(choiceOf(hub.headings).map(({ file }) => file))],
    };
  }),
);

/** The same as pages carry them; null where hubs are many, so that the pages fetch `saved/lists.json`. */
export const carriedHubs = () => (hasManyHubs() ? null : savedHubs());

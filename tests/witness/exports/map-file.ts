import { Page } from '../page.ts';
import { facetOf } from '../pages/facets.ts';
import { inThisList, type Site } from '../site.ts';
import type { Hub } from '../sources/read-hub.ts';
import type { Report } from './report.ts';

interface MapFile {
  colours: {
    name: string;
    classes: { label: string; papers: number }[];
    codes: string;
    several: number;
  }[];
}

/** Values of a filter that have a colour of their own. */
const maxColours = 6;

/** What the legend calls papers without a value that no source could state. */
const without: Record<string, string> = {
  rep: 'Other',
  self: 'no shared author known',
  topic: 'no topic',
  term: 'none of the terms',
};

/** Expects of every legend of the map the values that most papers have, with their papers, and the others. */
export function checkMapFile(site: Site, hub: Hub, text: string, report: Report): void {
  const { colours }: MapFile = JSON.parse(text);
  const file = `hubs/${hub.id}/index.html`;
  const page = new Page(file, site.built.read(file));
  for (const { name, classes, codes } of colours) {
    const facet = facetOf(page, hub, name);
    const all = facet ? [...facet.values] : [];
    const legend = classes.filter(({ label, papers }) => label !== '' && papers > 0);
    const last = legend.at(-1);
    const named = legend.filter((one) => one !== last || one.label !== nameOfRest(site, name));
    const values = new Map(all);
    for (const { label, papers } of named.slice(0, maxColours)) {
      report(`the papers of ${label} by ${name}`, String(papers), String(values.get(label) ?? 0));
    }
    const least = Math.min(...named.slice(0, maxColours).map(({ papers }) => papers));
    const ahead = all.filter(
      ([label, papers]) => papers > least && !named.some((one) => one.label === label),
    );
    // Years come in their own order.
    if (name !== 'year') report(`the legend of ${name}`, ahead.map(([label]) => label).join('; '), '');
    const ring = [...codes].filter((code) => code === String(maxColours + 1)).length;
    report(`papers without ${name}`, String(last !== named.at(-1) ? (last?.papers ?? 0) : 0), String(ring));
    if (facet && !(name in without)) report(`papers without ${name}`, String(ring), String(facet.notStated));
  }
}

function nameOfRest(site: Site, name: string): string {
  return without[name] ?? `not stated${inThisList(site)}`;
}

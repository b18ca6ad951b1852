import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The route of the pages of papers. */
export const paperRoute = 'src/pages/hubs/[hub]/papers/[paper].astro';

/**
 * What Astro makes of the code of the site, and renders pages by. Astro gives it no type and does not promise to keep it: its
 * version is pinned, and `tests/integration/page-threads.test.ts` compares the pages with those of Astro.
 */
export interface BuiltApp {
  manifest: { routes: { routeData: Route }[] };
  setInternals(internals: Pick<Internals, 'pagesByKeys'>): void;
  setOptions(options: object): void;
  getOptions(): { allPages: Record<string, { key: string; styles: unknown[] }> };
  getComponentByRoute(route: Route): Promise<PaperPages>;
  render(request: Request, options: { routeData: Route }): Promise<Response>;
}

/** What the app has to know of a build: the styles of each page. */
export interface Internals {
  pagesByKeys: Map<string, { styles: unknown[] }>;
}

interface Route {
  component: string;
}

interface PaperPages {
  getStaticPaths(): { params: { hub: string; paper: string } }[];
}

/** Where pages are written. */
export interface Site {
  /** Its address, with the base and a slash at the end. */
  address: string;
  /** Its folder. */
  dist: string;
  /** The folder of files that are published as they are. */
  publicFiles: string;
}

/** Writes the pages of papers, by their places. */
export interface PageWriter {
  /** How many there are. */
  pages: number;
  /** Writes a page; the path of its file in the site. */
  write(place: number): Promise<string>;
}

export async function pageWriter(app: BuiltApp, { address, dist, publicFiles }: Site): Promise<PageWriter> {
  const routeData = app.manifest.routes
    .map((route) => route.routeData)
    .find(({ component }) => component === paperRoute);
  if (!routeData) throw new Error(`The site has no route ${paperRoute}.`);
  const paths = (await app.getComponentByRoute(routeData))
    .getStaticPaths()
    .map(({ params: { hub, paper } }) => `hubs/${hub}/papers/${paper}/`);
  return {
    pages: paths.length,
    async write(place) {
      const path = paths[place];
      if (path === undefined) throw new RangeError(`There is no page ${place} of ${paths.length}.`);
      const name = `${path}index.html`;
      const file = join(dist, name);
      // As Astro does: what a maintainer publishes as it is stays.
      if (existsSync(join(publicFiles, name))) {
        console.warn(`The page /${path} is not written: there is a file of its name in the public folder.`);
        return name;
      }
      try {
        const response = await app.render(new Request(new URL(encodeURI(path), address)), { routeData });
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, await response.text());
      } catch (error) {
        throw new Error(`The page /${path} cannot be made.`, { cause: error });
      }
      return name;
    },
  };
}

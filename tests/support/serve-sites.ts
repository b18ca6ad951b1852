import { createServer, type Server } from 'node:http';
import {
  type BuiltSite,
  buildGoodSite,
  folderOfBuilds,
  type SiteOptions,
  temporaryFolder,
} from '../../scripts/lib/site/build-site.ts';
import { writeFigureCases } from '../../scripts/lib/site/figure-cases.ts';
import { keptBuildsVariable } from '../../scripts/lib/site/kept-builds.ts';
import { createPagesServer, listen } from '../../scripts/lib/site/pages-server.ts';
import { longListDumps, tenThousandDumps, threeThousandDumps } from './long-list.ts';
import { type SiteName, siteOptions, variable } from './sites.ts';

/**
 * Builds every site with the real build and serves it as GitHub Pages would; the tests find the addresses in the
 * environment. The largest site is built beside the others and the first tests: its server answers when it is ready.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  process.env[keptBuildsVariable] ??= folderOfBuilds();
  const largest = buildGoodSite(optionsOf('tenThousand'));
  const late = serveLate(largest);
  const servers = [late];
  const addresses: Partial<Record<SiteName, string>> = {
    tenThousand: `http://127.0.0.1:${await listen(late, 0)}/`,
  };
  for (const name of names.filter((name) => name !== 'tenThousand')) {
    const { dist, base } = await buildGoodSite(optionsOf(name));
    const server = createPagesServer({ root: dist, base });
    addresses[name] = `http://127.0.0.1:${await listen(server, 0)}${base}`;
    servers.push(server);
  }
  process.env[variable] = JSON.stringify(addresses);
  return async () => {
    for (const server of servers) server.close().closeAllConnections();
    await largest;
  };
}

/** Serves a site that is being built; if it cannot be built, every answer is the reason. */
function serveLate(build: Promise<BuiltSite>): Server {
  const pages = build.then(({ dist, base }) => createPagesServer({ root: dist, base }));
  pages.catch(() => {});
  return createServer((request, response) => {
    pages.then(
      (server) => server.emit('request', request, response),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
}

const names = Object.keys(siteOptions) as SiteName[];

function optionsOf(name: SiteName): SiteOptions {
  const { dumps, ...place } = siteOptions[name];
  if (dumps !== null) return { ...place, dumps };
  if (name === 'tenThousand') return { ...place, dumps: tenThousandDumps() };
  if (name === 'threeThousand') return { ...place, dumps: threeThousandDumps() };
  if (name === 'longList') return { dumps: longListDumps() };
  const records = temporaryFolder();
  writeFigureCases(records);
  return { records };
}

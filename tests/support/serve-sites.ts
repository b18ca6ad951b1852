import type { Server } from 'node:http';
import { buildGoodSite, type SiteOptions, temporaryFolder } from '../../scripts/lib/site/build-site.ts';
import { writeFigureCases } from '../../scripts/lib/site/figure-cases.ts';
import { createPagesServer, listen } from '../../scripts/lib/site/pages-server.ts';
import { longListDumps, tenThousandDumps } from './long-list.ts';
import { type SiteName, siteOptions, variable } from './sites.ts';

/**
 * Builds every site with the real build, two at a time, and serves it as GitHub Pages would; the tests find the
 * addresses in the environment.
 */
export default async function globalSetup(): Promise<() => void> {
  const servers: Server[] = [];
  const addresses: Partial<Record<SiteName, string>> = {};
  // The largest site first, so that the others are built beside it.
  const waiting: SiteName[] = ['tenThousand', ...names.filter((name) => name !== 'tenThousand')];
  await Promise.all([serveNext(), serveNext()]);
  process.env[variable] = JSON.stringify(addresses);
  return () => {
    for (const server of servers) server.close().closeAllConnections();
  };

  async function serveNext(): Promise<void> {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { dist, base } = await buildGoodSite(optionsOf(name));
      const server = createPagesServer({ root: dist, base });
      addresses[name] = `http://127.0.0.1:${await listen(server, 0)}${base}`;
      servers.push(server);
    }
  }
}

const names = Object.keys(siteOptions) as SiteName[];

function optionsOf(name: SiteName): SiteOptions {
  const { dumps, ...place } = siteOptions[name];
  if (dumps !== null) return { ...place, dumps };
  if (name === 'tenThousand') return { dumps: tenThousandDumps() };
  if (name === 'longList') return { dumps: longListDumps() };
  const records = temporaryFolder();
  writeFigureCases(records);
  return { records };
}

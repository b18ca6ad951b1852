import type { Server } from 'node:http';
import { buildGoodSite, temporaryFolder } from '../../scripts/lib/site/build-site.ts';
import { writeFigureCases } from '../../scripts/lib/site/figure-cases.ts';
import { createPagesServer, listen } from '../../scripts/lib/site/pages-server.ts';
import { longListDumps, tenThousandDumps } from './long-list.ts';
import { type SiteName, siteOptions, variable } from './sites.ts';

/** Builds every site with the real build and serves it as GitHub Pages would; the tests find the addresses in the environment. */
export default async function globalSetup(): Promise<() => void> {
  const servers: Server[] = [];
  const addresses: Partial<Record<SiteName, string>> = {};
  for (const [name, options] of Object.entries(siteOptions) as [SiteName, SiteOptions][]) {
    const { dumps, ...place } = options;
    const { dist, base } = await buildGoodSite({ ...place, ...sourceOf(name, dumps) });
    const server = createPagesServer({ root: dist, base });
    addresses[name] = `http://127.0.0.1:${await listen(server, 0)}${base}`;
    servers.push(server);
  }
  process.env[variable] = JSON.stringify(addresses);
  return () => {
    for (const server of servers) server.close().closeAllConnections();
  };
}

function sourceOf(name: SiteName, dumps: string | null): { dumps: string } | { records: string } {
  if (dumps !== null) return { dumps };
  if (name === 'tenThousand') return { dumps: tenThousandDumps() };
  if (name === 'longList') return { dumps: longListDumps() };
  const records = temporaryFolder();
  writeFigureCases(records);
  return { records };
}

type SiteOptions = { dumps: string | null; base?: string };

import type { Server } from 'node:http';
import { buildGoodSite } from '../../scripts/lib/build-site.ts';
import { createPagesServer, listen } from '../../scripts/lib/pages-server.ts';
import { longListDumps, tenThousandDumps } from '../helpers/long-list.ts';
import { type SiteName, siteOptions, variable } from './sites.ts';

/** Builds every site with the real build and serves it as GitHub Pages would; the tests find the addresses in the environment. */
export default async function globalSetup(): Promise<() => void> {
  const servers: Server[] = [];
  const addresses: Partial<Record<SiteName, string>> = {};
  for (const [name, options] of Object.entries(siteOptions) as [SiteName, SiteOptions][]) {
    const dumps = options.dumps ?? (name === 'tenThousand' ? tenThousandDumps() : longListDumps());
    const { dist, base } = await buildGoodSite({ ...options, dumps });
    const server = createPagesServer({ root: dist, base });
    addresses[name] = `http://127.0.0.1:${await listen(server, 0)}${base}`;
    servers.push(server);
  }
  process.env[variable] = JSON.stringify(addresses);
  return () => {
    for (const server of servers) server.close().closeAllConnections();
  };
}

type SiteOptions = { dumps: string | null; base?: string };

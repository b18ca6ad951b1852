/** `npm run serve`: serves a built site as GitHub Pages would, until Ctrl+C. */
import { parseOptions } from './lib/parse-options.ts';
import { serveSite } from './lib/site/serve-site.ts';
import { readPort } from './lib/site/site-options.ts';

const usage = `Usage: npm run serve -- [--dir DIR] [--port NUMBER]

  --dir DIR      folder of the built site (default: dist)
  --port NUMBER  port to serve at (default: $PORT, or the first free one from 4321)`;

const { values } = parseOptions(
  {
    options: {
      dir: { type: 'string', default: 'dist' },
      port: { type: 'string' },
    },
  },
  usage,
);
await serveSite(values.dir, readPort(values.port, usage));

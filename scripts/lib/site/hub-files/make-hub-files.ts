import { join } from 'node:path';
import type { HubRecord } from '../../../../src/core/schemas/hub-record.ts';
import { printBytes } from '../../../../src/core/text/bytes.ts';
import { pluralize } from '../../../../src/core/text/numbers.ts';
import { reasonOf } from '../../../../src/files/file-reason.ts';
import { FileProblem } from '../../files/file-problem.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { replaceFile } from '../../files/write-file.ts';
import { shownPath } from '../../shown-path.ts';
import { folderOfBuilds, hubFilesFolder } from '../folders.ts';
import type { Teller } from '../make-site.ts';
import { runAstro } from '../run-astro.ts';
import { type SiteOptions, siteEnvironment } from '../site-options.ts';
import { fileBaseOf } from './addresses.ts';
import { toHubFile } from './to-hub-file.ts';

/** What the files need of the records that the site is of. */
export interface NotedHubs {
  base: string;
  hubs: { id: string; papers: number }[];
}

export function noteHubs(records: readonly HubRecord[]): NotedHubs {
  const hubs = records.map(({ hub, citingPapers }) => ({ id: hub.id, papers: citingPapers.length }));
  return { base: fileBaseOf(records), hubs };
}

/**
 * Makes one HTML file of each hub, which works from a disk or a mail, in a folder beside the site. False where it failed,
 * after saying why.
 */
export async function makeHubFiles(
  options: SiteOptions,
  { base, hubs }: NotedHubs,
  { say }: Teller,
): Promise<boolean> {
  const out = hubFilesFolder(options.out);
  say(`Building one file of each hub into ${shownPath(out)} …`);
  const folder = folderOfBuilds();
  const dist = join(folder, 'dist');
  const site =
    options.site === undefined ? '' : `${options.site}/${options.base}/`.replace(/(?<!:)\/{2,}/g, '/');
  const { exitCode, output } = await runAstro(
    ['build', '--outDir', dist],
    {
      ASTRO_CACHE: join(folder, 'cache'),
      ...siteEnvironment({ ...options, base }),
      HUB_FILES_OF: site === '' ? 'none' : site,
    },
    { show: options.verbose },
  );
  if (exitCode !== 0) {
    say(options.verbose ? 'The files could not be built.' : `The files could not be built:\n${output}`);
    return false;
  }
  for (const { id, papers } of hubs) {
    const html = await toHubFile(dist, { hub: id, papers, site, base });
    const file = join(out, `${id}.html`);
    try {
      makeFolder(out);
      replaceFile(file, html);
    } catch (error) {
      say(
        error instanceof FileProblem
          ? error.message
          : `The folder ${shownPath(out)} cannot be made: ${reasonOf(error)}.`,
      );
      return false;
    }
    const size = printBytes(Buffer.byteLength(html));
    say(`${shownPath(file)}: ${pluralize(papers, 'citing paper')}, ${size}.`);
  }
  return true;
}

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { comparedVariable } from '../../../src/compared/compared-lists.ts';
import { readSiteConfig } from '../../../src/config/read-site-config.ts';
import { maxComparedPapers } from '../../../src/core/analysis/similarity/similar-papers.ts';
import { isError } from '../../../src/core/messages/finding.ts';
import { toReport } from '../../../src/core/messages/report.ts';
import { reporters } from '../../../src/core/messages/reporters.ts';
import { planPages } from '../../../src/core/paper-page/page-plan.ts';
import type { HubRecord } from '../../../src/core/schemas/hub-record.ts';
import type { Message } from '../../../src/core/schemas/message.ts';
import type { Report } from '../../../src/core/schemas/report.ts';
import type { SiteConfig } from '../../../src/core/schemas/site-config.ts';
import { pluralize, printCount } from '../../../src/core/text/numbers.ts';
import { reasonOf } from '../../../src/files/file-reason.ts';
import { replaceFolder, restoreFolder } from '../files/replace-folder.ts';
import { fewPapers, freeMemory } from '../memory.ts';
import { buildAll, type Progress } from '../records/build-all.ts';
import { printRecord } from '../records/print-record.ts';
import { recordFiles } from '../records/record-files.ts';
import { shownPath } from '../shown-path.ts';
import { allMessages, terminalPaint } from '../terminal.ts';
import { compareLists } from './comparing/compare-lists.ts';
import { folderOfBuilds } from './folders.ts';
import { problemOfOut } from './out-folder.ts';
import { runAstro } from './run-astro.ts';
import { defaultPublicFiles, type SiteOptions, siteEnvironment } from './site-options.ts';
import { sizePlan } from './size-plan.ts';

export interface MadeSite<Noted> {
  config: SiteConfig;
  noted: Noted;
}

/** Notes what is needed of the records after the site is built: while it is, their memory is free. */
type Note<Noted> = (records: HubRecord[]) => Noted | Promise<Noted>;

interface MadeRecords {
  config: SiteConfig;
  report: Report;
  records: HubRecord[];
}

interface PreparedSite<Noted> extends MadeSite<Noted> {
  /** The folder of the build, with its records. */
  folder: string;
  papers: number;
}

/** Says what is done, a line each, and shows the step at work. */
export interface Teller {
  say(line: string): void;
  progress: Progress;
}

/**
 * Makes records of the dumps and a site of these. The site is built beside `out` and moved there when it is whole, so
 * that a build that fails or is ended leaves the site of before. Null where it failed, after saying why.
 */
export async function makeSite<Noted>(
  options: SiteOptions,
  teller: Teller,
  note: Note<Noted>,
): Promise<MadeSite<Noted> | null> {
  const { say, progress } = teller;
  const wrong = problemOfOut(options.out, keptPaths(options)) ?? (await problemOfPutting(options.out));
  if (wrong !== null) {
    say(wrong);
    return null;
  }
  const prepared = await prepareSite(options, teller, note);
  if (prepared === null) return null;
  say(`Building ${shownPath(options.out)} …`);
  if (prepared.papers > fewPapers) freeMemory();
  const problem = await buildBeside(options, prepared, progress);
  progress.done();
  if (problem === null) return prepared;
  say(problem);
  return null;
}

/** Writes the records into the folder of the build, too: two builds at once do not read each other's. */
async function prepareSite<Noted>(
  options: SiteOptions,
  teller: Teller,
  note: Note<Noted>,
): Promise<PreparedSite<Noted> | null> {
  const { say } = teller;
  const made = await makeRecords(options, teller);
  if (made === null) return null;
  const { config, records, report } = made;
  if (options.site === undefined) {
    say('No --site is given, so absolute links (feed, sitemap, previews) lead to http://localhost:4321.');
  }
  say(sizePlan(planPages(records, config.limits), config.limits));
  const folder = folderOfBuilds();
  const unwritten = await recordFiles.write(recordsOf(folder), { records, report, print: printRecord });
  if (unwritten !== null) {
    say(`${unwritten.problem} ${unwritten.action ?? ''}`.trimEnd());
    return null;
  }
  return { config, folder, papers: papersOf(records), noted: await note(records) };
}

function recordsOf(folder: string): string {
  return join(folder, 'records');
}

/** What a build reads or writes beside the site. */
function keptPaths({ dumps, records, config, publicFiles }: SiteOptions): string[] {
  return [dumps, records, publicFiles, ...(config === undefined ? [] : [config])];
}

/** Checks the config and makes records of the dumps. Null where either has an error, after saying which. */
export async function makeRecords(
  options: SiteOptions,
  { say, progress }: Teller,
): Promise<MadeRecords | null> {
  const read = await readSiteConfig(options.config);
  if ('findings' in read) {
    say(messagesOf(read.findings.map((found) => ({ ...found, file: shownPath(read.file) }))));
    return null;
  }
  const { dumps, records: out, publicFiles } = options;
  if (publicFiles !== defaultPublicFiles && !existsSync(publicFiles)) {
    say(`There is no folder ${shownPath(publicFiles)} of files to be published as they are.`);
    return null;
  }
  const config = read.file === null ? null : shownPath(read.file);
  say(`Reading ${shownPath(dumps)}${config === null ? '' : `, with ${config}`} …`);
  const { report, records } = await buildAll({ dumps, out, check: false }, progress);
  if (!report.ok) {
    say(messagesOf(report.messages.filter(isError)));
    return null;
  }
  const papers = papersOf(records);
  const { warning, info } = report.counts;
  const noticed = [
    ...(warning > 0 ? [pluralize(warning, 'warning')] : []),
    ...(info > 0 ? [pluralize(info, 'info')] : []),
  ];
  const more = noticed.length > 0 ? ` ${noticed.join(' and ')}: \`npm run records\` shows them.` : '';
  say(`${pluralize(records.length, 'hub paper')}, ${pluralize(papers, 'citing paper')}, no errors.${more}`);
  for (const { id } of read.config.hubs.filter(({ id }) => !records.some(({ hub }) => hub.id === id))) {
    say(`${config} names the hub “${id}”, which has no dump.`);
  }
  return { config: read.config, report, records };
}

/**
 * Builds into a folder of the project, where Astro finds the packages that render pages and where its cache is, too, and
 * puts the whole site in the place of `out`. Null, or why the build failed.
 */
async function buildBeside(
  options: SiteOptions,
  { folder, papers }: PreparedSite<unknown>,
  progress: Progress,
): Promise<string | null> {
  const built = join(folder, 'dist');
  const records = recordsOf(folder);
  const compared = papers > fewPapers && papers <= maxComparedPapers ? join(folder, 'compared') : '';
  const environment = {
    ASTRO_CACHE: process.env.ASTRO_CACHE || join(folder, 'cache'),
    ...siteEnvironment({ ...options, records }),
    [comparedVariable]: compared,
  };
  const endComparing = compared === '' ? () => {} : compareLists({ records, out: compared });
  const { exitCode, output } = await runAstro(['build', '--outDir', built], environment, {
    show: options.verbose,
    onFile: countFiles(papers, progress),
  }).finally(endComparing);
  if (exitCode === null) return 'The build was ended before the site was whole.';
  if (exitCode !== 0) return options.verbose ? 'The build failed.' : `The build failed:\n${output}`;
  return problemOfPutting(options.out, built);
}

/** Puts a built site into `out`, or without one, what a killed build has moved away from there; null, or why it cannot. */
async function problemOfPutting(out: string, built?: string): Promise<string | null> {
  try {
    if (built === undefined) restoreFolder(resolve(out));
    else await replaceFolder(resolve(out), built);
    return null;
  } catch (error) {
    return `The site cannot be put into ${shownPath(out)}: ${reasonOf(error)}.`;
  }
}

function papersOf(records: HubRecord[]): number {
  return records.reduce((sum, { citingPapers }) => sum + citingPapers.length, 0);
}

/** Shows how many files are written, and after two seconds how long the pages of the papers will still take. */
function countFiles(papers: number, progress: Progress): () => void {
  const started = performance.now();
  let firstFile = 0;
  let files = 0;
  return () => {
    files += 1;
    const now = performance.now();
    // Until the first file, Astro reads the code: that says nothing about the others.
    if (files === 1) firstFile = now;
    const secondsAFile = (now - firstFile) / 1000 / Math.max(1, files - 1);
    const left = papers - files;
    const time =
      now - started > 2000 && files > 1 && left > 0 ? `, about ${Math.ceil(secondsAFile * left)} s left` : '';
    progress.step(`Building: ${pluralize(files, 'file')} of at least ${printCount(papers)}${time} …`);
  };
}

function messagesOf(messages: Message[]): string {
  const format = process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'text';
  return reporters[format](toReport(messages), terminalPaint(process.stdout), { allBy: allMessages });
}

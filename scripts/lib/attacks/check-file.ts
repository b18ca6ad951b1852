import { originOf, type RecordWorks, toWorks } from '../../../src/core/export/works.ts';
import { badgeOf } from '../../../src/core/figures/badge.ts';
import { type FigureData, figures } from '../../../src/core/figures/figures.ts';
import type { Origin, Writer } from '../../../src/core/formats/format.ts';
import { formats } from '../../../src/core/formats/formats.ts';
import { writers } from '../../../src/core/formats/writers.ts';
import { isError } from '../../../src/core/messages/finding.ts';
import { toReport } from '../../../src/core/messages/report.ts';
import { reporters } from '../../../src/core/messages/reporters.ts';
import { writeAtom } from '../../../src/core/metadata/atom.ts';
import { toCoins } from '../../../src/core/metadata/coins.ts';
import { feedPapers } from '../../../src/core/metadata/feed-papers.ts';
import type { HubRecord } from '../../../src/core/schemas/hub-record.ts';
import type { Work } from '../../../src/core/schemas/work.ts';
import type { ParsedPaper } from '../../../src/core/sources/parsed-source.ts';
import { buildHub, type ReadDump, readDump } from '../records/build-hub.ts';
import { canHold } from './can-hold.ts';
import { forbiddenIn } from './forbidden.ts';
import { catching, type Problem } from './problems.ts';
import { unsound } from './unsound.ts';

const hubId = 'attacked';
const encoder = new TextEncoder();

/** The hub paper, for formats that only have citing papers. */
const hubDump = readDump(
  `${hubId}.hub.csl.json`,
  encoder.encode('[{"id":"hub","type":"book","title":"The Hub Paper","DOI":"10.1000/hub"}]'),
);

/**
 * Does with a file what a build does with it: reads it, joins it with the hub paper and with other files, writes every
 * export, feed, figure and message, and reads the exports back. Returns what went wrong; bad input is no problem as
 * long as a message says so.
 */
export function checkFile(file: string, text: string, others: readonly ReadDump[] = []): Problem[] {
  return catching('reading', () => {
    const dump = readDump(`${hubId}.${file}`, encoder.encode(text));
    const { source } = dump;
    const shown = text.startsWith('\uFEFF') ? text.slice(1) : text;
    const problems = source ? unsound(shown, source.source) : [];
    return [
      ...problems.map((what): Problem => ({ kind: 'unsound', what })),
      ...forbiddenIn('what is read', textsOf(source?.source ?? null).join('\n')),
      ...catching('joining', () => checkJoined([dump])),
      ...(others.length > 0
        ? catching('joining with another file', () => checkJoined([dump, ...others]))
        : []),
    ];
  });
}

function checkJoined(dumps: ReadDump[]): Problem[] {
  const { record, messages } = buildHub(hubId, [...dumps, hubDump]);
  const report = toReport(messages.map((message) => ({ ...message, file: message.file ?? '' })));
  const printed = Object.entries(reporters).flatMap(([name, print]) =>
    forbiddenIn(
      `the report as ${name}`,
      print(report, (_, text) => text, { all: true }),
    ),
  );
  if (!record) {
    const isSaid = messages.some(isError);
    return isSaid ? printed : [...printed, { kind: 'unsound', what: 'no record, and no error says why' }];
  }
  return [...printed, ...checkOutputs(record)];
}

function checkOutputs(record: HubRecord): Problem[] {
  const works = inOneSpace(toWorks(record));
  const origin = originOf(record);
  return [
    ...writers.flatMap((writer) =>
      catching(`writing ${writer.title}`, () => checkWriter(writer, works, origin)),
    ),
    ...catching('the feed', () => checkFeed(record)),
    ...catching('figures', () => checkFigures(record)),
    ...catching('COinS', () =>
      [works.hub, ...works.citingPapers].flatMap((work) => forbiddenIn('COinS', toCoins(work))),
    ),
    ...forbiddenIn('the record', textsOf(record).join('\n')),
  ];
}

/**
 * What is written, read and written again must be the same: a fact that the reader loses or takes for another shows,
 * and one that the format does not hold does not.
 */
function checkWriter(writer: Writer, { hub, citingPapers }: RecordWorks, origin: Origin): Problem[] {
  const { title, name, stringify, stringifyOne } = writer;
  const text = stringify(citingPapers, origin);
  const pasted = [hub, ...citingPapers].flatMap((work) => stringifyOne?.(work) ?? []);
  const problems = forbiddenIn(title, [text, ...pasted].join('\n'));
  const reader = formats.find((format) => format.name === name);
  if (!reader || citingPapers.length === 0 || !citingPapers.every(canHold[name] ?? (() => true)))
    return problems;
  const { papers, findings } = reader.parse(text);
  const error = findings.find(isError);
  if (error)
    return [...problems, { kind: 'not read back', what: `${title} ends in an error: ${error.rule}` }];
  if (papers.length !== citingPapers.length) {
    const what = `${title} has another number of papers`;
    return [...problems, { kind: 'not read back', what }];
  }
  const again = stringify(
    citingPapers.map((work, index) => withFacts(work, papers[index])),
    origin,
  );
  if (again === text) return problems;
  return [...problems, { kind: 'not read back', what: `${title} differs: ${firstDifference(text, again)}` }];
}

/** Works in which several spaces are one, as in most formats and on pages. */
function inOneSpace(works: RecordWorks): RecordWorks {
  return JSON.parse(JSON.stringify(works).replace(/ {2,}/g, ' '));
}

/** A work with the facts that were read back of it; what says where they are from stays. */
function withFacts(work: Work, paper: ParsedPaper | undefined): Work {
  if (!paper) return work;
  const { place: _, key, title, quotes, translatesTitles: _2, ...facts } = paper;
  return {
    ...work,
    ...facts,
    key: key ?? '',
    title: title ?? '',
    quotes: quotes.map(({ text, roles }) => ({ text, roles, source: { file: '', line: 1 } })),
  };
}

/** The names of the fields in the lines that differ first, and the lines, in short. */
function firstDifference(text: string, again: string): string {
  const [before, after] = [text, again].map((all) => all.split('\n'));
  const index = before?.findIndex((line, at) => line !== after?.[at]) ?? 0;
  return `${JSON.stringify(before?.[index]?.trim().slice(0, 120))} → ${JSON.stringify(after?.[index]?.trim().slice(0, 120))}`;
}

function checkFeed({ hub, citingPapers }: HubRecord): Problem[] {
  const head = {
    publisher: hub.title,
    address: 'https://example.org/feed.xml',
    page: 'https://example.org/',
  };
  const noticed = { foundOn: [], retractedOn: [] };
  const papers = feedPapers(citingPapers, noticed).map((paper) => ({
    ...paper,
    summaryBy: null,
    id: `https://example.org/${paper.paper.id}`,
    page: `https://example.org/${paper.paper.id}`,
  }));
  if (papers.length === 0) return [];
  return forbiddenIn(
    'the feed',
    writeAtom({ ...head, title: hub.title, asOf: null, terms: null, inList: '' }, papers),
  );
}

function checkFigures(record: HubRecord): Problem[] {
  const data: FigureData = { record, inList: '', map: () => null };
  return [
    ...forbiddenIn('the badge', textsOf(badgeOf(record.hub)).join('\n')),
    ...figures.flatMap(({ id, rows, picture }) => [
      ...forbiddenIn(`the rows of ${id}`, textsOf(rows(data)).join('\n')),
      ...forbiddenIn(`the picture of ${id}`, textsOf(picture(data, 'https://example.org/')).join('\n')),
    ]),
  ];
}

/** All texts and names in a value, at any depth. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...textsOf(part)]);
}

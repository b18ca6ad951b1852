import type { Format } from '../../../src/core/formats/format.ts';
import { toPointer } from '../../../src/core/formats/json-input/json.ts';
import { authorTypes, isNoWork } from '../../../src/core/formats/zotero/item-types.ts';
import { isError } from '../../../src/core/messages/finding.ts';
import type { ParsedSource } from '../../../src/core/sources/parsed-source.ts';
import { spellUnsafe } from '../../../src/core/text/display.ts';
import { pick } from '../made-papers/random.ts';
import { parseCsv, printCsv, withCell } from './csv-cells.ts';
import { fieldOf, type JsonSlot, parseJson, printJson, remove, slotsOf } from './json-places.ts';
import type { Random } from './mutate.ts';
import { catching, type Problem } from './problems.ts';

/** Fields that say nothing of a paper, by format: how a list was asked for, and where its other parts are. */
const ofAnswers: Record<string, RegExp> = {
  openalex: /(?:^|\/)meta(?:\/|$)/,
  'semantic-scholar': /(?:^|\/)(?:offset|next)(?:\/|$)/,
  'europe-pmc': /^(?:version|hitCount|nextCursorMark|nextPageUrl|request)(?:\/|$)/,
  // An author is the first or an additional one, which the order of the list says.
  crossref:
    /^(?:status|message-type|message-version|message\/(?:total-results|items-per-page|query|facets|next-cursor))(?:\/|$)|\/author\/sequence(?:\/|$)/,
  inspire: /(?:^|\/)(?:links|hits\/total|hits\/(?:id|created|updated))(?:\/|$)/,
};

/** Messages that say of an entry or a value as a whole that it is not read. */
const leavesOut = new Set([
  'bad-value',
  'missing-title',
  'broken-entry',
  'broken-row',
  'left-out-field',
  'empty-entry',
  'error-answer',
]);

/**
 * Changes one value of a file, then takes it out: if what is read, messages included, is the same both times, the
 * value was lost in silence. A value that another place repeats may be taken out; if it differs, that must be said.
 * `random` chooses the value; without it, every value is tried.
 */
export function checkNoticed(format: Format, text: string, random?: Random): Problem[] {
  return catching('reading a changed file', () => {
    const source = format.parse(text);
    // Of a refused file, nothing is kept but the refusal.
    if (source.papers.length === 0 || source.findings.some(isError)) return [];
    const lost = { json: lostInJson, csv: lostInCells }[format.extension] ?? lostInLines;
    return lost(format, text, random, source).map((what) => ({ kind: 'lost', what }));
  });
}

function lostInJson(
  format: Format,
  text: string,
  random: Random | undefined,
  source: ParsedSource,
): string[] {
  const root = parseJson(text)?.root;
  const slots = slotsOf(root).filter(({ holder, key }) => isValue(holder[key]));
  const outcome = JSON.stringify(source);
  const isSame = (path: readonly string[], change: (slot: JsonSlot) => void) =>
    JSON.stringify(format.parse(changedJson(text, path, change))) === outcome;
  return chosen(slots, random).flatMap(({ path }) => {
    const field = fieldOf(path, root);
    if (ofAnswers[format.name]?.test(field) || isInLeftOut(path, root, source) || isOfNoWork(root, path))
      return [];
    const isLost = isSame(path, putOther) && isSame(path, remove);
    return isLost ? [`${field} can say anything`] : [];
  });
}

/**
 * True for a value of an item of Zotero that hangs on another one, or of a person who is no author; how many there are
 * of a type is said.
 */
function isOfNoWork(root: unknown, path: readonly string[]): boolean {
  let value = root;
  for (const name of path) {
    const { itemType, creatorType = 'author' } = value as { itemType?: unknown; creatorType?: unknown };
    if (isNoWork.has(itemType) || (path.includes('creators') && !authorTypes.has(creatorType))) return true;
    value = (value as Record<string, unknown>)[name];
  }
  return false;
}

/** True for a value in an object or a list that is left out as a whole, as a message says. */
function isInLeftOut(path: readonly string[], root: unknown, { findings }: ParsedSource): boolean {
  const field = `/${spellUnsafe(fieldOf(path, root))}/`;
  const pointer = path.reduce((parent, name) => toPointer(parent, name), '');
  return findings.some((found) => {
    if (!leavesOut.has(found.rule)) return false;
    if (found.rule === 'left-out-field' && field.includes(`/${found.field}/`)) return true;
    // What has no title is left out with what is around it.
    const at =
      found.rule === 'missing-title' ? (found.path ?? '').replace(/\/\D[^/]*$/, '') : (found.path ?? '');
    // Of JSON lines, the first name is a line and not part of a pointer.
    return `${pointer}/`.startsWith(`${at}/`) || (found.line !== null && pointer.includes(`${at}/`));
  });
}

function putOther({ holder, key }: JsonSlot): void {
  holder[key] = otherValue(holder[key]);
}

function changedJson(text: string, path: readonly string[], change: (slot: JsonSlot) => void): string {
  const document = parseJson(text);
  const slot = slotsOf(document?.root).find((other) => other.path.join('/') === path.join('/'));
  if (!document || !slot) return text;
  change(slot);
  return printJson(document);
}

/** Messages that say of a row as a whole that it is not read. */
const leavesOutRows = new Set(['missing-title', 'broken-row', 'empty-entry']);

/** Cells are changed in the file with quotes around every cell, so that no change moves another cell. */
function lostInCells(format: Format, text: string, random: Random | undefined): string[] {
  const table = parseCsv(printCsv(parseCsv(text)));
  const source = format.parse(printCsv(table));
  // Without the line that states an unusual separator, no row may be found.
  if (source.papers.length === 0) return [];
  const outcome = JSON.stringify(source);
  const isSame = (row: number, column: number, other: string) =>
    JSON.stringify(format.parse(printCsv(withCell(table, row, column, other)))) === outcome;
  const leftOut = new Set(
    source.findings
      .filter(({ rule }) => leavesOutRows.has(rule))
      .map(({ line }) => table.lines.findLastIndex((start) => start <= (line ?? 0))),
  );
  const filled = table.rows.flatMap((cells, row) =>
    row > table.header ? cells.flatMap((cell, column) => (isValue(cell) ? [{ row, column }] : [])) : [],
  );
  return chosen(filled, random).flatMap(({ row, column }) => {
    if (leftOut.has(row)) return [];
    const name = table.rows[table.header]?.[column] || `column ${column + 1}`;
    const cell = table.rows[row]?.[column] ?? '';
    const isLost = isSame(row, column, String(otherValue(cell))) && isSame(row, column, '');
    return isLost
      ? [`the cell ${JSON.stringify(cell.slice(0, 80))} of ${JSON.stringify(name)} can say anything`]
      : [];
  });
}

function lostInLines(
  format: Format,
  text: string,
  random: Random | undefined,
  source: ParsedSource,
): string[] {
  // Other line ends are tried as well, but then lines are not those of places.
  if (/\r(?!\n)/.test(text)) return [];
  const lines = text.split('\n');
  const outcome = JSON.stringify(source);
  const isSame = (index: number, other: string) =>
    JSON.stringify(format.parse(lines.with(index, other).join('\n'))) === outcome;
  const filled = lines.flatMap((line, index) => (isValue(line) ? [index] : []));
  return chosen(filled, random).flatMap((index) => {
    const line = lines[index] ?? '';
    if (isLineOfLeftOut(index + 1, source) || !isInEntry(format, lines, index, source)) return [];
    if (isInLeftOutField(format, lines, index, source)) return [];
    const isLost = isSame(index, String(otherValue(line))) && isSame(index, '');
    return isLost ? [`the line ${JSON.stringify(line.trim().slice(0, 80))} can say anything`] : [];
  });
}

/** True for a line of an entry that is left out: nothing begins between it and the message that says so. */
function isLineOfLeftOut(line: number, { findings, papers }: ParsedSource): boolean {
  const before = (places: { line?: number | null }[]) =>
    Math.max(0, ...places.map((place) => place.line ?? 0).filter((start) => start <= line));
  const leftOut = before(findings.filter(({ rule }) => leavesOut.has(rule) && rule !== 'left-out-field'));
  return leftOut > 0 && leftOut >= before(papers.map(({ place }) => place as { line?: number }));
}

/**
 * True for a line within an entry. What is outside is for people, or about the whole file: comments of BibTeX, what is
 * around the records of XML, the first lines of an export.
 */
function isInEntry(format: Format, lines: string[], index: number, { papers }: ParsedSource): boolean {
  if (format.name === 'pith') return true;
  const starts = papers.map(({ place }) => ('line' in place ? place.line - 1 : -1));
  const start = Math.max(-1, ...starts.filter((line) => line >= 0 && line <= index));
  if (start === -1) return false;
  const before = lines.slice(start, index).join('\n');
  if (format.name === 'bibtex') {
    // The volume of an entry is one as well, and no paper.
    const isVolume = lines.slice(start + 1, index).some((line) => /@\w+\s*[{(]/.test(line));
    return start === index || (!isVolume && isOpen(before));
  }
  if (format.extension === 'xml') {
    const tags = before.match(/<[^>]*>/g) ?? [];
    const isStray = !lines[index]?.includes('<') && /^<\/|\/>$|^<(?:record|entry)\b/.test(tags.at(-1) ?? '');
    const isBeforeElement = !lines[index]?.includes('<') && /^\s*<[^/]/.test(lines[index + 1] ?? '');
    const isInTag = before.lastIndexOf('<') > before.lastIndexOf('>');
    const isAfterElement = /<\/[^>]*>[^<]*[\p{L}\p{N}][^<]*$/u.test(lines[index] ?? '');
    return (
      !isStray && !isBeforeElement && !isInTag && !isAfterElement && !/<\/(?:record|entry)>/.test(before)
    );
  }
  return !/^(?:ER\b|$)/m.test(before);
}

/** True if the first brace of a text is not closed in it; an entry in parentheses is not judged. */
function isOpen(text: string): boolean {
  if (/@\w+\s*\(/.test(text)) return false;
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth <= 0) return false;
  }
  return true;
}

/** Comments of BibTeX, empty tags, the ends of entries and files, and the vocabulary of a category. */
const statesNothing =
  /^\s*%|^[A-Z][A-Z0-9]\s*-?\s*$|^(?:ER|EF|FN|VR)\b|\b(?:scheme|type)="[^"]*"?\s*(?:\/?>\s*)?$/;

/** True for a line of a field that is left out, or one that states nothing: an empty tag, a comment. */
function isInLeftOutField(
  format: Format,
  lines: string[],
  index: number,
  { findings }: ParsedSource,
): boolean {
  const line = lines[index] ?? '';
  if (statesNothing.test(line)) return true;
  const names = findings.flatMap((found) => (found.rule === 'left-out-field' ? (found.field ?? []) : []));
  const isLeftOut = (name: string) =>
    names.some((other) => other.toLowerCase().split(' ').includes(name.toLowerCase()));
  const before = lines.slice(0, index).join('\n');
  const start = format.name === 'web-of-science' ? /^[A-Z][A-Z0-9]\b/ : /^[A-Z][A-Z0-9]{1,3}\s*-/;
  const [tag = ''] = /^\w+/.exec(lines.slice(0, index).findLast((other) => start.test(other)) ?? '') ?? [];
  // A field of BibTeX reaches to where its braces are closed.
  const open = Array.from(before.matchAll(/([\w-]+)\s*=\s*\{/g)).filter(({ index: at }) => {
    const value = before.slice(at);
    return countOf(value, '{') > countOf(value, '}');
  });
  const isOpenLeftOut = ({ 1: name = '', index: at }: RegExpExecArray) => {
    // A part of a name, such as `given-i=J`, begins in the line, or reaches into it from the last comma.
    const parts = [/^\s*([\w-]+)\s*=/.exec(line), /[{,\s]([\w-]+)\s*=[^,]*$/.exec(before.slice(at))];
    return isLeftOut(name) || parts.some((part) => part !== null && isLeftOut(`${name}/${part[1]}`));
  };
  return isLeftOut(tag) || open.some(isOpenLeftOut);
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}

function chosen<T>(all: T[], random: Random | undefined): T[] {
  if (!random) return all;
  return all.length === 0 ? [] : [pick(all, random)];
}

/** Another value of the same kind: of a text, its last digit or letter is another one. */
function otherValue(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return String(value).replace(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u, (last) => (last === '7' ? '3' : '7'));
}

function isValue(value: unknown): boolean {
  if (typeof value === 'string') return /[\p{L}\p{N}]/u.test(value);
  return typeof value === 'number' || typeof value === 'boolean';
}

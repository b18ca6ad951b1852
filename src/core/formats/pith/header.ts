import { type Finding, finding } from '../../messages/finding.ts';
import type { ParsedHub } from '../../sources/parsed-source.ts';
import { quote } from '../../text/quote.ts';
import { toCount } from './counts.ts';
import { isLoneBullet, type PithLine } from './lex.ts';
import { toClassification, toRole, toTier } from './vocabulary.ts';

export interface HeaderResult {
  hub: ParsedHub;
  /** Summaries that the text extraction put above the hub paper. */
  hoisted: PithLine[];
  /** Lines that are none of the header's. */
  unread: PithLine[];
  findings: Finding[];
}

/**
 * Reads what stands above the first heading: site header, tier line, title, headline and stated totals.
 * Without a tier line the title is the line above the headline, else the last line.
 */
export function readHeader(lines: PithLine[]): HeaderResult {
  const findings: Finding[] = [];
  const rest = skipSiteHeader(lines, findings);
  const hub: ParsedHub = {};
  const tierIndex = rest.findIndex(({ text }) => text.length <= 60 && tierLine.test(text));
  const titleIndex = tierIndex >= 0 ? tierIndex + 1 : titleWithoutTier(rest);
  const tier = rest[tierIndex];
  if (tier) readTier(tier, hub, findings);
  const title = rest[titleIndex];
  const titled = title !== undefined && !isStatement(title.text) && !isLoneBullet(title.text);
  if (titled) hub.title = { value: title.text, place: { line: title.number } };
  const unread: PithLine[] = [];
  for (const line of rest.slice(titleIndex + (titled ? 1 : 0))) {
    if (!readStatement(line, hub)) unread.push(line);
  }
  checkClassification(hub, findings);
  const hoisted = rest.slice(0, tierIndex >= 0 ? tierIndex : Math.max(0, titleIndex));
  return { hub, hoisted, unread, findings };
}

const tierLine = /^(?:[a-z-]{1,20} )?hub(?: [A-Z][A-Za-z -]*)?$/;
const citingCount = /^(\d[\d,]{0,18}) Pith papers? citing it$/i;
const classifiedShare = /^([A-Za-z-]{1,30}) (\d{1,3}(?:\.\d{1,3})?)% of classified citations$/i;

function skipSiteHeader(lines: PithLine[], findings: Finding[]): PithLine[] {
  const start = lines.findIndex(({ text }) => /^pith\./i.test(text));
  const end = lines.findIndex(({ text }, index) => index >= start && /\bsign in$/i.test(text));
  if (start < 0 || end < 0) return lines;
  const header = lines.slice(start, end + 1);
  for (const { number, text } of header) {
    findings.push(finding('site-header', { line: number }, `Found the site header ${quote(text)}.`));
  }
  return [...lines.slice(0, start), ...lines.slice(end + 1)];
}

function titleWithoutTier(lines: PithLine[]): number {
  const statement = lines.findIndex(({ text }) => isStatement(text));
  return statement > 0 ? statement - 1 : statement === 0 ? 0 : lines.length - 1;
}

function readTier(line: PithLine, hub: ParsedHub, findings: Finding[]) {
  const place = { line: line.number };
  const end = line.text.indexOf('hub') + 'hub'.length;
  const label = line.text.slice(0, end);
  const tier = toTier(label);
  hub.tier = { value: { tier, label }, place };
  if (!tier) {
    const expected = 'hub, super hub or mega hub';
    findings.push(finding('unknown-tier', place, `Found the tier ${quote(label)}.`, { expected }));
  }
  const printed = line.text.slice(end).trim();
  if (!printed) return;
  const classification = toClassification(printed);
  hub.classification = { value: { classification, label: printed }, place };
  if (classification) return;
  const expected = 'Canonical reference or Mixed citations';
  const reason = `Found the classification ${quote(printed)}.`;
  findings.push(finding('unknown-classification', { ...place, column: end + 2 }, reason, { expected }));
}

function isStatement(text: string): boolean {
  return isHeadline(text) || citingCount.test(text) || classifiedShare.test(text);
}

/** The three known forms: a classification in front, a share of the citing papers, or still indexing. */
function isHeadline(text: string): boolean {
  return (
    /^(?:canonical reference|mixed citations)\./i.test(text) ||
    /\d%\)? of citing Pith papers/i.test(text) ||
    (text.includes('polarity classification') && text.includes('indexing'))
  );
}

function readStatement(line: PithLine, hub: ParsedHub): boolean {
  const { text } = line;
  const place = { line: line.number };
  const count = citingCount.exec(text)?.[1];
  const share = classifiedShare.exec(text);
  if (count !== undefined && !hub.statedCitingCount) {
    const value = toCount(count);
    if (value === null) return false;
    hub.statedCitingCount = { value, place };
  } else if (share?.[1] && !hub.statedShare) {
    const percent = toPercent(share[2]);
    if (percent === null) return false;
    hub.statedShare = { value: { text, percent, role: toRole(share[1]) }, place };
  } else if (!hub.headline && (isHeadline(text) || text.endsWith('.'))) {
    hub.headline = { value: readHeadline(text), place };
  } else {
    return false;
  }
  return true;
}

/** Keeps the sentence verbatim; share and role only where it states them in a known wording. */
function readHeadline(text: string) {
  const role = /\bas ([a-z]{1,30})\b/.exec(text)?.[1] ?? /\b([a-z]{1,30}) \(\d/.exec(text)?.[1];
  const percent = toPercent(/(\d{1,3}(?:\.\d{1,3})?)\s?%/.exec(text)?.[1]);
  return { text, percent, role: role === undefined ? null : toRole(role) };
}

function toPercent(digits: string | undefined): number | null {
  const percent = digits === undefined ? Number.NaN : Number(digits);
  return percent >= 0 && percent <= 100 ? percent : null;
}

function checkClassification({ headline, classification }: ParsedHub, findings: Finding[]) {
  if (!headline || !classification) return;
  const stated = toClassification(headline.value.text.split('.')[0] ?? '');
  if (stated === null || stated === classification.value.classification) return;
  const reason = `The headline says ${quote(headline.value.text)}, the tier line “${classification.value.label}”.`;
  findings.push(finding('classification-mismatch', headline.place, reason));
}

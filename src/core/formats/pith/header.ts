import { type Finding, finding } from '../../messages/finding.ts';
import type { ParsedHub } from '../../sources/parsed-source.ts';
import { at } from '../../text/at.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { toCount } from './counts.ts';
import { isLoneBullet, type PithLine } from './lex.ts';
import { toClassification, toRole, toTier } from './vocabulary.ts';

export interface HeaderResult {
  hub: ParsedHub;
  /** Summaries that the text extraction put above the hub paper. */
  hoisted: PithLine[];
  /** Lines that do not belong to the header. */
  unread: PithLine[];
  findings: Finding[];
}

/**
 * Reads the lines above the first heading: site header, tier line, title, headline and stated totals.
 * Without a tier line the title is the line above the headline, else the last line.
 */
export function readHeader(lines: PithLine[]): HeaderResult {
  const findings: Finding[] = [];
  const rest = skipSiteHeader(lines, findings);
  const hub: ParsedHub = {};
  const tierIndex = rest.findIndex(({ plain }) => plain.length <= 60 && tierLine.test(plain));
  const titleIndex = tierIndex >= 0 ? tierIndex + 1 : titleWithoutTier(rest);
  const tier = rest[tierIndex];
  if (tier) readTier(tier, hub, findings);
  const title = rest[titleIndex];
  const titled = title !== undefined && !isStatement(title.plain) && !isLoneBullet(title.text);
  if (titled) hub.title = { value: title.text, place: { line: title.number } };
  const unread: PithLine[] = [];
  for (const line of rest.slice(titleIndex + (titled ? 1 : 0))) {
    if (!readStatement(line, hub)) unread.push(line);
  }
  checkClassification(hub, findings);
  const hoisted = rest.slice(0, tierIndex >= 0 ? tierIndex : Math.max(0, titleIndex));
  return { hub, hoisted, unread, findings };
}

const tierLine = /^((?:[a-z-]{1,20} )?hub)(?: ([A-Z][A-Za-z -]*))?$/;
const citingCount = /^(\d[\d,]{0,18}) Pith papers? citing it$/i;
const classifiedShare = /^([A-Za-z-]{1,30}) (\d{1,3}(?:\.\d{1,3})?)% of classified citations$/i;

function skipSiteHeader(lines: PithLine[], findings: Finding[]): PithLine[] {
  const start = lines.findIndex(({ text }) => /^pith\./i.test(text));
  const end = lines.findIndex(({ text }, index) => index >= start && /\bsign in$/i.test(text));
  if (start < 0 || end < 0) return lines;
  const header = lines.slice(start, end + 1);
  for (const { number, text } of header) {
    const reason = `Found the site header ${quoteWhole(text)}.`;
    findings.push(finding('site-header', { line: number }, reason));
  }
  return [...lines.slice(0, start), ...lines.slice(end + 1)];
}

function titleWithoutTier(lines: PithLine[]): number {
  const statement = lines.findIndex(({ plain }) => isStatement(plain));
  return statement > 0 ? statement - 1 : statement === 0 ? 0 : lines.length - 1;
}

function readTier(line: PithLine, hub: ParsedHub, findings: Finding[]) {
  const place = { line: line.number };
  const [, label = '', printed] = tierLine.exec(line.plain) ?? [];
  const tier = toTier(label);
  hub.tier = { value: { tier, label }, place };
  if (!tier) {
    const expected = 'hub, super hub or mega hub';
    findings.push(finding('unknown-tier', place, `Found the tier ${quote(label)}.`, { expected }));
  }
  if (printed === undefined) return;
  const classification = toClassification(printed);
  hub.classification = { value: { classification, label: printed }, place };
  if (classification) return;
  const expected = 'Canonical reference or Mixed citations';
  const reason = `Found the classification ${quote(printed)}.`;
  const behindTier = { ...place, column: line.column + label.length + 1 };
  findings.push(finding('unknown-classification', behindTier, reason, { expected }));
}

function isStatement(text: string): boolean {
  return isHeadline(text) || citingCount.test(text) || classifiedShare.test(text);
}

/** The three known forms: a classification in front, a share of the citing papers, or still indexing. */
function isHeadline(text: string): boolean {
  return (
    /^(?:canonical reference|mixed citations)\./i.test(text) ||
    /\d%\)? of citing Pith papers/i.test(text) ||
    (/polarity classification/i.test(text) && text.includes('indexing'))
  );
}

function readStatement(line: PithLine, hub: ParsedHub): boolean {
  const { text, plain } = line;
  const place = { line: line.number };
  const count = citingCount.exec(plain)?.[1];
  const share = classifiedShare.exec(plain);
  if (count !== undefined && !hub.statedCitingCount) {
    const value = toCount(count);
    if (value === null) return false;
    hub.statedCitingCount = { value, place };
  } else if (share?.[1] && !hub.statedShare) {
    const percent = toPercent(share[2]);
    if (percent === null) return false;
    hub.statedShare = { value: { text, percent, role: toRole(share[1]) }, place };
  } else if (!hub.headline && (isHeadline(plain) || text.endsWith('.'))) {
    hub.headline = { value: readHeadline(text), place };
  } else {
    return false;
  }
  return true;
}

/** Keeps the sentence verbatim; share and role only where it states them in a known wording. */
function readHeadline(text: string) {
  const named = [...text.matchAll(/\bas\s([a-z]{1,30})\b|\b([a-z]{1,30})\s\(\d/gi)];
  const [role = null] = named.flatMap(([, after, before]) => toRole(after ?? before ?? '') ?? []);
  const percent = toPercent(/(?<![\d.,])(\d{1,3}(?:\.\d{1,3})?)\s?%/.exec(text)?.[1]);
  return { text, percent, role };
}

function toPercent(digits: string | undefined): number | null {
  const percent = digits === undefined ? Number.NaN : Number(digits);
  return percent >= 0 && percent <= 100 ? percent : null;
}

function checkClassification({ headline, classification }: ParsedHub, findings: Finding[]) {
  if (!headline || !classification) return;
  const stated = toClassification(at(headline.value.text.split('.'), 0));
  if (stated === null || stated === classification.value.classification) return;
  const reason = `The headline says ${quote(headline.value.text)}, the tier line “${classification.value.label}”.`;
  findings.push(finding('classification-mismatch', headline.place, reason));
}

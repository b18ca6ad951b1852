import { type Finding, finding } from '../../messages/finding.ts';
import { quote } from '../../text/quote.ts';
import { type PlacedFactsRow, readFactsRow } from './facts-row.ts';
import { afterBullet, isLoneBullet, type PithLine } from './lex.ts';
import { looksLikeHeading } from './vocabulary.ts';

/** An entry of the explorer: a citing paper as printed. */
export interface Entry {
  title: string;
  /** Line of the title. */
  line: number;
  facts: PlacedFactsRow | null;
  summary: string | null;
  /** Line where the summary begins. */
  summaryLine: number | null;
}

export interface EntriesResult {
  entries: Entry[];
  /** Lines that look like headings of a kind not known. */
  strays: PithLine[];
  findings: Finding[];
}

type Opener = 'lone bullet' | 'inline bullet' | 'no bullet';

interface OpenEntry extends Omit<Entry, 'summary' | 'summaryLine'> {
  opener: Opener;
  summary: PithLine[];
}

interface Reading extends EntriesResult {
  /** The entry that further lines belong to. */
  entry: OpenEntry | null;
  /** A bullet that waits for its title. */
  bullet: PithLine | null;
  /** Whether the first entry was opened by a bullet; null before the first. */
  bulleted: boolean | null;
}

/**
 * Reads the entries of the explorer in both layouts: opened by a bullet on a line of its own, by a bullet
 * before the title, or (without bullets) by a facts row below the title or a blank line above it.
 */
export function readEntries(lines: PithLine[]): EntriesResult {
  const reading: Reading = {
    entries: [],
    strays: [],
    findings: [],
    entry: null,
    bullet: null,
    bulleted: null,
  };
  for (const [index, line] of lines.entries()) {
    if (isLoneBullet(line.text)) {
      close(reading);
      reading.bullet = line;
    } else if (reading.bullet) {
      reading.bullet = null;
      open(reading, line, line.text, 'lone bullet');
    } else {
      const inline =
        reading.bulleted === false || awaitsSummary(reading.entry) ? null : afterBullet(line.text);
      if (inline !== null) open(reading, line, inline, 'inline bullet');
      else if (opensWithoutBullet(reading, lines, index)) open(reading, line, line.text, 'no bullet');
      else if (reading.entry) addLine(reading, reading.entry, line);
    }
  }
  close(reading);
  const { entries, strays, findings } = reading;
  return { entries, strays, findings };
}

function open(reading: Reading, line: PithLine, title: string, opener: Opener) {
  close(reading);
  reading.bulleted ??= opener !== 'no bullet';
  reading.entry = { title, line: line.number, facts: null, opener, summary: [] };
}

function close(reading: Reading) {
  const { bullet, entry, findings } = reading;
  if (bullet) findings.push(finding('empty-entry', { line: bullet.number }, 'Found a bullet and no title.'));
  if (entry) {
    const { opener: _, summary, ...kept } = entry;
    const text = summary.map((line) => line.text).join(' ') || null;
    reading.entries.push({ ...kept, summary: text, summaryLine: summary[0]?.number ?? null });
    if (summary.length === 0) {
      findings.push(finding('missing-summary', { line: kept.line }, `${quote(kept.title)} has no summary.`));
    }
  }
  reading.bullet = null;
  reading.entry = null;
}

function addLine({ strays, findings }: Reading, entry: OpenEntry, line: PithLine) {
  const place = { line: line.number };
  const row = entry.facts === null && entry.summary.length === 0 ? readFactsRow(line.plain) : null;
  if (row) {
    entry.facts = { ...row, ...place };
  } else if (entry.summary.length === 0) {
    entry.summary.push(line);
    if (afterBullet(line.text) === null) return;
    findings.push(finding('bullet-in-summary', place, `Found ${quote(line.text)} under a title.`));
  } else if (looksLikeHeading(line.plain) && endsSentence(entry)) {
    strays.push(line);
  } else {
    entry.summary.push(line);
    const reason = `${quote(line.text)} follows the summary of ${quote(entry.title)}.`;
    findings.push(finding('extra-line', place, reason, { expected: 'a bullet, or the next title' }));
  }
}

/** Under a bullet of its own, the line after the title is the summary even if it begins with a dash. */
function awaitsSummary(entry: OpenEntry | null): boolean {
  return entry !== null && entry.opener === 'lone bullet' && entry.summary.length === 0;
}

function opensWithoutBullet({ entry, bulleted }: Reading, lines: PithLine[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || !entry) return true;
  if (next && !awaitsSummary(entry) && readFactsRow(next.plain) && !readFactsRow(line.plain)) return true;
  if (bulleted || entry.summary.length === 0 || !line.afterBlank) return false;
  const alone = !next || next.afterBlank;
  return !alone || (!/[.!?]$/.test(line.text) && !looksLikeHeading(line.plain));
}

function endsSentence({ summary }: OpenEntry): boolean {
  return /[.!?…]["”’)]?$/.test(summary.at(-1)?.text ?? '');
}

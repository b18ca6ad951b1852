import { shownLine } from '../signs.ts';

/** A text of the page, and the line of the file that states it, 1-based. */
export interface Stated {
  text: string;
  line: number;
}

interface Counts {
  line: number;
  /** `column` is where the name begins, 1-based. */
  counts: { name: string; count: number; column: number }[];
}

export interface PithEntry {
  title: Stated;
  summary: Stated | null;
  category: Stated | null;
  issued: Stated | null;
  verdict: Stated | null;
  novelty: Stated | null;
}

/** What the saved text of a Pith hub page says. */
export interface PithPage {
  tier: Stated;
  classification: Stated | null;
  title: Stated;
  headline: Stated | null;
  /** “171 Pith papers citing it”. */
  citingCount: Stated | null;
  /** “Background 55% of classified citations”. */
  share: Stated | null;
  abstract: Stated[];
  roles: Counts | null;
  polarities: Counts | null;
  fields: Counts | null;
  years: Counts | null;
  verdicts: Counts | null;
  /** The header of Pith's own pages, where it was copied too. */
  siteHeader: Stated | null;
  /** Lines above the tier line: a text extraction puts the first summary there. */
  above: Stated[];
  /** Each line of the representatives; a title and its summary are two. */
  representatives: Stated[];
  representativesHeading: Stated | null;
  entries: PithEntry[];
  /** In the order of the file. */
  headings: string[];
  /** The same, where each is. */
  headingLines: Stated[];
  /** A heading that follows counts on the same line. */
  glued: (Stated & { counts: string; heading: string })[];
  lines: string[];
}

const headings = [
  'abstract',
  'hub tools',
  'citation-role summary',
  'citation-polarity summary',
  'claims ledger',
  'clear filters',
  'roles',
  'polarities',
  'fields',
  'years',
  'verdicts',
  'representative citing papers',
  'citing papers explorer',
  'co-cited works',
];

const bullets = ['-', '•'];

/** Reads the layouts that data/README.md describes: with blank lines between blocks, and without. */
export function readPith(text: string): PithPage {
  const lines = linesOf(text);
  const sections = new Map<string, Stated[]>([['', []]]);
  const places = new Map<string, Stated>();
  const headingLines: Stated[] = [];
  const glued: PithPage['glued'] = [];
  let current = '';
  for (const [index, raw] of lines.entries()) {
    const stated = { text: shownLine(raw), line: index + 1 };
    const afterBullet =
      current === 'citing papers explorer' && bullets.includes((lines[index - 1] ?? '').trim());
    const heading = afterBullet
      ? undefined
      : headings.find(
          (name) => stated.text === name || (stated.text.endsWith(name) && isCounts(cut(stated, name))),
        );
    if (heading === undefined) {
      sections.get(current)?.push(stated);
      continue;
    }
    const counts = cut(stated, heading);
    if (counts !== '') {
      sections.get(current)?.push({ ...stated, text: counts });
      glued.push({ ...stated, counts, heading });
    }
    current = heading;
    headingLines.push({ text: heading, line: stated.line });
    places.set(heading, stated);
    if (!sections.has(heading)) sections.set(heading, []);
  }
  const filled = (name: string) => (sections.get(name) ?? []).filter(({ text }) => text !== '');
  const countsOf = (...names: string[]) =>
    names.map((name) => readCounts(filled(name))).find(Boolean) ?? null;
  return {
    ...readHead(filled('')),
    abstract: paragraphsOf(sections.get('abstract') ?? []),
    roles: countsOf('roles', 'citation-role summary'),
    polarities: countsOf('polarities', 'citation-polarity summary'),
    fields: countsOf('fields'),
    years: countsOf('years'),
    verdicts: countsOf('verdicts'),
    representatives: filled('representative citing papers'),
    representativesHeading: places.get('representative citing papers') ?? null,
    entries: readEntries(sections.get('citing papers explorer') ?? []),
    headings: [...places.keys()],
    headingLines,
    glued,
    lines,
  };
}

/** The lines of a file; an end of the last line begins no further line. */
export function linesOf(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function cut({ text }: Stated, heading: string): string {
  return text.slice(0, -heading.length).trim();
}

/** `background 18 method 3`: names, each with a number. A name can have digits of its own. */
const countPattern = /(\S.*?) (\d+)(?: |$)/g;

function isCounts(text: string): boolean {
  return text !== '' && text.replace(countPattern, '') === '';
}

function readCounts(lines: Stated[]): Counts | null {
  const counts = lines.find(({ text }) => isCounts(text));
  if (!counts) return null;
  return {
    line: counts.line,
    counts: Array.from(counts.text.matchAll(countPattern), ({ 1: name = '', 2: count, index }) => ({
      name,
      count: Number(count),
      column: index + 1,
    })),
  };
}

function readHead(lines: Stated[]) {
  const tierLine = /^(mega hub|super hub|hub)(?: (Canonical reference|Mixed citations))?$/;
  const at = lines.findIndex(({ text }) => tierLine.test(text));
  const [tier, title, ...rest] = lines.slice(Math.max(at, 0));
  const [, name = '', classification] = tierLine.exec(tier?.text ?? '') ?? [];
  if (!tier || !title || name === '') throw new Error('The dump has no tier line with a title below it.');
  const citingCount = rest.find(({ text }) => /^[\d,]+ Pith papers citing it$/.test(text)) ?? null;
  const share = rest.find(({ text }) => /^\w+ [\d.]+% of classified citations$/.test(text)) ?? null;
  return {
    siteHeader: lines.slice(0, at).find(({ text }) => text.startsWith('pith.')) ?? null,
    above: lines.slice(0, at).filter(({ text }) => !text.startsWith('pith.')),
    tier: { ...tier, text: name },
    classification: classification === undefined ? null : { ...tier, text: classification },
    title,
    headline: rest.find((line) => line !== citingCount && line !== share) ?? null,
    citingCount,
    share,
  };
}

function paragraphsOf(lines: Stated[]): Stated[] {
  const paragraphs: Stated[] = [];
  let open = false;
  for (const { text, line } of lines) {
    const last = paragraphs.at(-1);
    if (text === '') open = false;
    else if (open && last) last.text += `\n${text}`;
    else {
      paragraphs.push({ text, line });
      open = true;
    }
  }
  return paragraphs;
}

function readEntries(lines: Stated[]): PithEntry[] {
  const groups: Stated[][] = [];
  let afterBullet = false;
  for (const stated of lines.filter(({ text }) => text !== '')) {
    if (bullets.includes(stated.text) && !afterBullet) {
      groups.push([]);
      afterBullet = true;
    } else {
      groups.at(-1)?.push(stated);
      afterBullet = false;
    }
  }
  return groups.flatMap(([title, ...rest]): PithEntry[] => {
    if (!title) return [];
    const isRow = /^[a-z-]+(?:\.[A-Za-z-]+)? · \d{4}/.test(rest[0]?.text ?? '');
    const row = isRow ? rest[0] : undefined;
    const summary = rest[isRow ? 1 : 0] ?? null;
    const parts = row?.text.split(' · ') ?? [];
    const part = (text: string | undefined) => (row && text !== undefined ? { text, line: row.line } : null);
    return [
      {
        title,
        summary,
        category: part(parts[0]),
        issued: part(parts[1]),
        verdict: part(parts[2]),
        novelty: part(parts[3]?.replace(/^novelty /, '')),
      },
    ];
  });
}

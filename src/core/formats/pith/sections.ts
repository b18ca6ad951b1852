import { type Finding, finding } from '../../messages/finding.ts';
import { readCounts, splitGluedHeading } from './counts.ts';
import { readFactsRow } from './facts-row.ts';
import { isLoneBullet, type PithLine } from './lex.ts';
import { countHeadings, type Heading, isHeading } from './vocabulary.ts';

/** A heading with the lines under it; the lines above the first heading have none. */
export interface Section {
  heading: Heading | null;
  /** Line of the heading; null above the first one and where entries go on without a heading. */
  line: number | null;
  lines: PithLine[];
}

/**
 * Splits a dump at its headings. A heading word is a title if a bullet is above it or a facts row
 * below it. Filters may be inside the explorer: what follows them is an entry again unless it is a count.
 */
export function splitSections(lines: PithLine[]): { sections: Section[]; findings: Finding[] } {
  const findings: Finding[] = [];
  let current: Section = { heading: null, line: null, lines: [] };
  const sections = [current];
  let explorerSeen = false;

  function open(heading: Heading, line: number | null) {
    current = { heading, line, lines: [] };
    sections.push(current);
    explorerSeen ||= heading === 'citing papers explorer';
  }

  for (const [index, line] of lines.entries()) {
    const inFilters = explorerSeen && isFilter(current);
    const isTitle = (holdsEntries(current) || inFilters) && isTitlePlace(lines, index);
    if (isTitle && !inFilters) {
      current.lines.push(line);
    } else if (!isTitle && isHeading(line.plain)) {
      open(line.plain, line.number);
    } else if (isTitle || startsEntries(current, line, inFilters)) {
      open('citing papers explorer', null);
      current.lines.push(line);
    } else {
      const glued = holdsCounts(current) ? splitGluedHeading(line.plain) : null;
      current.lines.push(glued ? { ...line, text: glued.counts, plain: glued.counts } : line);
      if (!glued) continue;
      const place = { line: line.number, column: line.column + glued.offset };
      findings.push(finding('glued-heading', place, `“${glued.heading}” is glued to “${glued.counts}”.`));
      open(glued.heading, line.number);
    }
  }
  return { sections, findings };
}

function holdsEntries({ heading }: Section): boolean {
  return heading === 'citing papers explorer' || heading === 'representative citing papers';
}

function holdsCounts({ heading }: Section): boolean {
  return heading !== null && heading in countHeadings;
}

function isTitlePlace(lines: PithLine[], index: number): boolean {
  const above = lines[index - 1];
  const below = lines[index + 1];
  const underBullet = above !== undefined && isLoneBullet(above.text);
  return underBullet || (below !== undefined && readFactsRow(below.plain) !== null);
}

function isFilter(section: Section): boolean {
  return holdsCounts(section) || section.heading === 'clear filters';
}

/** True for a line that opens the explorer without its heading, or continues it after the filters. */
function startsEntries(section: Section, line: PithLine, inFilters: boolean): boolean {
  const { heading } = section;
  if (isLoneBullet(line.text)) return isFilter(section) || heading === null || heading === 'hub tools';
  if (!inFilters) return false;
  return heading === 'clear filters' || (!readCounts(line.plain) && !splitGluedHeading(line.plain));
}

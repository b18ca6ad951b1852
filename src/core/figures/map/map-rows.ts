import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { toPlainText } from '../../text/tex.ts';
import type { PaperMap } from './paper-map.ts';

/** The map as rows of text: a head, then each paper with its region and its position; an empty cell means not stated. */
export function mapRows({ marks, regions }: PaperMap, papers: CitingPaper[]): string[][] {
  const regionOf = new Map(
    regions.flatMap(({ term, papers: its }) => {
      const having = new Set(term.papers);
      return its.map((paper) => [paper, [term.label, having.has(paper) ? 'yes' : 'no']] as const);
    }),
  );
  const rows = papers.map(({ id, title, issued }, at) => [
    String(at + 1),
    id,
    toPlainText(title),
    issued ?? '',
    ...(regionOf.get(at) ?? ['', '']),
    String(marks[at]?.x ?? ''),
    String(marks[at]?.y ?? ''),
  ]);
  return [['number', 'id', 'title', 'date', 'region', 'has its term', 'x', 'y'], ...rows];
}

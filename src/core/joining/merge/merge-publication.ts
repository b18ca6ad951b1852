import type { Publication } from '../../schemas/publication.ts';
import { titleKey } from '../match/title-key.ts';
import { type FactMerger, type Statement, statementsOfPart } from './fact-merger.ts';
import { type Compare, values } from './fact-rules.ts';

type Part = keyof Publication;
const parts: Part[] = ['type', 'venue', 'publisher', 'volume', 'issue', 'pages'];

/**
 * Merges where a paper appeared. A preprint and its publication are two appearances, so parts of two venues are
 * never mixed. The most trusted source that names a venue decides which appearance is shown; others add to the
 * same one, and different ones go to `otherValues`. Two names can be of one venue or of two, so they do not
 * contradict each other; two volumes of one venue do.
 */
export function mergePublication(merger: FactMerger, statements: Statement<Publication>[]): Publication {
  const main = statements.find(({ value }) => value.venue !== undefined) ?? statements[0];
  if (!main) return {};
  if (statements.length === 1) {
    return merger.shownWhole('publication', main);
  }
  const same = statements.filter((other) => other !== main && isSameAppearance(main.value, other.value));
  const publication: Publication = {};
  for (const part of parts) {
    const stated = statementsOfPart([main, ...same], part);
    const shown = merger.fact('publication', stated, rules[part], part);
    if (shown !== null) publication[part] = shown;
  }
  for (const { value, place, parts: places } of statements) {
    if (value === main.value || same.some((other) => other.value === value)) continue;
    for (const part of parts) {
      const other = value[part];
      if (other === undefined || isSame(publication[part], other)) continue;
      merger.keep(`publication.${part}`, { value: other, place: places?.[part] ?? place });
    }
  }
  return publication;
}

const besides: Compare<string> = (shown, other) => (isSame(shown, other) ? { agreed: shown } : 'beside');

/** `12` and `12-34` begin on one page. */
const pageRanges: Compare<string> = (shown, other) => {
  const [a, b] = [shown.split('-'), other.split('-')];
  if (a[0]?.trim() !== b[0]?.trim() || (a.length > 1 && b.length > 1)) return values(shown, other);
  return { agreed: a.length >= b.length ? shown : other };
};

const rules: Record<Part, Compare<string>> = {
  type: besides,
  venue: besides,
  publisher: besides,
  volume: values,
  issue: values,
  pages: pageRanges,
};

function isSameAppearance(a: Publication, b: Publication): boolean {
  if (a.venue !== undefined || b.venue !== undefined) return isSame(a.venue, b.venue);
  return a.publisher === undefined || b.publisher === undefined || isSame(a.publisher, b.publisher);
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && titleKey(a) === titleKey(b);
}

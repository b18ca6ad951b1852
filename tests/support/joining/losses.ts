import { titleKey } from '../../../src/core/joining/match/title-key.ts';
import { mergeAuthors } from '../../../src/core/joining/merge/compare-authors.ts';
import type { CitingPaper } from '../../../src/core/schemas/citing-paper.ts';
import type { HubPaper } from '../../../src/core/schemas/hub-paper.ts';
import type { PaperFacts, ParsedPaper } from '../../../src/core/sources/parsed-source.ts';

/** The facts of an entry of `file` that are neither in the paper that it became nor beside it. */
export function lossesOf(entry: ParsedPaper, paper: CitingPaper | HubPaper, file: string): string[] {
  const { key: _, place: __, places: ___, identifiers, publication, ...facts } = entry;
  const beside = (field: string, value: unknown) =>
    paper.otherValues.some(
      (other) => other.field === field && other.source.file === file && other.value === asText(value),
    );
  const single = Object.entries(facts).filter(
    ([field, value]) => isStated(value) && !isShown(paper, field, value, file) && !beside(field, value),
  );
  const ids = Object.entries(identifiers).filter(
    ([kind, id]) => id && !isShownIdentifier(paper, id) && !beside(`identifiers.${kind}`, id),
  );
  const parts = Object.entries(publication).filter(
    ([part, value]) => value && !isShownPart(paper, part, value) && !beside(`publication.${part}`, value),
  );
  return [...single, ...ids, ...parts].map(([field]) => field);
}

function isStated(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

type Facts = Pick<PaperFacts, 'authors' | 'roles' | 'quotes'>;

function isShown(paper: CitingPaper | HubPaper, field: string, value: unknown, file: string): boolean {
  // The hub paper has no such fields, and one of totals; what its entry says is text there.
  if ('keptText' in paper && (!(field in paper) || field === 'roles')) {
    const values = (Array.isArray(value) ? value : [value]).map(
      (one) => one?.text ?? one?.label ?? one?.role ?? one,
    );
    return values.every((one) =>
      paper.keptText.some(({ text, source }) => text === String(one) && source.file === file),
    );
  }
  const shown = (paper as unknown as Record<string, unknown>)[field];
  if (field === 'title') return titleKey(String(shown)) === titleKey(String(value));
  if (field === 'issued') return shown !== null && String(shown).startsWith(String(value));
  if (field === 'authors') {
    return mergeAuthors(shown as Facts['authors'], value as Facts['authors']) === shown;
  }
  if (field === 'roles') {
    const roles = (shown as Facts['roles']).map(asText);
    return (value as Facts['roles']).every((role) => roles.includes(asText(role)));
  }
  if (field === 'quotes') {
    const texts = (shown as Facts['quotes']).map(({ text }) => text);
    return (value as Facts['quotes']).every(({ text }) => texts.includes(text));
  }
  return shown === value;
}

function isShownIdentifier({ identifiers }: CitingPaper | HubPaper, id: string): boolean {
  const shown = Object.values(identifiers).map((one) => one?.toLowerCase());
  return shown.includes(id.toLowerCase()) || shown.includes(id.toLowerCase().replace('10.48550/arxiv.', ''));
}

function isShownPart({ publication }: CitingPaper | HubPaper, part: string, value: string): boolean {
  const shown = (publication as Record<string, string>)[part];
  return shown !== undefined && (titleKey(shown) === titleKey(value) || shown.startsWith(`${value}-`));
}

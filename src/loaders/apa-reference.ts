import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import CSL from 'citeproc';
import { cslWriter } from '../core/formats/csl/stringify.ts';
import type { Work } from '../core/schemas/work.ts';
import { at } from '../core/text/at.ts';
import { textToMarkup } from '../core/text/escape-markup.ts';
import { markupToText } from '../core/text/markup.ts';

const { styles, locales } = plugins.config.get('@csl');

// APA for a single work: rules that distinguish and sort several works take half of the time, so they are cut out. So are
// those of citations in a text, which the processor would follow for each work without printing one.
const style = styles
  .get('apa')
  .replace(/(<citation\b[^>]*>).*(?=<\/citation>)/s, '$1<layout><text variable="id"/></layout>')
  .replace(/<sort>.*?<\/sort>/gs, '')
  .replace(/ (?:disambiguate-add-[a-z-]+|givenname-disambiguation-rule)="[^"]*"/g, '');

interface CslItem {
  id: string;
  type: string;
  [variable: string]: unknown;
}

const items = new Map<string, CslItem>();
let processor: InstanceType<typeof CSL.Engine> | null = null;

/**
 * The longest title, in UTF-16 units, that the processor gets: for one of quotation marks it takes a second at 16,000 and more
 * than a minute at 32,000.
 */
const maxTitle = 10_000;

/** As many works as share the time that the processor needs to begin; a hundred take a third of the time that they take alone. */
export const referencesAtOnce = 100;

/**
 * The references of works in the style of the American Psychological Association (7th edition), as plain text, in their order.
 * The style leaves out what is not stated, or says so itself: “n.d.” means no date. Null if the title is longer than
 * `maxTitle`, and if the processor fails, as it does on a given name that is a property of every JavaScript object, such as
 * `toString`.
 */
export function apaReferences(works: readonly Work[]): (string | null)[] {
  const references = works.map((): string | null => null);
  const printed = Array.from(works.keys()).filter((index) => at(works, index).title.length <= maxTitle);
  for (let from = 0; from < printed.length; from += referencesAtOnce) {
    for (const [index, reference] of print(works, printed.slice(from, from + referencesAtOnce)))
      references[index] = reference;
  }
  return references;
}

export function apaReference(work: Work): string | null {
  return apaReferences([work])[0] ?? null;
}

/** The references of the works at some indexes; a work that breaks the processor has none, and costs the others nothing. */
function print(works: readonly Work[], indexes: readonly number[]): Map<number, string | null> {
  for (const index of indexes) items.set(`${index}`, toApaItem(at(works, index), `${index}`));
  try {
    processor ??= startProcessor();
    // The processor keeps earlier works until they are removed from its list.
    processor.updateItems([], true);
    processor.updateItems([...items.keys()], true);
    const [{ entry_ids }, entries] = processor.makeBibliography() || [{ entry_ids: [] }, []];
    return new Map(entry_ids.map(([id], place) => [Number(id), toPlainLine(at(entries, place))]));
  } catch {
    // It stopped in the middle of that work and would print the next ones wrongly.
    processor = null;
    items.clear();
    if (indexes.length === 1) return new Map();
    const middle = Math.ceil(indexes.length / 2);
    return new Map([...print(works, indexes.slice(0, middle)), ...print(works, indexes.slice(middle))]);
  } finally {
    items.clear();
  }
}

function toPlainLine(reference: string): string | null {
  return markupToText(reference).replace(/\s+/g, ' ').trim() || null;
}

/** Starting a processor takes longer than printing twenty references. */
function startProcessor() {
  const language = 'en-US';
  const system = {
    retrieveLocale: () => locales.get(language),
    retrieveItem: (id: string) => items.get(id),
  };
  const started = new CSL.Engine(system, style, language, true);
  started.setOutputFormat('text');
  return started;
}

/** The style prints the archive of a preprint as its number and publisher; a published work has no archive. */
function toApaItem(work: Work, id: string): CslItem {
  const [written] = JSON.parse(cslWriter.stringifyOne?.(work) ?? '[]');
  const { abstract: _, note: _2, custom: _3, archive, archive_location: arxiv, ...facts } = written;
  const isPreprint = arxiv !== undefined && /^(?:article|document)$/.test(facts.type);
  if (isPreprint) Object.assign(facts, { type: 'article', number: `arXiv:${arxiv}`, publisher: 'arXiv' });
  else if (!facts.DOI && !facts.URL) Object.assign(facts, { archive, archive_location: arxiv });
  return { ...escapePlain(facts), id };
}

/** Titles have markup; in all other texts, characters that the processor would read as markup are escaped. */
function escapePlain({ title, 'container-title': container, publisher, ...plain }: CslItem): CslItem {
  const escaped = JSON.parse(JSON.stringify(plain), (_, value: unknown) =>
    typeof value === 'string' ? textToMarkup(value) : value,
  );
  return { ...escaped, title, 'container-title': container, publisher };
}

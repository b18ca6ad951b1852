import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import CSL from 'citeproc';
import { cslWriter } from '../core/formats/csl/stringify.ts';
import type { Work } from '../core/schemas/work.ts';
import { markupToText, textToMarkup } from '../core/text/markup.ts';

const { styles, locales } = plugins.config.get('@csl');

// APA for one work by itself: what tells several works apart, and puts them in order, takes half of the time.
const style = styles
  .get('apa')
  .replace(/<sort>.*?<\/sort>/gs, '')
  .replace(/ (?:disambiguate-add-[a-z-]+|givenname-disambiguation-rule)="[^"]*"/g, '');

interface CslItem {
  id: string;
  type: string;
  [variable: string]: unknown;
}

let item: CslItem;
let processor: InstanceType<typeof CSL.Engine> | null = null;

/**
 * The reference of a work in the style of the American Psychological Association (7th edition), as plain text.
 * What is not stated the style leaves out, or says so itself: “n.d.” is its word for no date. Null where the
 * processor breaks, as it does on a given name that JavaScript knows on every object, such as `toString`.
 */
export function apaReference(work: Work): string | null {
  item = toApaItem(work);
  try {
    processor ??= startProcessor();
    // It keeps what it printed until that is taken from its list.
    processor.updateItems([], true);
    processor.updateItems([item.id], true);
    const bibliography = processor.makeBibliography();
    const [reference = ''] = bibliography ? bibliography[1] : [];
    return markupToText(reference).replace(/\s+/g, ' ').trim() || null;
  } catch {
    // It is left in the middle of that work, and would print the next ones otherwise than they are.
    processor = null;
    return null;
  }
}

/** Starting takes longer than printing twenty references. */
function startProcessor() {
  const language = 'en-US';
  const system = { retrieveLocale: () => locales.get(language), retrieveItem: () => item };
  const started = new CSL.Engine(system, style, language, true);
  started.setOutputFormat('text');
  return started;
}

/** The style prints the archive of a preprint as its number and publisher; one that appeared elsewhere has none. */
function toApaItem(work: Work): CslItem {
  const [written] = JSON.parse(cslWriter.stringifyOne?.(work) ?? '[]');
  const { abstract: _, note: _2, custom: _3, archive, archive_location: arxiv, ...facts } = written;
  const isPreprint = arxiv !== undefined && /^(?:article|document)$/.test(facts.type);
  if (isPreprint) Object.assign(facts, { type: 'article', number: `arXiv:${arxiv}`, publisher: 'arXiv' });
  else if (!facts.DOI && !facts.URL) Object.assign(facts, { archive, archive_location: arxiv });
  return { ...escapePlain(facts), id: 'work' };
}

/** Titles come with markup, which the processor reads in every other text too. */
function escapePlain({ title, 'container-title': container, publisher, ...plain }: CslItem): CslItem {
  const escaped = JSON.parse(JSON.stringify(plain), (_, value: unknown) =>
    typeof value === 'string' ? textToMarkup(value) : value,
  );
  return { ...escaped, title, 'container-title': container, publisher };
}

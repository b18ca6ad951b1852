import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import CSL from 'citeproc';
import { cslFields } from '../core/formats/csl/fields.ts';
import { cslWriter } from '../core/formats/csl/stringify.ts';
import type { Work } from '../core/schemas/work.ts';
import { textToMarkup } from '../core/text/escape-markup.ts';
import { markupToText } from '../core/text/markup.ts';
import { narrowStyle } from './narrow-style.ts';

const { styles, locales } = plugins.config.get('@csl');

// APA for a single work: rules that distinguish and sort several works take half of the time, so they are cut out. So are
// those of citations in a text, which the processor would follow for each work without printing one.
const style = CSL.parseXml(
  styles
    .get('apa')
    .replace(/(<citation\b[^>]*>).*(?=<\/citation>)/s, '$1<layout><text variable="id"/></layout>')
    .replace(/<sort>.*?<\/sort>/gs, '')
    .replace(/ (?:disambiguate-add-[a-z-]+|givenname-disambiguation-rule)="[^"]*"/g, ''),
);

interface CslItem {
  id: string;
  type: string;
  [variable: string]: unknown;
}

let item: CslItem;
/** By the type of their works. */
const processors = new Map<string, InstanceType<typeof CSL.Engine>>();

/**
 * The longest title, in UTF-16 units, that the processor gets: for one of quotation marks it takes a second at 16,000 and more
 * than a minute at 32,000.
 */
const maxTitle = 10_000;

/**
 * The reference of a work in the style of the American Psychological Association (7th edition), as plain text.
 * The style leaves out what is not stated, or says so itself: “n.d.” means no date. Null if the title is longer than
 * `maxTitle`, and if the processor fails, as it does on a given name that is a property of every JavaScript object, such as
 * `toString`.
 */
export function apaReference(work: Work): string | null {
  if (work.title.length > maxTitle) return null;
  item = toApaItem(work);
  try {
    const processor = processors.get(item.type) ?? startProcessor(item.type);
    processors.set(item.type, processor);
    // The processor keeps earlier works until they are removed from its list.
    processor.updateItems([], true);
    processor.updateItems([item.id], true);
    const bibliography = processor.makeBibliography();
    const [reference = ''] = bibliography ? bibliography[1] : [];
    return markupToText(reference).replace(/\s+/g, ' ').trim() || null;
  } catch {
    // It stopped in the middle of that work and would print the next ones wrongly.
    processors.delete(item.type);
    return null;
  }
}

/** Starting a processor takes longer than printing a hundred references. */
function startProcessor(type: string) {
  const language = 'en-US';
  const narrow = narrowStyle(style, { type, variables: Object.keys(cslFields) });
  const system = { retrieveLocale: () => locales.get(language), retrieveItem: () => item };
  const started = new CSL.Engine(system, narrow, language, true);
  started.setOutputFormat('text');
  const { flipflopper } = started.fun;
  const processTags = flipflopper.processTags;
  flipflopper.processTags = (blob) => {
    if (tagOrQuote.test(blob.blobs)) processTags.call(flipflopper, blob);
  };
  return started;
}

/** Without any of these it has nothing to do, but takes a third of its time to find that out. */
const tagOrQuote = /[<"'‘’“”]/;

/** The style prints the archive of a preprint as its number and publisher; a published work has no archive. */
function toApaItem(work: Work): CslItem {
  const [written] = JSON.parse(cslWriter.stringifyOne?.(work) ?? '[]');
  const { abstract: _, note: _2, custom: _3, archive, archive_location: arxiv, ...facts } = written;
  const isPreprint = arxiv !== undefined && /^(?:article|document)$/.test(facts.type);
  if (isPreprint) Object.assign(facts, { type: 'article', number: `arXiv:${arxiv}`, publisher: 'arXiv' });
  else if (!facts.DOI && !facts.URL) Object.assign(facts, { archive, archive_location: arxiv });
  return { ...escapePlain(facts), id: 'work' };
}

/** Titles have markup; in all other texts, characters that the processor would read as markup are escaped. */
function escapePlain({ title, 'container-title': container, publisher, ...plain }: CslItem): CslItem {
  const escaped = JSON.parse(JSON.stringify(plain), (_, value: unknown) =>
    typeof value === 'string' ? textToMarkup(value) : value,
  );
  return { ...escaped, title, 'container-title': container, publisher };
}

import { pluralize, printCount } from '../../text/numbers.ts';
import { knownFields } from '../json-input/field-mapping.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';

/** What the answers of one file hold. */
export interface Entries {
  /** Papers that were asked for with their citations. */
  hubs: JsonItem[];
  /** Citations with a `citingPaper`, and papers alone or in the `citations` of a hub paper. */
  entries: JsonItem[];
}

/** The fields of a page of citations. */
const ofPage = knownFields({ page: { from: ['offset', 'next', 'data'] } });

/** Sorts answers: pages have citations under `data`, a hub paper under `citations`, and either can be alone. */
export function readEntries(answers: JsonItem[], values: JsonValues): Entries {
  const pages = answers.filter(isPage);
  const hubs = answers.filter((answer) => !isPage(answer) && Array.isArray(answer.fields.citations));
  for (const page of pages) values.leaveOutUnknown(page, ofPage);
  const items = answers.flatMap((answer) => {
    if (isPage(answer)) return values.objects(answer, 'data');
    return Array.isArray(answer.fields.citations) ? values.objects(answer, 'citations') : [answer];
  });
  reportMissingPages(pages, values);
  for (const hub of hubs) reportMissingCitations(hub, values);
  return { hubs, entries: items.filter((item) => isEntry(item, values)) };
}

function isPage({ fields }: JsonItem): boolean {
  return 'data' in fields && !('title' in fields);
}

function isEntry({ fields, pointer }: JsonItem, values: JsonValues): boolean {
  if ('citedPaper' in fields) {
    values.addRepeated('no-entries', 'citedPaper', pointer, (times) => {
      return `Found “citedPaper” ${times}: papers that the hub paper cites, not papers that cite it.`;
    });
    return false;
  }
  const names = ['citingPaper', 'title', 'paperId', 'corpusId'];
  if (names.some((name) => name in fields)) return true;
  values.refuse({ value: fields, pointer }, 'a citation or a paper');
  return false;
}

/** A page names the offset of the next one, where there is one. */
function reportMissingPages(pages: JsonItem[], values: JsonValues): void {
  const offsets = new Set(pages.map((page) => values.count(page, 'offset')));
  for (const page of pages) {
    const next = values.count(page, 'next');
    if (next === null || offsets.has(next)) continue;
    const reason = `More citations follow from offset ${next}, and they are not in this file.`;
    values.add('more-pages', `${page.pointer}/next`, reason);
  }
}

/** With a paper come its first citations only, and it can state how many there are. */
function reportMissingCitations(hub: JsonItem, values: JsonValues): void {
  const total = values.count(hub, 'citationCount') ?? 0;
  const listed = values.list(hub, 'citations').length;
  if (total <= listed) return;
  const reason = `The paper has ${pluralize(total, 'citation')}, and this file ${printCount(listed)} of them.`;
  values.add('more-pages', `${hub.pointer}/citationCount`, reason);
}

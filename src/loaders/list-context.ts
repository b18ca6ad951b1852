import { choiceOf, type ListContext } from '../core/paper-page/list-context.ts';
import { hubPassages } from './passages.ts';
import { perRecord } from './per-record.ts';
import { sourceSpeaker, sourceTitle } from './source-title.ts';
import { summariesBy } from './summary-by.ts';

/** What the pages of its papers need of a hub's list. */
export const listContext = perRecord((record): ListContext => {
  const { hub, citingPapers, sources } = record;
  const passages = hubPassages(record);
  return {
    hub: { id: hub.id, title: hub.title, titleLanguage: hub.titleLanguage },
    papers: citingPapers.length,
    sources: sources.map(({ file }) => ({
      ...{ file, title: sourceTitle(record, file), speaker: sourceSpeaker(record, file) },
      summariesBy: summariesBy(record, file),
    })),
    choice: choiceOf(hub.headings),
    isChoosing: citingPapers.some(({ representative }) => representative === true),
    passages: passages && { count: passages.count, href: passages.href },
  };
});

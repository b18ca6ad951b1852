import { pluralize, printCount } from '../../text/numbers.ts';
import { knownFields } from '../json-input/field-mapping.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';

/** The fields of a page; its `meta` is about the answer, not about works. */
const ofPage = knownFields({ page: { from: ['meta', 'results'] } });

/** The works of answers, in their order: pages have them under `results`, and a work can be alone. */
export function readWorks(answers: JsonItem[], values: JsonValues): JsonItem[] {
  const pages = answers.filter(({ fields }) => 'results' in fields);
  for (const page of pages) values.leaveOutUnknown(page, ofPage);
  const items = answers.flatMap((answer) => {
    return 'results' in answer.fields ? values.objects(answer, 'results') : [answer];
  });
  reportMissingPages(pages, values);
  return items.filter((item) => isWork(item, values));
}

/** Answers about authors, sources and the like look as those about works do, but for the id. */
function isWork({ fields, pointer }: JsonItem, values: JsonValues): boolean {
  const { id } = fields;
  const isOther = typeof id === 'string' && /^https?:\/\/openalex\.org\/(?!(?:works\/)?W)/i.test(id);
  if (!isOther && ['id', 'title', 'display_name', 'doi'].some((name) => name in fields)) return true;
  values.refuse({ value: isOther ? id : fields, pointer }, 'a work');
  return false;
}

/** Every page of a list names how many works the whole list has. */
function reportMissingPages(pages: JsonItem[], values: JsonValues): void {
  let most: { total: number; meta: JsonItem } | null = null;
  let listed = 0;
  for (const page of pages) {
    listed += Array.isArray(page.fields.results) ? page.fields.results.length : 0;
    const meta = values.object(page, 'meta');
    const total = meta && values.count(meta, 'count');
    if (meta && total && total > (most?.total ?? 0)) most = { total, meta };
  }
  if (!most || most.total <= listed) return;
  const reason = `The list has ${pluralize(most.total, 'work')}, and this file ${printCount(listed)} of them.`;
  values.add('more-pages', `${most.meta.pointer}/count`, reason);
}

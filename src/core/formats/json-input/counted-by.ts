import type { CitedBy } from '../../schemas/cited-by.ts';
import type { JsonItem, JsonValues } from './json-values.ts';

/** Reads how many works cite a paper from a field in which a source counts them. Joining adds the day. */
export function countedBy(source: string, field: string) {
  return {
    from: [field],
    read(item: JsonItem, values: JsonValues): CitedBy[] {
      const count = values.count(item, field);
      return count === null ? [] : [{ count, source, asOf: null }];
    },
  };
}

import { leftOutEntry } from '../../../src/core/formats/json-input/recover-entries.ts';

/** The entries of what is read, without those that are left out. */
export function entriesIn(value: unknown): object[] {
  const root = value as Record<string, Record<string, object[]>>;
  const list = [
    ...[root, root.items, root.message?.items, root.results, root.data, root.hits?.hits],
    root.resultList?.result,
  ].find((one) => Array.isArray(one));
  return (list as unknown as unknown[]).filter((one) => one !== leftOutEntry) as object[];
}

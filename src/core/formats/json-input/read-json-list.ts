import { finding } from '../../messages/finding.ts';
import type { ParsedSource } from '../../sources/parsed-source.ts';
import { quote } from '../../text/quote.ts';
import { type PaperList, readPaperList } from '../shared/read-source-text.ts';
import { describe, JsonValues } from './json-values.ts';
import { readJson } from './read-json.ts';

const action = 'The other entries are read; correct this one in the file, or export the file again.';

const repeatedAction = 'Of one name, the last value is read; take the wrong one out of the file.';

/**
 * Reads a list of papers that is JSON or JSON lines: `read` adds the papers of its root value, which is a list
 * for JSON lines, to the list.
 */
export function readJsonList(
  input: string,
  read: (root: unknown, values: JsonValues, list: PaperList) => void,
  details: { entry: string; expected?: string },
): ParsedSource {
  return readPaperList(
    input,
    (text, list) => {
      const json = readJson(text);
      if (!('value' in json)) {
        list.findings.push(finding('bad-syntax', json, json.reason));
        return;
      }
      for (const { line, column, reason, isCut } of json.broken ?? []) {
        const place = { line, column };
        const found = isCut
          ? finding('cut-file', place, reason)
          : finding('broken-entry', place, reason, { action });
        list.findings.push(found);
      }
      const values = new JsonValues(json.lines);
      for (const { pointer, name, value } of json.repeated ?? []) {
        const reason = `${quote(name)} is also ${describe(value)}.`;
        const details = { field: name, action: repeatedAction };
        list.findings.push(finding('conflicting-facts', values.placeOf(pointer), reason, details));
      }
      read(json.value, values, list);
      list.findings.unshift(...values.findings());
    },
    details,
  );
}

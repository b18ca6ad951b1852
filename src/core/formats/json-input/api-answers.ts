import type { ParsedHub, ParsedPaper, ParsedSource } from '../../sources/parsed-source.ts';
import { toFlowingText } from '../../text/flowing-text.ts';
import { isJsonObject } from './json.ts';
import type { JsonItem, JsonMember, JsonValues } from './json-values.ts';
import { readJson } from './read-json.ts';
import { readJsonList } from './read-json-list.ts';

/** What the answers of an API in one file say. */
interface Stated {
  hub?: ParsedHub;
  papers: ParsedPaper[];
}

/**
 * Reads a file of saved answers of an API, as JSON or JSON lines; the file is one answer or a list of them.
 * `read` makes papers of the answers. Error answers are reported and not passed to it. Never throws.
 */
export function parseAnswers(
  input: string,
  read: (answers: JsonItem[], values: JsonValues) => Stated,
  expected: string,
): ParsedSource {
  return readJsonList(
    input,
    (root, values, list) => Object.assign(list, read(answersOf(root, values, expected), values)),
    { entry: 'paper', expected },
  );
}

function answersOf(root: unknown, values: JsonValues, expected: string): JsonItem[] {
  const members: JsonMember[] = Array.isArray(root)
    ? root.map((value: unknown, index) => ({ value, pointer: `/${index}` }))
    : [{ value: root, pointer: '' }];
  return members.flatMap(({ value, pointer }) => {
    if (!isJsonObject(value)) {
      values.refuse({ value, pointer }, expected);
      return [];
    }
    const answer = { fields: value, pointer };
    if (!isErrorAnswer(value)) return [answer];
    reportApiError(answer, values, expected);
    return [];
  });
}

/** True for `{"error": …, "message": …}` and `{"message": …, "code": "429"}`: an answer with a reason only. */
function isErrorAnswer(fields: JsonItem['fields']): boolean {
  const isOther = [
    'title',
    'display_name',
    'data',
    'results',
    'paperId',
    'citingPaper',
    'id',
    'message-type',
  ];
  const { error, message } = fields;
  // Crossref gives its works as the message.
  const isWorks = error === undefined && isJsonObject(message) && ('items' in message || 'DOI' in message);
  return (
    !isWorks &&
    ['error', 'message', 'detail'].some((name) => name in fields) &&
    !isOther.some((name) => name in fields)
  );
}

/** What a text says that is such an answer and nothing else; null for any other text. */
export function saidInErrorAnswer(text: string): string | null {
  if (text.length > maxErrorAnswer) return null;
  const json = readJson(text);
  const root = 'value' in json ? json.value : null;
  if (!isJsonObject(root) || !isErrorAnswer(root)) return null;
  return Object.keys(root).every((name) => ofErrorAnswer.has(name)) ? saidIn(root) : null;
}

const maxErrorAnswer = 10_000;
const ofErrorAnswer = new Set(
  'code detail details error errors message path retryAfter status statusCode timestamp'.split(' '),
);

function reportApiError({ fields, pointer }: JsonItem, values: JsonValues, expected: string): void {
  values.add('error-answer', pointer, saidIn(fields), { expected });
}

function saidIn(fields: JsonItem['fields']): string {
  const [error, message, detail, code] = ['error', 'message', 'detail', 'code'].map((name) => {
    const value = fields[name];
    return typeof value === 'string' || typeof value === 'number' ? toFlowingText(String(value)).text : '';
  });
  const stated = [error, message, detail].filter((part) => part).join(' ') || 'it gives no reason';
  const said = `${stated.replace(/\.$/, '')}${code ? ` (${code})` : ''}`;
  return `Found an error answer of the API, not papers: ${said}.`;
}

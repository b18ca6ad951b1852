import { finding, isError } from '../../messages/finding.ts';
import type { ParsedHub, ParsedPaper, ParsedSource } from '../../sources/parsed-source.ts';
import { toFlowingText } from '../../text/flowing-text.ts';
import { isJsonObject, readJson } from './json.ts';
import { type JsonItem, type JsonMember, JsonValues } from './json-values.ts';

/** What the answers of an API in one file say. */
interface Read {
  hub?: ParsedHub;
  papers: ParsedPaper[];
}

/**
 * Reads a file of saved answers of an API, as JSON or JSON lines: `read` makes papers of its answers, which are
 * the one of the file, or those of its list. Error answers are findings, and not among them. Never throws.
 */
export function parseAnswers(
  text: string,
  read: (answers: JsonItem[], values: JsonValues) => Read,
  expected: string,
): ParsedSource {
  const nothing = { hub: {}, papers: [], representatives: [], keptText: [], headings: [] };
  if (text.trim() === '') {
    return { ...nothing, findings: [finding('empty-file', null, 'The file has no text.')] };
  }
  const json = readJson(text);
  if (!('value' in json)) return { ...nothing, findings: [finding('bad-syntax', json, json.reason)] };
  const values = new JsonValues(json.lines);
  const said = read(answersOf(json.value, values, expected), values);
  const findings = values.findings();
  const isEmpty = said.papers.length === 0 && Object.keys(said.hub ?? {}).length === 0;
  if (isEmpty && !findings.some(isError)) {
    const untitled = findings.some(({ rule }) => rule === 'missing-title');
    const reason = untitled ? 'Found no paper with a title.' : 'Found no paper.';
    findings.push(finding('no-entries', null, reason, { expected }));
  }
  return { ...nothing, ...said, findings };
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
    if (!isErrorAnswer(answer)) return [answer];
    sayError(answer, values, expected);
    return [];
  });
}

/** `{"error": …, "message": …}` or `{"message": …, "code": "429"}`: an answer with a reason, and nothing else. */
function isErrorAnswer({ fields }: JsonItem): boolean {
  const isOther = ['title', 'display_name', 'data', 'results', 'paperId', 'citingPaper', 'id'];
  return ('error' in fields || 'message' in fields) && !isOther.some((name) => name in fields);
}

function sayError(answer: JsonItem, values: JsonValues, expected: string): void {
  const [error, message, code] = ['error', 'message', 'code'].map((name) => {
    const value = answer.fields[name];
    return typeof value === 'string' || typeof value === 'number' ? toFlowingText(String(value)).text : '';
  });
  const stated = [error, message].filter((part) => part).join(' ') || 'it gives no reason';
  const said = `${stated.replace(/\.$/, '')}${code ? ` (${code})` : ''}`;
  const reason = `Found an error answer of the API, not papers: ${said}.`;
  values.add('error-answer', answer.pointer, reason, { expected });
}

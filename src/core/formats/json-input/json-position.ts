import { linePlaces } from '../shared/line-places.ts';
import { JsonScanner } from './json-scanner.ts';

/** The first place where a text breaks the rules of JSON: 1-based, columns in UTF-16 units. */
export interface JsonProblem {
  line: number;
  column: number;
  /** What is wrong there, as a sentence. */
  reason: string;
}

/** Finds that place, which the messages of `JSON.parse` name only sometimes; null where the text is JSON. */
export function findJsonProblem(text: string): JsonProblem | null {
  const problem = new JsonScanner(text).run();
  return problem && { ...linePlaces(text)(problem.offset), reason: problem.reason };
}

import { type Finding, finding, isError } from '../../messages/finding.ts';
import { LeftOutFields } from '../../messages/left-out-fields.ts';
import type { ParsedSource } from '../../sources/parsed-source.ts';
import { dropEmptyValues } from './drop-empty-values.ts';

/** What reading a source adds to the messages about it. */
export interface Notes {
  findings: Finding[];
  leftOut: LeftOutFields;
}

/** A list of papers while it is read. */
export interface PaperList extends ParsedSource, Notes {}

/** A byte order mark at the beginning of a line: files that were joined into one each keep theirs. */
const byteOrderMarks = /(^|[\r\n])\uFEFF/g;

/**
 * Reads what every source shares: skips byte order marks, reports a file without text, and puts the findings
 * into the order of lines and columns.
 */
export function readSourceText(input: string, read: (text: string) => ParsedSource): ParsedSource {
  const text = input.replace(byteOrderMarks, '$1');
  if (text.trim() === '') {
    return { ...emptySource(), findings: [finding('empty-file', null, 'The file has no text.')] };
  }
  const source = read(text);
  const findings = source.findings.toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  return { ...source, findings };
}

/**
 * Reads a list of papers: `read` adds what it finds to the list. A list without papers is an error, unless
 * another error already says why; `entry` is what the format calls a paper, `expected` what the file should hold.
 */
export function readPaperList(
  input: string,
  read: (text: string, list: PaperList) => void,
  { entry, ...details }: { entry: string; expected?: string },
): ParsedSource {
  return readSourceText(input, (text) => {
    const list: PaperList = { ...emptySource(), leftOut: new LeftOutFields() };
    read(text, list);
    dropEmptyValues(list);
    const { leftOut, ...source } = list;
    const findings = [...source.findings, ...leftOut.findings()];
    const isEmpty = source.papers.length === 0 && Object.keys(source.hub).length === 0;
    if (isEmpty && !findings.some(isError)) {
      findings.push(finding('no-entries', null, `Found no ${entry} with a title.`, details));
    }
    return { ...source, findings };
  });
}

export function emptySource(): ParsedSource {
  return { hub: {}, papers: [], representatives: [], keptText: [], headings: [], findings: [] };
}

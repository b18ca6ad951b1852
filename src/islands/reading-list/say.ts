import { countSaved } from '../../core/reading-list/mark.ts';
import { currentMarks, storageProblem } from './marks.ts';
import { problemTexts } from './problem-text.ts';

let line: HTMLElement | null = null;

/** Says what became of a mark to screen readers, and to everybody if it does not last. */
export function sayMarked(text: string): void {
  const problem = storageProblem();
  if (problem) sayProblem(problemTexts[problem]);
  else announce(text);
}

/** Says something to screen readers alone. */
export function announce(text: string): void {
  show('visually-hidden', text);
}

/** Says to everybody what went wrong, and what to do. */
export function sayProblem(text: string): void {
  show('marks-problem window-problem small no-print', text);
}

function show(className: string, text: string) {
  if (!line) {
    line = document.createElement('p');
    line.setAttribute('role', 'status');
    document.body.append(line);
  }
  line.className = className;
  line.textContent = text;
}

/** The number of papers that are saved now. */
export function savedCount(): number {
  return countSaved(currentMarks()?.values() ?? []);
}

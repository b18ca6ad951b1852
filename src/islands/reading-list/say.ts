import { countSaved } from '../../core/reading-list/mark.ts';
import { currentMarks, storageProblem } from './marks.ts';
import { problemTexts } from './problem-text.ts';

let line: HTMLElement | null = null;

/** Says what became of a mark to screen readers, and to everybody if it does not last. */
export function sayMarked(text: string): void {
  const problem = storageProblem();
  if (!line) {
    line = document.createElement('p');
    line.setAttribute('role', 'status');
    document.body.append(line);
  }
  line.className = problem ? 'marks-problem small no-print' : 'visually-hidden';
  line.textContent = problem ? problemTexts[problem] : text;
}

/** The number of papers that are saved now. */
export function savedCount(): number {
  return countSaved(currentMarks()?.values() ?? []);
}

import { countSaved } from '../../core/reading-list/mark.ts';
import { reloadName } from '../../lost-init.ts';
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
function sayProblem(text: string): void {
  show('marks-problem window-problem small no-print', text);
}

/** Says to everybody what could not be loaded, and offers to reload the page. */
export function sayLost(text: string): void {
  sayProblem(`${text} `);
  line?.append(reloadButton());
}

/** A button that reloads the page; a script of each page listens to it. */
export function reloadButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link-button';
  button.dataset.reload = '';
  button.textContent = reloadName;
  return button;
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

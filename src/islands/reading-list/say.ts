import { countSaved } from '../../core/reading-list/mark.ts';
import { reloadName } from '../../lost-init.ts';
import { currentMarks, storageProblem } from './marks.ts';
import { problemTexts } from './problem-text.ts';

const problemClass = 'marks-problem window-problem';

let line: HTMLElement | null = null;
let losses: HTMLElement | null = null;

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
  show(problemClass, text);
}

/** Says to everybody what could not be loaded, beside what was lost before, and offers to reload the page. */
export function sayLost(text: string): void {
  if (!losses) {
    losses = newLine();
    losses.className = problemClass;
    losses.append(reloadButton());
  }
  if (!losses.textContent?.includes(text)) losses.lastChild?.before(`${text} `);
}

/** Takes back what was said of something that has arrived since. */
export function takeBackLost(...texts: string[]): void {
  for (const said of [...(losses?.childNodes ?? [])])
    if (texts.includes(said.textContent?.trim() ?? '')) said.remove();
  if (losses?.childNodes.length !== 1) return;
  // The button that had the focus goes.
  if (losses.contains(document.activeElement)) document.querySelector('main')?.focus({ preventScroll: true });
  losses.remove();
  losses = null;
}

/** A button that reloads the page: `src/page-init.ts` listens to it. */
export function reloadButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link-button';
  button.dataset.reload = '';
  button.textContent = reloadName;
  return button;
}

function show(className: string, text: string) {
  line ??= newLine();
  line.className = className;
  line.textContent = text;
}

function newLine(): HTMLElement {
  const made = document.createElement('p');
  made.setAttribute('role', 'status');
  document.getElementById('problems')?.append(made);
  return made;
}

/** The number of papers that are saved now. */
export function savedCount(): number {
  return countSaved(currentMarks()?.values() ?? []);
}

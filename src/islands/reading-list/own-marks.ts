import type { KnownBy } from '../../core/library/match-library.ts';
import type { Mark } from '../../core/reading-list/mark.ts';

/** What is said of a paper that is in the reader's library: a title alone may be that of another paper. */
const knownTexts: Record<KnownBy, string> = {
  identifier: 'In my library',
  title: 'In my library (same title)',
};

/**
 * Shows what the reader marked of a paper, and that it is in the reader's library, in a line of its own, apart from what sources
 * state; or removes the line.
 */
export function showOwnMarks(place: HTMLElement, mark: Mark | undefined, known: KnownBy | undefined): void {
  const line = place.querySelector<HTMLElement>(':scope > .own-marks');
  const words = [known && knownTexts[known], mark?.read && 'Read', mark?.notForMe && 'Not for me']
    .filter(Boolean)
    .join(' · ');
  const note = mark?.note ?? '';
  if (words === '' && note === '') {
    line?.remove();
    return;
  }
  const shown = line ?? document.createElement('p');
  const text = `${words}\n${note}`;
  if (shown.dataset.text === text) return;
  shown.dataset.text = text;
  shown.className = 'own-marks small';
  shown.replaceChildren();
  if (words !== '') shown.append(part('own-words', words));
  if (note !== '') {
    const label = part('own-words', 'My note: ');
    const own = part('own-note', note);
    own.dir = 'auto';
    shown.append(label, own);
  }
  if (!line) place.append(shown);
}

function part(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

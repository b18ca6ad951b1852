import { keyOf, type PaperId } from '../../core/reading-list/mark.ts';
import { printCount } from '../../core/text/numbers.ts';
import { importTwice } from '../../workers/import-twice.ts';
import { changeMark, currentMarks } from './marks.ts';
import { savedCount, sayLost, sayMarked, takeBackLost } from './say.ts';

/** The buttons of a paper. */
export interface MarkButtons {
  group: HTMLElement;
  /** Shows the marks of the paper. */
  update(): void;
}

/**
 * Makes the buttons that save a paper and open its other marks below `place`; with `texts`, they have words beside their
 * symbols, which come from the style sheet.
 */
export function makeMarkButtons(
  paper: PaperId,
  title: string,
  place: HTMLElement,
  { texts = false, more = true } = {},
): MarkButtons {
  const group = document.createElement('span');
  group.className = 'entry-marks no-print';
  const save = makeButton(`Save: ${title}`);
  const others = makeButton(`Marks and note: ${title}`);
  others.dataset.mark = 'more';
  others.setAttribute('aria-expanded', 'false');
  group.append(save, ...(more ? [others] : []));
  if (texts) for (const button of [save, others]) button.textContent = button.title;

  save.addEventListener('click', () => {
    const saved = !isSaved();
    changeMark(paper, title, { saved }).then(() => {
      const count = `${printCount(savedCount())} saved`;
      sayMarked(saved ? `Saved. ${count}.` : `No longer saved. ${count}.`);
    });
  });
  others.addEventListener('click', () => {
    importTwice(() => import('./marks-panel.ts')).then(
      ({ toggleMarks }) => {
        takeBackLost(lostMarks);
        toggleMarks(place, others, paper, title);
      },
      () => sayLost(lostMarks),
    );
  });

  function isSaved(): boolean {
    return currentMarks()?.get(keyOf(paper))?.saved ?? false;
  }

  function update() {
    save.setAttribute('aria-pressed', String(isSaved()));
  }

  return { group, update };
}

const lostMarks = 'The marks could not be loaded.';

function makeButton(name: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'mark-button';
  button.setAttribute('aria-label', name);
  button.title = name.replace(/:.*/s, '');
  return button;
}

import { keyOf, type PaperId } from '../../core/reading-list/mark.ts';
import { importTwice } from '../../workers/import-twice.ts';
import { sayLost, takeBackLost } from '../reading-list/say.ts';
import { hasKeptTicks } from './kept-ticks.ts';

/** Adds the box by which a reader ticks a paper before its title: in an entry, or in the first cell of a row. */
export function addTickBox(place: HTMLElement, paper: PaperId, title: HTMLElement): void {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.className = 'tick no-print';
  box.dataset.paper = keyOf(paper);
  box.setAttribute('aria-label', `Tick: ${title.textContent?.trim() ?? ''}`);
  if (place instanceof HTMLTableRowElement) place.cells[0]?.prepend(box);
  else title.before(box);
}

/** Listens to the boxes of the page. What several ticked papers are good for is loaded with the first tick of a visit. */
export function listenToTicks(): void {
  document.addEventListener('click', ({ target, shiftKey }) => {
    if (target instanceof HTMLInputElement && target.matches('.tick')) tickLater(target, shiftKey);
  });
  // Other pages have nothing to tick.
  if (hasKeptTicks() && document.querySelector('.papers, .saved-page'))
    loadTicking().then(
      ({ startTicking }) => startTicking(),
      () => sayLost(lostTicks),
    );
}

type Ticking = typeof import('./ticking.ts');

let loading: Promise<Ticking> | null = null;

const lostTicks = 'The papers that you ticked could not be loaded.';
const lostTicking = 'Ticking could not be loaded.';

/** The script that keeps ticks: one promise for all that wait, so that ticks count in their order. */
function loadTicking(): Promise<Ticking> {
  loading ??= importTwice(() => import('./ticking.ts')).then(
    (ticking) => {
      takeBackLost(lostTicks, lostTicking);
      return ticking;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

function tickLater(box: HTMLInputElement, isRange: boolean) {
  // By the time the script is there, the box may show what was before this click.
  const ticked = box.checked;
  loadTicking().then(
    ({ startTicking, tick }) => {
      startTicking();
      tick(box, { ticked, isRange });
    },
    () => {
      box.checked = false;
      sayLost(lostTicking);
    },
  );
}

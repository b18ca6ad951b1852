import {
  printTicks,
  readTicks,
  type Tick,
  type Ticks,
  tickRange,
  ticksText,
  withTicks,
} from '../../core/reading-list/ticks.ts';
import stylesheet from '../../styles/tick-bar.css?url';
import { loadStyles } from '../list/load-styles.ts';
import { announce } from '../reading-list/say.ts';
import { allBoxes, keyOfBox, shownBoxes, tickOfBox } from './boxes.ts';
import { keepTicks, keptTicks } from './kept-ticks.ts';
import { makeTickBar, type TickBar } from './tick-bar.ts';

let ticks: Ticks = new Map();
let bar: TickBar | null = null;
/** The key of the paper whose box was used last: there a range begins, and there the focus returns to. */
let last: string | null = null;
let hasHint = false;

/** Shows the ticks of this visit, and the bar of what can be done with them; once a page. */
export function startTicking(): void {
  const main = document.querySelector('main');
  if (bar || !main) return;
  const made = makeTickBar({
    ticks: () => ticks,
    tickShown: () => change(shownBoxes().map(tickOfBox), true),
    clear() {
      change(ticks.values(), false);
      focusLast();
    },
    leave: focusLast,
  });
  bar = made;
  ticks = readTicks(keptTicks());
  loadStyles(stylesheet).then(() => {
    main.append(made.element);
    show();
  });
  // Results, pages of results and filters change which papers are shown.
  let frame = 0;
  new MutationObserver((records) => {
    if (records.every(({ target }) => made.element.contains(target))) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(show);
  }).observe(main, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    ticks = readTicks(keptTicks());
    show();
  });
  document.addEventListener('keydown', (event) => {
    const isBox = event.target instanceof HTMLInputElement && event.target.matches('.tick');
    if (event.key !== 'Enter' || !isBox || ticks.size === 0) return;
    event.preventDefault();
    last = keyOfBox(event.target);
    made.focus();
  });
}

/** Does what the reader did with a box: ticks its paper or unticks it, or all from the last box to this one. */
export function tick(
  box: HTMLInputElement,
  { ticked, isRange }: { ticked: boolean; isRange: boolean },
): void {
  const key = keyOfBox(box);
  const boxes = new Map(shownBoxes().map((shown) => [keyOfBox(shown), shown]));
  const range = isRange ? tickRange([...boxes.keys()], last, key) : [key];
  // A press with Shift also selects text.
  if (isRange) getSelection()?.removeAllRanges();
  last = key;
  change(
    range.map((each) => tickOfBox(boxes.get(each) ?? box)),
    ticked,
  );
}

function change(papers: Iterable<Tick>, ticked: boolean) {
  ticks = withTicks(ticks, papers, ticked);
  keepTicks(ticks.size > 0 ? printTicks(ticks) : null);
  show();
  const hint = ticks.size > 0 && !hasHint ? ' Press Enter on a box for what you can do.' : '';
  hasHint ||= ticks.size > 0;
  announce(`${ticksText(ticks, shownKeys())}.${hint}`);
}

function show() {
  for (const box of allBoxes()) box.checked = ticks.has(keyOfBox(box));
  bar?.update(ticksText(ticks, shownKeys()), shownBoxes().length);
}

function shownKeys(): Set<string> {
  return new Set(shownBoxes().map(keyOfBox));
}

function focusLast() {
  const boxes = shownBoxes();
  const box = boxes.find((shown) => keyOfBox(shown) === last) ?? boxes[0];
  (box ?? document.querySelector('main'))?.focus();
}

import { comparable } from '../../core/reading-list/compared.ts';
import { printListLink } from '../../core/reading-list/list-link.ts';
import { keyOf, unmarked } from '../../core/reading-list/mark.ts';
import type { Tick, Ticks } from '../../core/reading-list/ticks.ts';
import { pluralize, printCount } from '../../core/text/numbers.ts';
import { url } from '../../site.ts';
import { importTwice } from '../../workers/import-twice.ts';
import { changeMarks, currentMarks } from '../reading-list/marks.ts';
import { reloadButton, savedCount, sayMarked } from '../reading-list/say.ts';

/** What the bar needs of the ticks. */
interface TickBarOptions {
  ticks(): Ticks;
  /** Ticks all papers that the page shows. */
  tickShown(): void;
  /** Unticks all. */
  clear(): void;
  /** Leaves the bar by the keyboard. */
  leave(): void;
}

/** The bar below the list that says how many papers are ticked, and what can be done with them. */
export interface TickBar {
  element: HTMLElement;
  /** Shows the count, and how many papers the page shows. */
  update(count: string, shown: number): void;
  focus(): void;
}

/** Makes the bar. What its actions need is loaded by each when it is used. */
export function makeTickBar({ ticks, tickShown, clear, leave }: TickBarOptions): TickBar {
  const element = document.createElement('section');
  element.className = 'tick-bar small no-print';
  element.setAttribute('aria-label', 'Ticked papers');
  element.hidden = true;
  const count = document.createElement('p');
  count.className = 'tick-count';
  const all = makeButton('', tickShown);
  const save = makeButton('Save', () => run(saveAll));
  const { menu, close } = makeExport();
  const cite = makeButton('Copy citations', () => run(copyAll));
  const compare = document.createElement('a');
  compare.className = 'button';
  // Also where it cannot be followed: a reader finds it by the keyboard, and learns why.
  compare.addEventListener('click', (event) => {
    if (compare.ariaDisabled !== 'true') return;
    event.preventDefault();
    say(`Only ${comparable.least} to ${comparable.most} papers can be compared; ${ticks().size} ticked.`);
  });
  const none = makeButton('Untick all', clear);
  for (const button of [save, cite]) button.className = 'button';
  const said = document.createElement('p');
  said.className = 'tick-said';
  const text = document.createElement('pre');
  text.className = 'panel-text';
  text.tabIndex = 0;
  text.hidden = true;
  text.setAttribute('aria-label', 'Citations');
  const actions = document.createElement('p');
  actions.className = 'tick-actions';
  actions.append(save, menu, cite, compare, all, none);
  element.append(count, actions, said, text);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    if (!close()) leave();
  });

  /** Says what became of an action, to everybody. */
  function say(words: string) {
    said.textContent = words;
    sayMarked(words);
  }

  /** Says what could not be loaded, and offers to reload the page. */
  function sayLost(words: string) {
    say(`${words} `);
    said.append(reloadButton());
  }

  async function run(action: (all: Tick[]) => Promise<string>) {
    text.hidden = true;
    try {
      say(await action(Array.from(ticks().values())));
    } catch {
      sayLost('This could not be loaded. Try again.');
    }
  }

  async function copyAll(all: Tick[]): Promise<string> {
    said.textContent = 'Loading …';
    const { readCitations } = await importTwice(() => import('./read-citations.ts'));
    const { citations, without } = await readCitations(all);
    if (citations.length === 0) return `No citation copied.${without}`;
    const copied = citations.join('\n');
    try {
      await navigator.clipboard.writeText(copied);
      return `${pluralize(citations.length, 'citation')} copied (APA).${without}`;
    } catch {
      // A browser may refuse: then the text is selected, and the keyboard copies it.
      text.textContent = copied;
      text.hidden = false;
      getSelection()?.selectAllChildren(text);
      return `Text selected: press Ctrl+C (⌘C) to copy.${without}`;
    }
  }

  function makeExport() {
    const menu = document.createElement('details');
    menu.className = 'export';
    const summary = document.createElement('summary');
    summary.textContent = 'Export';
    const formats = document.createElement('div');
    formats.className = 'export-menu';
    menu.append(summary, formats);
    menu.addEventListener('toggle', () => {
      if (!menu.open) return;
      importTwice(() => import('./export-ticked.ts')).then(
        ({ showFormats }) => showFormats(formats, Array.from(ticks().values()), { say, sayLost }),
        () => sayLost('The export could not be loaded.'),
      );
    });
    for (const event of ['pointerdown', 'focusin']) {
      document.addEventListener(event, ({ target }) => {
        if (menu.open && target instanceof Node && !menu.contains(target)) menu.open = false;
      });
    }
    const close = () => {
      if (!menu.open) return false;
      menu.open = false;
      summary.focus();
      return true;
    };
    return { menu, close };
  }

  return {
    element,
    update(words, shown) {
      const ticked = ticks();
      element.hidden = ticked.size === 0;
      if (count.textContent !== words) {
        count.textContent = words;
        said.textContent = '';
        text.hidden = true;
      }
      all.textContent = `Tick all ${printCount(shown)} shown`;
      all.hidden = shown === 0;
      const canCompare = ticked.size >= comparable.least && ticked.size <= comparable.most;
      compare.textContent = canCompare
        ? 'Compare'
        : `Compare ${comparable.least} to ${comparable.most} papers`;
      compare.href = url('compare/') + printListLink(ticked.values());
      compare.setAttribute('aria-disabled', String(!canCompare));
    },
    focus: () => save.focus(),
  };
}

/** Saves papers to the reading list, and says how many are there then. */
async function saveAll(papers: Tick[]): Promise<string> {
  const marks = currentMarks();
  const added = papers.filter((paper) => !marks?.get(keyOf(paper))?.saved);
  await changeMarks(
    added.map(({ hub, paper, title }) => [
      keyOf({ hub, paper }),
      (mark) => ({ ...(mark ?? unmarked({ hub, paper }, title, Date.now())), saved: true }),
    ]),
  );
  const count = `${printCount(savedCount())} saved`;
  return added.length === 0
    ? `All of them are saved already. ${count}.`
    : `Saved ${pluralize(added.length, 'paper')}. ${count}.`;
}

function makeButton(name: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link-button';
  button.textContent = name;
  button.addEventListener('click', onClick);
  return button;
}

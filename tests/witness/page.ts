import { type Element, find, isText, pathOf, readHtml, type Text, textsOf } from './dom.ts';
import type { LabelRow } from './labels/label-row.ts';
import { withNumbers } from './method.ts';

/** A text or a name on a page that neither the sources nor the labels nor the computed values account for. */
export interface Problem {
  /** The file of the page. */
  page: string;
  /** The elements around the text, the innermost last. */
  path: string;
  /** Null where a text is missing. */
  found: string | null;
  /** Null where nothing is expected at this place. */
  expected: string | null;
}

/**
 * A page whose texts are accounted for one by one. A check compares texts with what they have to be and ticks them off;
 * at the end, what no check ticked off and no label explains is a problem.
 */
export class Page {
  readonly file: string;
  readonly problems: Problem[] = [];
  readonly root: Element;
  readonly #done = new Set<Text>();
  readonly #doneNames = new Map<Element, Set<string>>();

  constructor(file: string, html: string) {
    this.file = file;
    this.root = readHtml(html);
  }

  find(selector: string, within: Element = this.root): Element[] {
    return find(within, selector);
  }

  /** The first element that fits; a problem where there is none. */
  one(selector: string, within: Element = this.root): Element | null {
    const [element] = find(within, selector);
    if (!element) this.report(`${pathOf(within)} ${selector}`, null, 'an element');
    return element ?? null;
  }

  /** The texts of the scripts of a type. */
  scripts(type: string): string[] {
    return find(this.root, 'script')
      .filter(({ attributes }) => attributes.get('type') === type)
      .map(({ children }) => children.map((child) => (isText(child) ? child.text : '')).join(''));
  }

  /** Expects these texts of the elements that fit, in this order, and no further element. */
  expect(selector: string, texts: readonly string[], within: Element = this.root): void {
    this.expectOf(find(within, selector), texts, `${pathOf(within)} ${selector}`);
  }

  /** The same of given elements; `where` says where a missing one is missing. */
  expectOf(elements: readonly Element[], texts: readonly string[], where: string): void {
    for (let at = 0; at < Math.max(elements.length, texts.length); at++) {
      const [element, expected] = [elements[at], texts[at] ?? null];
      const found = element ? this.open(element) : null;
      if (expected === null || found !== tidy(expected)) {
        this.report(element ? pathOf(element) : where, found, expected);
      }
      if (element) this.tick(element);
    }
  }

  /** Says what is wrong in the text of an element, and what it has to say instead. */
  reject(element: Element, found: string, expected: string): void {
    this.report(pathOf(element), found, expected);
    this.tick(element);
  }

  /** Expects an attribute of an element. */
  expectAttribute(element: Element, name: string, expected: string): void {
    const found = element.attributes.get(name) ?? null;
    if (found !== expected) this.report(`${pathOf(element)} @${name}`, found, expected);
    this.tickAttribute(element, name);
  }

  /** The text of an element less what is ticked off already. */
  open(element: Element): string {
    return tidy(this.exact(element));
  }

  /** The whole text of an element, also what is ticked off. */
  whole(element: Element): string {
    return tidy(
      textsOf(element)
        .map(({ text }) => text)
        .join(''),
    );
  }

  /** The text that is still open, with its spaces and line ends. */
  exact(element: Element): string {
    return textsOf(element)
      .filter((text) => !this.#done.has(text))
      .map(({ text }) => text)
      .join('');
  }

  tick(element: Element): void {
    for (const text of textsOf(element)) this.#done.add(text);
  }

  tickAttribute(element: Element, name: string): void {
    this.#doneNames.set(element, (this.#doneNames.get(element) ?? new Set()).add(name));
  }

  /** Ticks off the texts and names that are labels at their places. */
  tickLabels(rows: readonly LabelRow[]): void {
    for (const { at, texts, attribute, whole } of rows) {
      const labels = new Set(texts.map(withNumbers));
      for (const element of this.find(at)) {
        if (attribute !== undefined) {
          if (labels.has(element.attributes.get(attribute) ?? '')) this.tickAttribute(element, attribute);
        } else if (whole) {
          if (labels.has(this.open(element))) this.tick(element);
        } else {
          for (const child of element.children) {
            if (isText(child) && labels.has(tidy(child.text))) this.#done.add(child);
          }
        }
      }
    }
  }

  /** Reports every text and every accessible name that is still open. */
  reportRest(): void {
    for (const text of textsOf(this.root)) {
      if (tidy(text.text) !== '' && !this.#done.has(text)) this.report(pathOf(text), tidy(text.text), null);
    }
    for (const name of ['aria-label', 'alt', 'placeholder', 'title']) {
      for (const element of this.find(`body [${name}]`)) {
        // What COinS say is compared with the work that they are of.
        if (element.classes.includes('Z3988')) continue;
        const text = element.attributes.get(name) ?? '';
        if (text !== '' && !this.#doneNames.get(element)?.has(name)) {
          this.report(`${pathOf(element)} @${name}`, text, null);
        }
      }
    }
  }

  report(path: string, found: string | null, expected: string | null): void {
    this.problems.push({ page: this.file, path, found, expected });
  }
}

/** With single spaces, and none at the ends. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

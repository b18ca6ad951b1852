import { Parser } from 'htmlparser2';

/** An element of a page, or a text in it. */
export type Node = Element | Text;

export interface Element {
  tag: string;
  classes: string[];
  attributes: Map<string, string>;
  children: Node[];
  parent: Element | null;
}

export interface Text {
  /** As it is written, with its spaces. */
  text: string;
  parent: Element;
}

/** Reads a page as a plain tree. A formula is its TeX between dollar signs. */
export function readHtml(html: string): Element {
  const root: Element = { tag: 'page', classes: [], attributes: new Map(), children: [], parent: null };
  let current = root;
  const parser = new Parser({
    onopentag(tag, attributes) {
      const element: Element = {
        tag,
        classes: (attributes.class ?? '').split(/\s+/).filter(Boolean),
        attributes: new Map(Object.entries(attributes)),
        children: [],
        parent: current,
      };
      current.children.push(element);
      current = element;
    },
    ontext(text) {
      const last = current.children.at(-1);
      if (last && isText(last)) last.text += text;
      else current.children.push({ text, parent: current });
    },
    onclosetag() {
      if (current.tag === 'annotation') {
        for (const child of current.children) if (isText(child)) child.text = `$${child.text}$`;
      }
      current = current.parent ?? root;
    },
  });
  parser.end(html);
  return root;
}

export function isText(node: Node): node is Text {
  return 'text' in node;
}

const elements = new WeakMap<Element, Element[]>();

/** All elements within an element, in the order of the page. */
function elementsOf(root: Element): Element[] {
  const known = elements.get(root);
  if (known) return known;
  const found = root.children.flatMap((child) => (isText(child) ? [] : [child, ...elementsOf(child)]));
  elements.set(root, found);
  return found;
}

/**
 * Elements that fit a selector of names, classes, ids and attributes, joined by spaces and `>`: `.head > p.label`,
 * `a[href]`, `section#cite`; commas join several. The element that is searched counts as an ancestor.
 */
export function find(root: Element, selector: string): Element[] {
  const ways = selector.split(', ').map((way) => way.split(' ').map(readStep));
  return elementsOf(root).filter((element) => ways.some((steps) => fits(element, steps, root)));
}

type Step = '>' | ((element: Element) => boolean);

function readStep(text: string): Step {
  if (text === '>') return '>';
  const [name = ''] = /^[\w-]*/.exec(text) ?? [];
  const tests = Array.from(text.slice(name.length).matchAll(/([.#])([\w-]+)|\[([\w-]+)\]/g));
  return ({ tag, classes, attributes }) =>
    (name === '' || tag === name) &&
    tests.every(([, kind, word = '', attribute = '']) =>
      kind === '.'
        ? classes.includes(word)
        : kind === '#'
          ? attributes.get('id') === word
          : attributes.has(attribute),
    );
}

function fits(element: Element, steps: Step[], root: Element): boolean {
  const last = steps.at(-1);
  if (typeof last !== 'function' || !last(element)) return false;
  const before = steps.slice(0, -1);
  if (before.length === 0) return true;
  const { parent } = element;
  if (parent === null || element === root) return false;
  if (before.at(-1) === '>') {
    const rest = before.slice(0, -1);
    return rest.length === 0 ? parent === root : fits(parent, rest, root);
  }
  return fits(parent, before, root) || (parent !== root && fitsAbove(parent, before, root));
}

function fitsAbove(element: Element, steps: Step[], root: Element): boolean {
  const { parent } = element;
  return (
    parent !== null &&
    element !== root &&
    (fits(parent, steps, root) || (parent !== root && fitsAbove(parent, steps, root)))
  );
}

/**
 * Texts in the order of the page, without those of scripts and styles. A formula is its TeX, so what draws it in MathML is
 * left out.
 */
export function textsOf(node: Node): Text[] {
  if (isText(node)) return [node];
  if (node.tag === 'script' || node.tag === 'style') return [];
  if (node.tag === 'math') {
    return find(node, 'annotation').flatMap(({ children }) => children.filter(isText));
  }
  return node.children.flatMap(textsOf);
}

/** `body > main > article > h1`, with the first class of each element. */
export function pathOf(node: Node): string {
  const names: string[] = [];
  for (let at: Element | null = isText(node) ? node.parent : node; at?.parent; at = at.parent) {
    names.unshift([at.tag, ...at.classes.slice(0, 1)].join('.'));
  }
  return names.join(' > ');
}

/** An element of a style of citations, as the processor reads it. */
export interface StyleNode {
  name: string;
  attrs: Record<string, string>;
  children: (StyleNode | string)[];
}

/** What is known of works before any is printed: their type, and the variables that some of them may state. */
export interface KnownOfWorks {
  type: string;
  variables: Iterable<string>;
}

/** Variables that the processor makes itself. */
const made = [
  'title-short',
  'container-title-short',
  'page-first',
  'year-suffix',
  'citation-number',
  'citation-label',
];

// What prints nothing still counts for the group around it, whose words are printed only if it asks for no variable, or for
// one that is stated. The processor forgets what was asked for where an inner group ends that asks for none.
const askedInVain: StyleNode = { name: 'text', attrs: { variable: 'not-stated' }, children: [] };
const askedNothing: StyleNode = { name: 'group', attrs: {}, children: [] };

/**
 * A style with only those parts of its bibliography that can print something of such works. It prints them as the whole style
 * does, in half of the time: most of a style is for works of other types, and variables that these never state.
 */
export function narrowStyle(style: StyleNode, { type, variables }: KnownOfWorks): StyleNode {
  const stated = new Set([...variables, ...made]);
  const bodies = new Map(elementsOf(style, 'macro').map((macro) => [macro.attrs.name, once(macro)]));
  return {
    ...style,
    children: style.children.map((child) => {
      if (isElement(child, 'macro')) return { ...child, children: bodyOf(child.attrs.name) };
      return isElement(child, 'bibliography') ? inLayout(child) : child;
    }),
  };

  function once(macro: StyleNode): () => StyleNode[] {
    let body: StyleNode[] | null = null;
    return () => {
      body ??= narrowAll(macro.children);
      return body;
    };
  }

  function bodyOf(macro: string | undefined): StyleNode[] {
    return bodies.get(macro)?.() ?? [];
  }

  function inLayout(bibliography: StyleNode): StyleNode {
    const narrowed = (child: StyleNode | string) =>
      isElement(child, 'layout') ? { ...child, children: narrowAll(child.children) } : child;
    return { ...bibliography, children: bibliography.children.map(narrowed) };
  }

  /** Of what prints nothing, only the last before something else counts. */
  function narrowAll(children: StyleNode['children']): StyleNode[] {
    return children
      .flatMap(narrow)
      .filter((node, index, all) => !printsNothing(node) || !printsNothing(all[index + 1]));
  }

  function narrow(node: StyleNode | string): StyleNode[] {
    if (typeof node === 'string') return [];
    const { variable, macro } = node.attrs;
    switch (node.name) {
      case 'choose':
        return narrowChoice(node);
      case 'group':
        return asGroup(narrowAll(node.children), (children) => ({ ...node, children }));
      case 'names':
        return narrowNames(node);
      case 'text':
      case 'number':
      case 'date':
        if (macro !== undefined) return asGroup(bodyOf(macro), () => node);
        return variable === undefined || stated.has(variable) ? [node] : [askedInVain];
      default:
        return [node];
    }
  }

  /** Leaves out branches that are never taken, and those after one that always is. */
  function narrowChoice(choice: StyleNode): StyleNode[] {
    const branches: StyleNode[] = [];
    for (const branch of elementsOf(choice)) {
      const holds = branch.name === 'else' || testAll(branch);
      if (holds === false) continue;
      const children = narrowAll(branch.children);
      if (holds === true && branches.length === 0) return children;
      if (holds === true) branches.push({ name: 'else', attrs: {}, children });
      else branches.push({ ...branch, name: branches.length === 0 ? 'if' : 'else-if', children });
      if (holds === true) break;
    }
    return branches.every(({ children }) => children.length === 0) ? [] : [{ ...choice, children: branches }];
  }

  /** Whether a condition holds for all such works (true) or none (false); null where that depends on the work. */
  function testAll({ attrs: { match = 'all', ...tests } }: StyleNode): boolean | null {
    const results = Object.entries(tests).flatMap(([test, values]) =>
      values.split(' ').map((value) => testOne(test, value)),
    );
    const decisive = match !== 'all';
    if (results.includes(decisive)) return match === 'any';
    return results.includes(null) ? null : match !== 'any';
  }

  function testOne(test: string, value: string): boolean | null {
    if (test === 'type') return value === type;
    return /^(?:variable|is-numeric|is-uncertain-date)$/.test(test) && !stated.has(value) ? false : null;
  }

  /** Leaves out names that are never stated, unless something else may be printed in their place. */
  function narrowNames(names: StyleNode): StyleNode[] {
    const children = elementsOf(names).flatMap((child) => {
      if (child.name !== 'substitute') return [child];
      const others = child.children.flatMap(narrow).filter((other) => !printsNothing(other));
      return others.length > 0 ? [{ ...child, children: others }] : [];
    });
    const isStated = names.attrs.variable?.split(' ').some((name) => stated.has(name));
    const isReplaced = children.some((child) => isElement(child, 'substitute'));
    return isStated || isReplaced ? [{ ...names, children }] : [askedInVain];
  }
}

/** A group of such children, which is nothing itself where they print nothing; a macro is a group too. */
function asGroup(children: StyleNode[], make: (children: StyleNode[]) => StyleNode): StyleNode[] {
  return children.every(printsNothing) ? [children.at(-1) ?? askedNothing] : [make(children)];
}

function printsNothing(node: StyleNode | undefined): boolean {
  return node === askedInVain || node === askedNothing;
}

function elementsOf({ children }: StyleNode, name?: string): StyleNode[] {
  return children.filter(
    (child) => typeof child !== 'string' && (name === undefined || child.name === name),
  ) as StyleNode[];
}

function isElement(node: StyleNode | string, name: string): node is StyleNode {
  return typeof node !== 'string' && node.name === name;
}

import type { Range } from '../../core/search/query/tokens.ts';

/** Wraps ranges of an element's text in `<mark>`; offsets are those of its `textContent`. */
export function markText(element: Element, ranges: Range[]) {
  if (ranges.length === 0) return;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: { node: Text; start: number }[] = [];
  let length = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    texts.push({ node, start: length });
    length += node.data.length;
  }
  for (const { node, start } of texts) {
    // Do not mark parts of a formula.
    if (node.parentElement?.closest('math')) continue;
    const inside = ranges
      .map((range) => ({ start: range.start - start, end: range.end - start }))
      .filter((range) => range.end > 0 && range.start < node.data.length);
    markNode(node, inside);
  }
}

/** Removes all marks of an element. */
export function unmark(element: Element) {
  for (const mark of element.querySelectorAll('mark')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

function markNode(node: Text, ranges: Range[]) {
  // From the end, so that earlier offsets stay valid.
  for (const { start, end } of ranges.toReversed()) {
    const marked = node.splitText(Math.max(0, start));
    if (end - Math.max(0, start) < marked.data.length) marked.splitText(end - Math.max(0, start));
    const mark = document.createElement('mark');
    marked.replaceWith(mark);
    mark.append(marked);
  }
}

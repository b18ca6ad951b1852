import { at } from '../../text/at.ts';
import { joinParts } from '../../text/lines.ts';
import { scripts, splitTex } from '../../text/tex.ts';
import { escapeInMath, withBraces } from './lone-signs.ts';

/**
 * Writes text on one line as TeX for a field in braces: its mathematics stays, what TeX would read as a command is
 * escaped, digits above and below the line get their command, every other character of any script stays as it is. With
 * `protect`, braces keep the capitals of a title from styles that write titles small; without `math`, as in names, dollar
 * signs and digits above the line are text.
 */
export function toTex(text: string, { protect = false, math = true } = {}): string {
  const pieces = (math ? splitTex(text) : [{ kind: 'text', text }]).map(({ kind, text: piece }) => {
    return kind === 'math' && isBalanced(piece)
      ? { tex: `$${escapeInMath(withBraces(piece))}$`, text: '' }
      : { tex: '', text: kind === 'math' ? `$${piece}$` : piece };
  });
  const escapeText = escaper(isBalanced(pieces.map((piece) => piece.text).join('')));
  return pieces
    .map((piece, index) => {
      if (piece.tex) return piece.tex;
      const tex = protect ? protectCapitals(piece.text, index === 0, escapeText) : escapeText(piece.text);
      return math ? setScripts(tex) : tex;
    })
    .join('');
}

/** Writes text in paragraphs, which a blank line separates. */
export function paragraphsToTex(text: string): string {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => toTex(joinParts(paragraph, /\n/)));
  // At the beginning of a line, `@` would look like the next entry to some programs.
  return paragraphs.map((paragraph) => paragraph.replace(/^@/, '{@}')).join('\n\n');
}

/** An address or identifier, which BibLaTeX takes unchanged: only characters that would end the value are encoded. */
export function toVerbatim(text: string): string {
  return text.replace(/[{}\\\s]/g, encodeURIComponent).replace(/&(?=(?:amp|lt|gt);)/gi, '\\&');
}

/** True if every brace has its partner. BibTeX counts braces after a backslash too. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Writes digits and signs above and below the line by the commands for them: LaTeX has few of these characters. */
function setScripts(tex: string): string {
  return tex.replace(/[⁰¹²³⁴-⁹⁺⁻]{1,6}|[₀-₉₊₋]{1,6}/g, (run) => {
    const [command, table] = lowered.has(run.charAt(0))
      ? ['textsubscript', lowered]
      : ['textsuperscript', raised];
    return `\\${command}{${Array.from(run, (character) => table.get(character)).join('')}}`;
  });
}

const [raised, lowered] = [scripts['^'], scripts._].map(
  (table) => new Map(Object.entries(table).map(([plain, set]) => [set, plain])),
) as [Map<string, string>, Map<string, string>];

function escaper(balanced: boolean): (text: string) => string {
  const braces = balanced
    ? { '{': '\\{', '}': '\\}' }
    : { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };
  const replacements: Record<string, string> = { ...escapes, ...braces };
  return (text) =>
    text.replace(/[\\{}$&%#_~^<>|]|-(?=-)|`(?=`)|'(?=')|[?!](?=`)/g, (found) => {
      return replacements[found] ?? `${found}{}`;
    });
}

const escapes = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
};

/**
 * Puts words with a capital in braces, several in a row in one pair: `{GRPO} for {Large Language Models}`.
 * The first letter of a title keeps its case in every style.
 */
function protectCapitals(text: string, isStart: boolean, escapeText: (text: string) => string): string {
  const parts = text.split(/([\p{L}\p{M}\p{N}]+)/u).map((part, index) => {
    const isFirst = isStart && index === 1 && text.startsWith(part);
    return { text: part, hasCapital: /[\p{Lu}\p{Lt}]/u.test(isFirst ? part.replace(/^./u, '') : part) };
  });
  let written = '';
  for (let index = 0; index < parts.length; index += 1) {
    const part = at(parts, index);
    if (!part.hasCapital) {
      written += escapeText(part.text);
      continue;
    }
    let group = part.text;
    while (/^[ .’'/-]$/.test(parts[index + 1]?.text ?? '') && parts[index + 2]?.hasCapital) {
      group += `${parts[index + 1]?.text}${parts[index + 2]?.text}`;
      index += 2;
    }
    written += `{${group}}`;
  }
  return written;
}

import { splitTex, texToText } from '../../text/tex.ts';
import { isLoneSign, unescapeInMath, withoutBraces } from './lone-signs.ts';
import { accents, characters, escapes, ligatures, styles } from './tex-characters.ts';

/**
 * Reads the TeX of a field as text on one line: accents, escapes and ligatures become characters, braces and
 * commands of style go. Mathematics between dollar signs stays TeX, unless `math` is false, as
 * in names; an unknown command stays unchanged.
 */
export function fromTex(input: string, { math: hasMath = true } = {}): string {
  const written = toOneLine(input);
  const tex = readWholeCommands(hasMath && written.includes('$') ? readDollars(written) : written);
  if (!/[\\{}$~`]|''|--/.test(tex)) return tex;
  const pieces = hasMath ? splitTex(tex) : [{ kind: 'text', text: tex }];
  const math = pieces.filter(({ kind }) => kind === 'math').length;
  for (const dollar of ['$', '\\$']) {
    const reading: Reading = { text: '', accents: [], groups: [], next: null, dollar };
    for (const { kind, text } of pieces) {
      if (kind === 'text') readText(reading, text);
      flushAccents(reading);
      if (kind === 'math') put(reading, `$${withoutBraces(unescapeInMath(text))}$`);
    }
    // A dollar sign that was text must not turn the text between two of them into mathematics.
    const asRead = splitTex(reading.text).filter(({ kind }) => kind === 'math').length;
    if (asRead === math || !hasMath || dollar !== '$') return reading.text.trim();
  }
  return tex;
}

// Most texts are on one line, and copying a long one for each of its spaces takes time.
function toOneLine(input: string): string {
  return (/[\t\r\n\f\v]| {2}/.test(input) ? input.replace(/[ \t\r\n\f\v]+/g, ' ') : input).trim();
}

/** Reads the commands of which an argument is not part of the text. */
function readWholeCommands(tex: string): string {
  if (!tex.includes('\\')) return tex;
  return tex
    .replace(/\\ifmmode\b.{0,100}?\\else\b ?(.{0,100}?)\\fi\b(?:\{\})?/g, '{$1}')
    .replace(linkAddress, '')
    .replace(/\\raisebox ?\{[^{}]{0,50}\}/g, '')
    .replace(
      /\\ensuremath ?\{((?:[^{}]|\{[^{}]{0,100}\}){0,200})\}/g,
      (_, math: string) => texToText(math) ?? `$${math}$`,
    )
    .replace(/\\texorpdfstring ?\{[^{}]{0,200}\}(?=\{)/g, '')
    .replace(/\\text(su[bp])(?:er)?script ?\{([0-9+-]{1,6})\}/g, (_, kind: string, digits: string) => {
      return texToText(`${kind === 'sub' ? '_' : '^'}{${digits}}`) ?? digits;
    });
}

/** The addresses of links such as `\href{address}{text}`, which `fromTex` does not read. */
export function linkAddresses(tex: string): string[] {
  return tex.includes('\\href') ? Array.from(tex.matchAll(linkAddress), ([, address = '']) => address) : [];
}

const linkAddress = /\\href\s?\{([^{}]{0,2000})\}/g;

/**
 * In TeX every dollar sign toggles mathematics, also before a digit, where text has an amount of money:
 * `$<$0.05`. Such mathematics becomes text where it is simple, else the digits after it are moved into it.
 */
function readDollars(tex: string): string {
  return tex.replace(
    /(?<!\\)\$((?:[^$\\]|\\[\s\S]){0,300})\$(\d+)?/g,
    (whole, math: string, digits?: string) => {
      const isSign = /^\s*(?:[<>=~]|\\[a-z]+)\s*$/.test(math);
      const isMoney = /^\d/.test(math) && /\s$/.test(math);
      if (math.trim() === '' || isMoney || (digits === undefined && !isLoneSign(math))) return whole;
      const sign = signs.get(math.trim());
      const text = sign ?? texToText(math);
      if (text !== null && (isSign || digits !== undefined) && !/[$\\{}]/.test(text))
        return `${text}${digits ?? ''}`;
      return digits === undefined ? whole : `$${math.trim()}${digits}$`;
    },
  );
}

const signs = new Map([
  ['\\less', '<'],
  ['\\lt', '<'],
  ['\\greater', '>'],
  ['\\gt', '>'],
]);

interface Reading {
  text: string;
  /** Accents that wait for their letter, the outer ones first. */
  accents: string[];
  /** What each open group ends with in the text. */
  groups: string[];
  /** What a group that opens here begins and ends with in the text; nothing where it is null. */
  next: Group | null;
  /** What a dollar sign is written as. */
  dollar: string;
}

interface Group {
  begin: string;
  end: string;
}

const braces: Group = { begin: '{', end: '}' };
const quotes: Group = { begin: '“', end: '”' };

const token = /\\([A-Za-z]+)\*? ?|\\([^A-Za-z])|---?|``|''|[?!]`|[^\\{}$~`'?!-]+|[\s\S]/gu;

function readText(reading: Reading, text: string): void {
  for (const [found, word, symbol] of text.matchAll(token)) {
    const { next } = reading;
    reading.next = null;
    if (found === '{') openGroup(reading, next);
    else if (found === '}') closeGroup(reading);
    else if (word !== undefined) readCommand(reading, word, found);
    else if (symbol !== undefined) readSymbol(reading, symbol);
    else if (found === '~') put(reading, '\u00A0');
    else if (found === '$') put(reading, '$');
    // TeX skips spaces between an accent and its letter.
    else put(reading, ligatures.get(found) ?? (reading.accents.length > 0 ? found.trimStart() : found));
  }
}

function readCommand(reading: Reading, name: string, found: string): void {
  const accent = accents.get(name);
  const character = characters.get(name);
  if (accent) reading.accents.push(accent);
  else if (character !== undefined) put(reading, character);
  else if (name === 'enquote' || name === 'mkbibquote') reading.next = quotes;
  else if (!styles.has(name)) {
    const text = texToText(`\\${name}`);
    put(reading, text ?? found);
    if (text === null) reading.next = braces;
  }
}

function readSymbol(reading: Reading, symbol: string): void {
  const accent = accents.get(symbol);
  if (accent) reading.accents.push(accent);
  else if (symbol === '$') put(reading, reading.dollar);
  else put(reading, escapes[symbol] ?? `\\${symbol}`);
}

function openGroup(reading: Reading, group: Group | null): void {
  put(reading, group?.begin ?? '');
  reading.groups.push(group?.end ?? '');
}

/** Closes a group; another argument may follow that of an unknown command. */
function closeGroup(reading: Reading): void {
  flushAccents(reading);
  const end = reading.groups.pop() ?? '';
  put(reading, end);
  if (end === braces.end) reading.next = braces;
}

/** Appends text, with the waiting accents over its first character. */
function put(reading: Reading, text: string): void {
  if (reading.accents.length === 0 || text === '') {
    reading.text += text;
    return;
  }
  const [first = '', ...rest] = Array.from(text);
  const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  reading.text += (letter + reading.accents.reverse().join('')).normalize('NFC') + rest.join('');
  reading.accents = [];
}

/** Prints accents without a letter, as in `\~{}`, by themselves. */
function flushAccents(reading: Reading): void {
  for (const accent of reading.accents.splice(0).reverse()) {
    reading.text += spacing.get(accent) ?? `\u25CC${accent}`;
  }
}

const spacing = new Map(
  Array.from(accents)
    .filter(([command]) => !/[a-z]/i.test(command))
    .map(([command, accent]) => [accent, command]),
);

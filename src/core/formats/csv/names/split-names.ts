import { isGroup, isPerson } from './piece-kind.ts';

/** Parts of a cell that each hold a name, or `commas` where commas may separate names too; null if it is unclear. */
export type SplitNames = { names: string[]; commas: boolean } | null;

const and = /(?:,\s*|(?<=\s))(?:and|&)(?=\s)/i;

/**
 * Splits a cell at what separates names: semicolons, bars, the line ends of a cell, “and”. `semicolons` is true where
 * other cells of the column have semicolons: an “and” then is likely part of the name of a group.
 */
export function splitNames(cell: string, semicolons: boolean): SplitNames {
  const text = cell.replaceAll('；', ';').replaceAll('，', ',');
  if (text.includes(';')) return splitPieces(text.replaceAll('\n', ' ').split(/(?<!\\);/));
  if (text.includes('|')) return splitPieces(text.replaceAll('\n', ' ').split('|'));
  if (text.includes('、')) return splitPieces(text.replaceAll('\n', ' ').split('、'));
  if (text.includes('\n')) return splitLines(text.split('\n'));
  if (!and.test(text)) return { names: [text], commas: true };
  return semicolons ? splitPieces([text]) : splitAtAnd(text);
}

function splitLines(lines: string[]): SplitNames {
  const pieces = lines.map((line) => line.trim()).filter(Boolean);
  const inner = pieces.slice(0, -1);
  if (inner.every((line) => line.endsWith(','))) {
    const names = pieces.map((line) => line.replace(/,$/, '').trim());
    return names.every((name) => /\s/.test(name))
      ? splitPieces(names)
      : { names: [pieces.join(' ')], commas: true };
  }
  if (inner.some((line) => /(?:,|\band|&)$/i.test(line))) return splitNames(pieces.join(' '), false);
  return splitPieces(pieces);
}

/** Pieces that each are one name, but for an “and” between names of which one has a comma. */
function splitPieces(pieces: string[]): SplitNames {
  const names: string[] = [];
  for (const piece of pieces) {
    const name = piece.trim().replace(/^(?:and|&)\s+(?=\S)/i, '');
    const parts = name.split(and).map((part) => part.trim());
    const withComma = parts.length > 1 && parts.some((part) => /(?<!\\),/.test(part));
    if (withComma ? parts.some(isGroup) : parts.length > 1 && parts.every(isPerson)) return null;
    if (withComma) names.push(...parts);
    else if (name !== '') names.push(name);
  }
  return { names, commas: false };
}

function splitAtAnd(text: string): SplitNames {
  const parts = text
    .split(and)
    .map((part) => part.trim().replace(/,$/, ''))
    .filter(Boolean);
  const commas = parts.map((part) => part.split(',').length - 1);
  // `A B, C D and E F` and `Maier, T., Nowak, A., & Olsen, P.` are one list.
  const isList =
    commas.some((number) => number > 1) || (commas.at(-1) === 0 && commas[0] === 1 && areNames(parts[0]));
  if (isList) return { names: [parts.join(', ')], commas: true };
  if (parts.some((part) => !part.includes(',') && isGroup(part))) return null;
  return { names: parts, commas: false };
}

/** True for two names of several words each, so that the comma separates no given names. */
function areNames(part = ''): boolean {
  return part.split(',').every((name) => /\S\s+\S/.test(name.trim()));
}

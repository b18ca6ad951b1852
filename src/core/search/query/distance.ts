/**
 * The slips between two words, or null if there are more than `max`. An insertion, deletion, substitution or
 * transposition of neighbours is one slip (optimal string alignment). Fills only the diagonal band of the table
 * that can hold such a distance (Ukkonen 1985), so that most words are dropped after a few letters.
 */
export function withinDistance(a: string, b: string, max: number): number | null {
  if (Math.abs(a.length - b.length) > max) return null;
  const row = lastRow(a, b, max);
  const distance = row?.[b.length] ?? max + 1;
  return distance <= max ? distance : null;
}

/**
 * The fewest slips between an unfinished word and a beginning of another of at least `minLength` letters, or
 * null if there are more than `max`. The last letter must agree; otherwise any word with the same letters
 * before it would match.
 */
export function withinDistanceOfBeginning(
  begun: string,
  word: string,
  max: number,
  minLength = begun.length - max,
): number | null {
  const row = lastRow(begun, word, max);
  if (!row) return null;
  const last = begun.at(-1);
  let least = max + 1;
  for (let end = Math.max(1, minLength); end <= Math.min(word.length, begun.length + max); end += 1) {
    if (word[end - 1] === last) least = Math.min(least, row[end]!);
  }
  return least <= max ? least : null;
}

/** Slips between `a` and each beginning of `b`, by its length, inside the band; null if all exceed `max`. */
function lastRow(a: string, b: string, max: number): Uint8Array | null {
  const far = max + 1;
  const width = Math.min(b.length, a.length + max) + 1;
  let beforeLast = new Uint8Array(width).fill(far);
  let before = new Uint8Array(width).fill(far);
  let row = Uint8Array.from({ length: width }, (_, column) => Math.min(column, far));
  for (let i = 1; i <= a.length; i += 1) {
    [beforeLast, before, row] = [before, row, beforeLast];
    row.fill(far);
    if (i <= max) row[0] = i;
    let least = row[0]!;
    for (let j = Math.max(1, i - max); j <= Math.min(width - 1, i + max); j += 1) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let value = before[j - 1]! + (isSame ? 0 : 1);
      value = Math.min(value, before[j]! + 1, row[j - 1]! + 1, far);
      const isCrossed =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isCrossed) value = Math.min(value, beforeLast[j - 2]! + 1);
      row[j] = value;
      least = Math.min(least, value);
    }
    if (least > max) return null;
  }
  return row;
}

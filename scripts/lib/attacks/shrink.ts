/**
 * A smaller list for which `fails` still holds, by leaving out halves, then quarters, down to single parts (delta
 * debugging, https://www.debuggingbook.org/html/DeltaDebugger.html). Stops after `maxTries` questions.
 */
function shrink<Part>(parts: Part[], fails: (parts: Part[]) => boolean, maxTries: number): Part[] {
  let kept = parts;
  let tries = 0;
  for (let size = Math.ceil(kept.length / 2); size >= 1 && tries < maxTries; ) {
    let isSmaller = false;
    for (let start = 0; start < kept.length && tries < maxTries; ) {
      const fewer = kept.toSpliced(start, size);
      tries += 1;
      if (fewer.length < kept.length && fails(fewer)) {
        kept = fewer;
        isSmaller = true;
      } else start += size;
    }
    if (size === 1 && !isSmaller) break;
    size = isSmaller && size === 1 ? 1 : Math.max(1, Math.floor(size / 2));
    if (!isSmaller && size === 1 && kept.length <= 1) break;
  }
  return kept;
}

/** A smaller text for which `fails` still holds: first with fewer lines, then with fewer characters. */
export function shrinkText(text: string, fails: (text: string) => boolean, maxTries: number): string {
  const lines = shrink(text.split('\n'), (some) => fails(some.join('\n')), maxTries).join('\n');
  return shrink([...lines], (some) => fails(some.join('')), maxTries).join('');
}

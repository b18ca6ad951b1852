import type { Work } from '../schemas/work.ts';

/** Works of several lists, each with a key of its own: `liu2025visual`, `liu2025visualx2`, …, the first as in its list. */
export function withDistinctKeys(works: readonly Work[]): Work[] {
  const used = new Set<string>();
  return works.map((work) => {
    let key = work.key;
    for (let number = 2; used.has(key); number += 1) key = `${work.key}x${number}`;
    used.add(key);
    return key === work.key ? work : { ...work, key };
  });
}

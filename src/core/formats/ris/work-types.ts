/** The values of `TY` with the kinds of work that they are, the one that is written first. */
const types: readonly [type: string, ...ty: string[]][] = [
  ['article-journal', 'JOUR', 'EJOUR', 'JFULL', 'ABST', 'INPR'],
  ['article-magazine', 'MGZN'],
  ['article-newspaper', 'NEWS'],
  ['paper-conference', 'CONF', 'CPAPER'],
  ['chapter', 'CHAP', 'ECHAP'],
  ['book', 'BOOK', 'EBOOK', 'EDBOOK'],
  ['thesis', 'THES'],
  ['report', 'RPRT', 'GOVDOC'],
  ['manuscript', 'MANSCPT', 'UNPB'],
  ['dataset', 'DATA', 'DBASE', 'AGGR'],
  ['software', 'COMP'],
  ['webpage', 'ELEC', 'WEB'],
  ['post-weblog', 'BLOG'],
  ['patent', 'PAT'],
  ['pamphlet', 'PAMP'],
  ['periodical', 'SER'],
  ['standard', 'STAND'],
  ['entry', 'CTLG'],
  ['entry-encyclopedia', 'ENCYC'],
  ['entry-dictionary', 'DICT'],
  ['classic', 'CLSWK', 'ANCIENT'],
  ['bill', 'BILL'],
  ['hearing', 'HEAR'],
  ['legal_case', 'CASE'],
  ['legislation', 'STAT', 'LEGAL'],
  ['map', 'MAP'],
  ['figure', 'FIGURE', 'CHART'],
  ['graphic', 'ART'],
  ['motion_picture', 'MPCT', 'VIDEO'],
  ['musical_score', 'MUSIC'],
  ['song', 'SOUND'],
  ['speech', 'SLIDE'],
  ['personal_communication', 'PCOMM', 'ICOMM'],
];

/** Says nothing of the kind of work. */
const generic = 'GEN';

/**
 * How a kind of work is written, and whether that says all of it. A preprint, which CSL calls `article`, is an
 * unpublished work.
 */
export function toTy(type: string | undefined): { ty: string; isWhole: boolean } {
  const ty = types.find(([name]) => name === type)?.[1];
  if (ty !== undefined) return { ty, isWhole: true };
  return { ty: type === 'article' ? 'UNPB' : generic, isWhole: type === undefined };
}

/** The kind of work that a `TY` is; null if it is unknown. */
export function fromTy(ty: string): { type?: string } | null {
  const name = ty.toUpperCase();
  const type = types.find(([, ...others]) => others.includes(name))?.[0];
  if (type !== undefined) return { type };
  return name === generic ? {} : null;
}

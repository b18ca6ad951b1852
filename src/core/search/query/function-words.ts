/**
 * Words that carry a sentence and not its subject: articles, pronouns, prepositions, question words and auxiliary verbs.
 * Beside a word of content they need not occur in a paper. `no`, `not` and `without` are missing, because they change what
 * is asked for.
 */
const functionWords = new Set(
  [
    'a an the this that these those there here it its they them their he him his she her we us our you your i me my',
    'anything something everything anyone someone',
    'and but or nor as if than then so such both each every any some',
    'about above after against among around at before behind between by during for from in into of off on onto out over',
    'since through to toward towards under until up upon via with within',
    'what when where whether which while who whom whose why how',
    'am is are was were be been being do does did done doing have has had having can could may might must shall should',
    'will would get gets got let lets please exist exists',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a folded word is one of them. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

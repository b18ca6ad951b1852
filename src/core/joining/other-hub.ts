import type { Message } from '../schemas/message.ts';
import { isHubAlone } from '../sources/hub-id.ts';
import { messageAt, printPlace } from '../sources/source-places.ts';
import { quote } from '../text/quote.ts';
import { identifierKeys, kindOf } from './match/paper-keys.ts';
import { titleKey } from './match/title-key.ts';
import { isPaperMention, type Mention } from './mentions.ts';

/**
 * Reports sources whose hub paper is another one than that of the most trusted source, as after a wrong `--hub`:
 * no mention leads from one to the other by an identifier or a title.
 */
export function reportOtherHub(mentions: readonly Mention[]): Message[] {
  const [first] = mentions;
  if (!first) return [];
  const known = new Set([first]);
  for (let size = 0; size < known.size; ) {
    size = known.size;
    for (const mention of mentions) {
      if (!known.has(mention) && [...known].some((other) => mayBeOne(mention, other))) known.add(mention);
    }
  }
  const others = mentions.filter((mention) => isAboutHub(mention) && !known.has(mention));
  return others.map((mention) => {
    const reason = `The hub paper is ${nameOf(mention)} here and ${nameOf(first)} at ${printPlace(first.place)}.`;
    return messageAt('two-hub-papers', mention.place, reason);
  });
}

/** True if a whole source or file is about the hub paper; an entry with the key of the hub is meant so by its author. */
function isAboutHub(mention: Mention): boolean {
  return mention.isHub && (!isPaperMention(mention) || isHubAlone(mention.place.file));
}

/** False if two mentions cannot be about one paper: their titles or, without two titles, their identifiers differ. */
function mayBeOne(a: Mention, b: Mention): boolean {
  const [keys, others] = [identifierKeys(a.identifiers), identifierKeys(b.identifiers)];
  if (keys.some((key) => others.includes(key))) return true;
  if (a.title !== null && b.title !== null) return isOneTitle(a.title, b.title);
  const kinds = new Set(keys.map(kindOf));
  return !others.some((key) => kinds.has(kindOf(key)));
}

/** True if two titles agree, or one of them is the other without its subtitle. */
function isOneTitle(a: string, b: string): boolean {
  const [whole, other] = [titleKey(a), titleKey(b)];
  return whole === other || titleKey(mainTitle(a)) === other || titleKey(mainTitle(b)) === whole;
}

function mainTitle(title: string): string {
  return title.split(/[:：—]|[?!.;](?=\s)|\s[–-]{1,3}\s/)[0] ?? title;
}

function nameOf({ title, identifiers }: Mention): string {
  const id = Object.values(identifiers)[0];
  if (title === null) return id ?? 'a paper without a title';
  return id === undefined ? quote(title) : `${quote(title)} (${id})`;
}

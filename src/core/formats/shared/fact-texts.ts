import { type IdentifierName, identifierKinds, identifierNames } from '../../facts/identifiers.ts';
import type { CitingFact, ShortName } from '../../facts/paper-facts.ts';
import type { CitationRole, StatedRole } from '../../schemas/citation-role.ts';
import type { Publication } from '../../schemas/publication.ts';
import type { Work } from '../../schemas/work.ts';
import { languageExpected, readLanguages } from '../../text/languages.ts';
import { roleName } from '../../text/role-name.ts';
import { toPlainText } from '../../text/tex.ts';
import { toPageRange } from './page-range.ts';
import type { PaperDraft } from './paper-draft.ts';
import { readIssued } from './read-issued.ts';
import { addressExpected, toWebAddress } from './web-address.ts';
import { toWorkType } from './work-types.ts';

/** A fact of a paper as text, in both directions. */
export interface FactText {
  /** True if line ends of the text are kept. */
  paragraphs?: boolean;
  /** Puts the fact into the draft; where the text, which is not empty, states none, returns what was expected. */
  read(text: string, draft: PaperDraft): string | null;
  /** The fact, so that `read` reads it back; null where it is not stated. */
  write(work: Work): string | null;
}

/** A fact that one text can hold. Names of authors and quoted passages take more. */
type TextFact = Exclude<ShortName<CitingFact>, 'authors' | 'quotes'> | 'key';

/** The facts that one text can hold. The formats give them their own names. */
export const factTexts = {
  key: own('key'),
  // Titles carry TeX, which formats other than BibTeX would show unchanged.
  title: { ...own('title'), write: ({ title }) => toPlainText(title) },
  summary: { ...own('summary'), paragraphs: true },
  abstract: { ...own('abstract'), paragraphs: true },
  primaryCategory: own('primaryCategory'),
  polarity: own('polarity'),
  verdict: own('verdict'),
  issued: {
    read(text, draft) {
      const { issued } = readIssued(text);
      draft.issued = issued ?? draft.issued;
      return issued === null ? 'a real date such as 2025, 2025-03 or 2025-03-09' : null;
    },
    write: ({ issued }) => issued,
  },
  url: {
    read(text, draft) {
      const url = toWebAddress(text);
      draft.url = url ?? draft.url;
      return url === null ? addressExpected : null;
    },
    write: ({ url }) => url,
  },
  novelty: {
    read(text, draft) {
      const isNumber = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));
      if (!isNumber || !isKeptWhole(text)) return 'a number from 0 on, of at most 15 digits';
      draft.novelty = Number(text);
      return null;
    },
    write: ({ novelty }) => (novelty === null ? null : String(novelty)),
  },
  roles: {
    read(text, draft) {
      const names = text.split(';').map((name) => name.trim());
      draft.roles = names.filter((name) => name !== '').map(toStatedRole);
      return null;
    },
    write: ({ roles }) => (roles.length > 0 ? roles.map(roleName).join('; ') : null),
  },
  representative: yesOrNo('representative'),
  influential: yesOrNo('influential'),
  retracted: yesOrNo('retracted'),
  review: yesOrNo('review'),
  pdf: {
    read(text, draft) {
      const pdf = toWebAddress(text);
      draft.pdf = pdf ?? draft.pdf;
      return pdf === null ? addressExpected : null;
    },
    write: ({ pdf }) => pdf,
  },
  // `de; fr`: a paper in several languages.
  languages: {
    read(text, draft) {
      const languages = readLanguages(text);
      if (languages === null) return languageExpected;
      draft.languages = [...new Set([...draft.languages, ...languages])];
      return null;
    },
    write: ({ languages }) => languages.join('; ') || null,
  },
  // `OpenAlex: 12 (2026-11-26); Semantic Scholar: 9`, as in the exports of this project.
  citedBy: {
    read(text, draft) {
      const counts = text
        .split(';')
        .map((part) => /^\s*(.*\S)\s*:\s*(\d{1,15})(?:\s*\((\d{4}-\d\d-\d\d)\))?\s*$/.exec(part));
      const read = counts.flatMap((found) => {
        const [, source = '', count = '', day] = found ?? [];
        const isReal = day === undefined || readIssued(day).issued === day;
        return found && isReal ? [{ count: Number(count), source, asOf: day ?? null }] : [];
      });
      if (read.length !== counts.length) return 'counts as in OpenAlex: 12 (2026-11-26); Semantic Scholar: 9';
      draft.citedBy = read;
      return null;
    },
    write: ({ citedBy }) =>
      citedBy.length > 0
        ? citedBy
            .map(({ source, count, asOf }) => `${source}: ${count}${asOf === null ? '' : ` (${asOf})`}`)
            .join('; ')
        : null,
  },
  // `supporting: 3; contrasting: 1`, as in the exports of this project.
  tallies: {
    read(text, draft) {
      const counts = text.split(';').map((part) => /^\s*(.*\S)\s*:\s*(\d{1,15})\s*$/.exec(part));
      const tallies = counts.flatMap((found) =>
        found ? [{ polarity: found[1] ?? '', count: Number(found[2]) }] : [],
      );
      if (tallies.length !== counts.length) return 'counts as in supporting: 3; contrasting: 1';
      draft.tallies = tallies;
      return null;
    },
    write: ({ tallies }) =>
      tallies.length > 0 ? tallies.map(({ polarity, count }) => `${polarity}: ${count}`).join('; ') : null,
  },
  ...identifiers(),
  type: publicationPart('type', toWorkType, 'a type of work that CSL or Crossref has'),
  venue: publicationPart('venue'),
  publisher: publicationPart('publisher'),
  volume: publicationPart('volume'),
  issue: publicationPart('issue'),
  pages: publicationPart('pages', toPageRange),
} satisfies Record<TextFact, FactText>;

export type FactName = keyof typeof factTexts;

/** A role by its name; a name that the vocabulary does not have becomes the label of an `other` one. */
export function toStatedRole(name: string): StatedRole {
  const role = roles.get(name.toLowerCase());
  return role ? { role } : { role: 'other', label: name };
}

// The vocabulary once more, so that zod stays out of the browser; the type fails where one is missing.
const vocabulary: Record<CitationRole, null> = {
  background: null,
  method: null,
  baseline: null,
  dataset: null,
  extension: null,
  other: null,
};
const roles = new Map(Object.keys(vocabulary).map((role) => [role, role as CitationRole]));

function own(
  name: 'key' | 'title' | 'summary' | 'abstract' | 'primaryCategory' | 'polarity' | 'verdict',
): FactText {
  return {
    read(text, draft) {
      draft[name] = text;
      return null;
    },
    write: (work) => work[name],
  };
}

function identifiers(): Record<IdentifierName, FactText> {
  const texts = identifierNames.map((name): [IdentifierName, FactText] => [name, identifier(name)]);
  return Object.fromEntries(texts) as Record<IdentifierName, FactText>;
}

function identifier(name: IdentifierName): FactText {
  const { read, expected } = identifierKinds[name];
  return {
    read(text, draft) {
      const id = read(text);
      if (id !== null) draft.identifiers[name] = id;
      return id === null ? expected : null;
    },
    write: (work) => work.identifiers[name] ?? null,
  };
}

function publicationPart(
  name: keyof Publication,
  toPart: (text: string) => string | null = (text) => text,
  expected = 'text',
): FactText {
  return {
    read(text, { publication }) {
      const part = toPart(text);
      if (part !== null) publication[name] = part;
      return part === null ? expected : null;
    },
    write: ({ publication }) => publication[name] ?? null,
  };
}

function yesOrNo(name: 'representative' | 'influential' | 'retracted' | 'review'): FactText {
  return {
    read(text, draft) {
      const yes = /^(?:true|yes|y|1|x)$/i.test(text);
      if (!yes && !/^(?:false|no|n|0)$/i.test(text)) return 'true or false';
      draft[name] = yes;
      return null;
    },
    write: (work) => (work[name] === null ? null : String(work[name])),
  };
}

/** Digits that `toPrecision` can give. */
const mostDigits = 100;

/** True if a number has all digits of a text that states it: 15 digits it always has, and more where they fit. */
function isKeptWhole(text: string): boolean {
  const number = Number(text);
  const digits = digitsOf(text);
  if (digits === '' || String(number) === text) return true;
  return digits.length <= mostDigits && digitsOf(number.toPrecision(digits.length)) === digits;
}

/** The digits of a number from its first that is not 0 on. */
function digitsOf(number: string): string {
  return number.replace(/e.*$/i, '').replace('.', '').replace(/^0+/, '');
}

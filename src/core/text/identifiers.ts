import { unsafeCharacters } from './display.ts';

const doiForm = new RegExp(`^10\\.\\d{4,9}(?:\\.\\d+)*/[^\\s${unsafeCharacters}]+$`, 'u');

// doi.org and its elder and younger names, resolvers of publishers (doi.acm.org), and both behind the proxy of a
// library: `https://doi-org.ezproxy.example.edu/…`, `https://ezproxy.example.edu/login?url=https://doi.org/…`.
const resolver =
  /^(?:https?:\/\/[^\s/]+\/login\?q?url=)?(?:https?:\/\/(?:(?:dx|www)[.-])?doi[.-][a-z\d.-]+(?::\d+)?|(?:dx\.)?doi\.org)\//i;

/**
 * A DOI without its resolver, or null where the text is none: from `10.1000/182`, `doi:10.1000/182` or
 * `https://doi.org/10.1000/182`. Letters keep their case, though DOIs are compared without it. A text of two DOIs
 * gives null. The semicolon of `&gt;` at the end of a DOI is part of it.
 */
export function toDoi(text: string): string | null {
  const trimmed = text.trim().replace(/^(?:doi|info:doi\/|urn:doi)\s*:?\s*(?=http|(?:dx\.)?doi\.org)/i, '');
  const bare = resolver.test(trimmed) ? decode(trimmed.replace(resolver, '')) : trimmed;
  const doi = bare
    .replace(/^(?:info:doi\/|urn:doi:|doi\s*:?\s*)/i, '')
    .replace(/(?<![.,;])(?:(?<=&\w{1,8})(;)[.,;]*|[.,;]+)$/, '$1');
  return doiForm.test(doi) && splitDois(doi).length === 1 ? doi : null;
}

/** The texts of several DOIs in one field, between commas, semicolons or blanks; `doi: 10.1000/182` is one of them. */
export function splitDois(text: string): string[] {
  return text
    .trim()
    .split(
      /(?<![\s,;])(?!(?<=(?:^|[\s,;])doi:)\s+10\.)[\s,;]+(?=(?:https?:\/\/\S{0,100}?\/|doi:\s*)?10\.\d{4,9}\/)/i,
    );
}

/**
 * An arXiv id without its version, or null if the text is not one: from an id, with `arXiv:` before it or
 * not, an address of arxiv.org, or the DOI that arXiv gives (`10.48550/arXiv.2503.01785`). A subject class
 * of the old form is left out, as arXiv does: `math.GT/0309136` is `math/0309136`
 * (https://info.arxiv.org/help/arxiv_identifier.html).
 */
export function toArxivId(text: string): string | null {
  const id = text
    .trim()
    .replace(/^https?:\/\/(?:[a-z]+\.)?arxiv\.org\/(?:abs|pdf|html|e-print|format|ps)\//i, '')
    .replace(/^(?:(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.48550\/)?arxiv[.:]\s*/i, '')
    .replace(/^([^?#]*)[?#].*$/, '$1')
    .replace(/\.pdf$/i, '')
    .replace(/v\d+$/i, '');
  if (/^\d\d(?:0[1-9]|1[0-2])\.\d{4,5}$/.test(id)) return id;
  const old = /^([a-z]+(?:-[a-z]+)*)(?:\.[a-z]{2})?\/(\d\d(?:0[1-9]|1[0-2])\d{3})$/i.exec(id);
  return old ? `${old[1]?.toLowerCase()}/${old[2]}` : null;
}

/** An OpenAlex work id such as `W4408148931`, or null if the text is not one: from the id or its address. */
export function toOpenAlexId(text: string): string | null {
  const address = /^https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?/i;
  const id = text.trim().replace(address, '').toUpperCase();
  return /^W\d+$/.test(id) ? id : null;
}

/**
 * A Semantic Scholar paper id (40 hexadecimal digits) or corpus id (`CorpusId:235…`), or null if the text
 * is not one: from the id or an address of semanticscholar.org.
 */
export function toSemanticScholarId(text: string): string | null {
  const trimmed = text.trim();
  const page = /^https?:\/\/(?:www\.)?semanticscholar\.org\/paper\/(?:[^/?#]+\/)?([^/?#]+)/i;
  const api = /^https?:\/\/api\.semanticscholar\.org\/(?:graph\/v1\/paper\/)?([^/?#]+)/i;
  const id = page.exec(trimmed)?.[1] ?? api.exec(trimmed)?.[1] ?? trimmed;
  if (/^[0-9a-f]{40}$/i.test(id)) return id.toLowerCase();
  const corpus = /^(?:corpus ?id:\s*)?(\d+)$/i.exec(id)?.[1];
  return corpus === undefined ? null : `CorpusId:${corpus}`;
}

/** A PubMed id, or null if the text is not one: from the id, with `PMID:` before it or not, or its address. */
export function toPmid(text: string): string | null {
  const id = text
    .trim()
    .replace(/^https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pubmed)\//i, '')
    .replace(/^pmid:?\s*/i, '')
    .replace(/\/$/, '');
  return /^[1-9]\d{0,8}$/.test(id) ? id : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

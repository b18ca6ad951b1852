import { isJsonObject } from '../../../src/core/formats/json-input/json.ts';
import { toFlowingText } from '../../../src/core/text/flowing-text.ts';

/** Why a provider did not give what it was asked for; the message is a sentence for people. */
export class ProviderError extends Error {
  /**
   * `missing`: it does not know the paper; `refused`: asking the same again does not help; `denied`: asking without
   * another key does not help; `busy`: it may help later; `wait`: it asks for a longer wait than the program grants.
   */
  readonly kind: 'missing' | 'refused' | 'denied' | 'busy' | 'wait';
  /** How long it asks to wait, in milliseconds; null if it does not say. */
  readonly wait: number | null;

  constructor(kind: ProviderError['kind'], message: string, wait: number | null = null) {
    super(message);
    this.name = 'ProviderError';
    this.kind = kind;
    this.wait = wait;
  }
}

/** An answer that is not what was asked for; the reason completes “The answer … ”. */
export class UnexpectedAnswer extends Error {
  override name = 'UnexpectedAnswer';
}

const maxReason = 300;

/** The provider's own reason in the text of an error: of JSON the message, of HTML the title. */
export function reasonIn(text: string): string | null {
  const shown = toFlowingText(rawReason(text).replace(/\s+/g, ' ')).text.replace(/[.\s]+$/, '');
  if (shown === '') return null;
  return shown.length > maxReason ? `${shown.slice(0, maxReason - 1)}…` : shown;
}

function rawReason(text: string): string {
  if (isHtml(text)) return /<title[^>]*>([^<]*)<\/title>/i.exec(text)?.[1] ?? 'an HTML page';
  try {
    return messagesIn(JSON.parse(text)).join(' ');
  } catch {
    return text.replace(/<[^>]*>/g, ' ');
  }
}

/** The texts of `error`, `message` and the like; of a list of errors, of each of them. */
function messagesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(messagesIn);
  if (!isJsonObject(value)) return [];
  const texts = ['error', 'message', 'errMsg', 'detail'].flatMap((name) => messagesIn(value[name]));
  return [...new Set(texts)];
}

export function isHtml(text: string): boolean {
  return /^\s*<(?:!doctype html|html|head|body)\b/i.test(text);
}

import { printCount } from '../../../src/core/text/numbers.ts';
import type { FetchedList } from './fetch-list.ts';
import type { Provider } from './provider.ts';
import type { ProviderError } from './provider-error.ts';

/** What became of what one provider was asked for. */
export interface ProviderOutcome {
  provider: Provider;
  /**
   * `whole`: all that was promised came; `short`: less came, and is used; `kept`: what came is not used, and the
   * earlier file stays; `failed`: no complete list came; `nothing`: there was nothing to ask for; `found`: the paper
   * was found and nothing else was asked for.
   */
  outcome: 'whole' | 'short' | 'kept' | 'failed' | 'nothing' | 'found';
  promised: number | null;
  came: number | null;
  /** Why it is not whole, in sentences. */
  reason: string | null;
  /** When asking again may help, if the provider says so. */
  until: Date | null;
}

/** A list that shrinks so much without its provider saying so is not trusted. */
const leastKept = 0.9;

/** Says what became of a list, next to the number of papers of the earlier one; null if there was none. */
export function judge(
  provider: Provider,
  { came, promised, cut }: FetchedList,
  earlier: number | null,
): ProviderOutcome {
  const numbers = { provider, promised, came, until: null };
  const isShort = promised !== null && came < promised;
  const shortfall = isShort
    ? `${provider.title} promised ${printCount(promised)} and sent ${printCount(came)}.`
    : null;
  const reason = [cut, shortfall].filter((part) => part !== null).join(' ') || null;
  const isSuspicious = earlier !== null && earlier > 0 && came < earlier * leastKept;
  if (isSuspicious && (isShort || came === 0 || cut !== null)) {
    const kept = `Its earlier list of ${printCount(earlier)} is kept.`;
    return { ...numbers, outcome: 'kept', reason: [reason, kept].filter((part) => part !== null).join(' ') };
  }
  if (came === 0) return { ...numbers, outcome: isShort ? 'kept' : 'nothing', reason };
  return { ...numbers, outcome: isShort || cut !== null ? 'short' : 'whole', reason };
}

/** The outcome where papers lack nothing that a provider could add. */
export function nothingToAsk(provider: Provider): ProviderOutcome {
  return { provider, outcome: 'nothing', promised: null, came: null, reason: null, until: null };
}

/** The outcome of an error of a provider. */
export function failed(provider: Provider, error: ProviderError, now: Date): ProviderOutcome {
  const until = error.kind === 'wait' && error.wait !== null ? new Date(now.getTime() + error.wait) : null;
  return { provider, outcome: 'failed', promised: null, came: null, reason: error.message, until };
}

/** Outcomes in the order in which providers were asked. */
export function inOrder(
  outcomes: ProviderOutcome[],
  asked: readonly { provider: Provider }[],
): ProviderOutcome[] {
  const order = asked.map(({ provider }) => provider);
  return outcomes.toSorted((a, b) => order.indexOf(a.provider) - order.indexOf(b.provider));
}

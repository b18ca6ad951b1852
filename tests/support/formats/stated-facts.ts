/** The facts that are stated: neither null nor empty. */
export function statedFacts<Facts extends object>(facts: Facts): Partial<Facts> {
  const stated = Object.entries(facts).filter(
    ([, value]) => value !== null && (typeof value !== 'object' || Object.keys(value).length > 0),
  );
  return Object.fromEntries(stated) as Partial<Facts>;
}

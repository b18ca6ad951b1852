/** Says what a published file states, and what it has to state; nothing where both are the same. */
export type Report = (path: string, found: string | null, expected: string | null) => void;

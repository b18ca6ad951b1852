/** A piece of text: plain text, or TeX that was between dollar signs, single or double ones. */
export interface TextPiece {
  kind: 'text' | 'math';
  text: string;
}

/**
 * Splits text at its inline TeX. A dollar sign opens math only before a visible character, and closes it
 * only after one and not before a digit, so that “$5 and $6” stays text (the rule of Pandoc's
 * `tex_math_dollars`). Titles of Crossref can have math between double dollar signs, with no
 * single one inside. A dollar sign after a backslash is a dollar sign.
 */
export function splitTex(input: string): TextPiece[] {
  if (!input.includes('$')) return input === '' ? [] : [{ kind: 'text', text: input }];
  const pieces: TextPiece[] = [];
  let textStart = 0;
  let open = -1;
  for (let index = 0; index < input.length; index += 1) {
    if (input[index] === '\\') {
      index += 1;
    } else if (input[index] === '$') {
      if (open >= 0 && closes(input, index) && index > open + 1) {
        pieces.push({ kind: 'text', text: input.slice(textStart, open) });
        pieces.push({ kind: 'math', text: input.slice(open + 1, index) });
        textStart = index + 1;
        open = -1;
        continue;
      }
      double.lastIndex = index;
      const [whole, math] = double.exec(input) ?? [];
      if (whole !== undefined && math !== undefined) {
        pieces.push({ kind: 'text', text: input.slice(textStart, index) });
        pieces.push({ kind: 'math', text: math });
        textStart = index + whole.length;
        index = textStart - 1;
        open = -1;
      } else if (opens(input, index)) {
        open = index;
      }
    }
  }
  pieces.push({ kind: 'text', text: input.slice(textStart) });
  return pieces.filter(({ text }) => text !== '');
}

/**
 * Reads simple TeX as text: `24.3\%` is `24.3%`, `\alpha^2` is `α²`. Null where it takes more than
 * characters in a row to show it.
 */
export function texToText(tex: string): string | null {
  let rest = tex.replace(/\\(?:text|mathrm|mathbf|mathit|mathcal|operatorname)\{([^{}\\$]*)\}/g, '$1');
  rest = rest.replace(/\\([A-Za-z]+)\s*/g, (whole, name: string) => symbols.get(name) ?? whole);
  rest = rest.replace(
    /(?<!\\)([\^_])(?:\{([0-9+-]{1,6})\}|([0-9]))/g,
    (_, kind: '^' | '_', group?: string, digit?: string) =>
      Array.from(group ?? digit ?? '', (character) => scripts[kind][character] ?? character).join(''),
  );
  if (/[\\^_{}]/.test(rest.replace(escaped, ''))) return null;
  rest = rest
    .replaceAll('~', '\u00A0')
    .replace(escaped, (_, character: string) => escapes[character] ?? character);
  return rest.replace(/ {2,}/g, ' ').trim();
}

/**
 * Text with simple TeX read as text and other TeX unchanged: for titles of tabs and the like. Plain text stays as it is, so
 * that the input stays where dollar signs that are left would become a pair.
 */
export function toPlainText(input: string): string {
  const plain = readSimpleTex(input);
  return plain.includes('$') && readSimpleTex(plain) !== plain ? input : plain;
}

function readSimpleTex(input: string): string {
  return splitTex(input)
    .map(({ kind, text }) => (kind === 'text' ? text : (texToText(text) ?? `$${text}$`)))
    .join('');
}

const double = /\$\$(?=[^\s$])((?:[^$\\]|\\[\s\S])+)(?<=\S)\$\$(?!\d)/y;

function opens(input: string, index: number): boolean {
  return /\S/.test(input[index + 1] ?? ' ');
}

function closes(input: string, index: number): boolean {
  return /\S/.test(input[index - 1] ?? ' ') && !/[0-9]/.test(input[index + 1] ?? '');
}

const escaped = /\\([%$&#_,;:! ])/g;
const escapes: Record<string, string> = { ',': '\u2009', ';': ' ', ':': ' ', '!': '', ' ': ' ' };

/** The digits and signs that are characters above and below the line. */
export const scripts: Record<'^' | '_', Record<string, string>> = {
  '^': { ...digitsOf('⁰¹²³⁴⁵⁶⁷⁸⁹'), '+': '⁺', '-': '⁻' },
  _: { ...digitsOf('₀₁₂₃₄₅₆₇₈₉'), '+': '₊', '-': '₋' },
};

function digitsOf(characters: string): Record<string, string> {
  return Object.fromEntries(Array.from(characters, (character, digit) => [String(digit), character]));
}

const symbols = new Map(
  Object.entries({
    times: '×',
    pm: '±',
    mp: '∓',
    cdot: '·',
    sim: '∼',
    approx: '≈',
    le: '≤',
    leq: '≤',
    ge: '≥',
    geq: '≥',
    ne: '≠',
    neq: '≠',
    ll: '≪',
    gg: '≫',
    to: '→',
    rightarrow: '→',
    leftarrow: '←',
    leftrightarrow: '↔',
    uparrow: '↑',
    downarrow: '↓',
    infty: '∞',
    ldots: '…',
    dots: '…',
    circ: '∘',
    degree: '°',
    star: '⋆',
    ast: '∗',
    ell: 'ℓ',
    in: '∈',
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    epsilon: 'ϵ',
    varepsilon: 'ε',
    zeta: 'ζ',
    eta: 'η',
    theta: 'θ',
    kappa: 'κ',
    lambda: 'λ',
    mu: 'μ',
    nu: 'ν',
    xi: 'ξ',
    pi: 'π',
    rho: 'ρ',
    sigma: 'σ',
    tau: 'τ',
    phi: 'ϕ',
    varphi: 'φ',
    chi: 'χ',
    psi: 'ψ',
    omega: 'ω',
    Gamma: 'Γ',
    Delta: 'Δ',
    Theta: 'Θ',
    Lambda: 'Λ',
    Pi: 'Π',
    Sigma: 'Σ',
    Phi: 'Φ',
    Psi: 'Ψ',
    Omega: 'Ω',
  }),
);

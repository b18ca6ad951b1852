// The archives of arXiv (https://arxiv.org/category_taxonomy). Those without a subject class have no dot.
const withClasses = 'astro-ph|cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat';
const alone = 'astro-ph|cond-mat|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|nucl-ex|nucl-th|quant-ph';
const category = new RegExp(`^(?:(?:${withClasses})\\.[A-Z]{2}|(?:${withClasses})\\.[a-z-]{3,}|${alone})$`);

/** True for a category of arXiv, as in `cs.CV`. */
export function isArxivCategory(text: string): boolean {
  return category.test(text);
}

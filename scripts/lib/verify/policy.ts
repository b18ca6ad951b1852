import { createHash } from 'node:crypto';
import type { HtmlElement } from 'html-validate';
import { attribute } from './html.ts';

/** What a page holds that its content security policy should not allow, or does not name. */
export function policyProblems(page: HtmlElement): string[] {
  const policy = attribute(page.querySelector('meta[http-equiv="content-security-policy"]'), 'content');
  if (!policy) return ['no content security policy'];
  return [
    ...(policy.match(/'unsafe-[a-z-]+'|\*|http:|https:/g) ?? []).map(
      (part) => `a policy that allows ${part}`,
    ),
    ...unnamedInline(page, 'script', policy),
    ...unnamedInline(page, 'style', policy),
    ...inlineAttributes(page),
  ];
}

/** Styles and handlers in attributes, which the policy blocks. */
function inlineAttributes(page: HtmlElement): string[] {
  return page
    .querySelectorAll('*')
    .flatMap(({ tagName, attributes }) =>
      attributes
        .filter(({ key }) => key === 'style' || /^on/.test(key))
        .map(({ key }) => `<${tagName} ${key}>, which the policy blocks`),
    );
}

function unnamedInline(page: HtmlElement, selector: string, policy: string): string[] {
  return page
    .querySelectorAll(selector)
    .filter((element) => !element.hasAttribute('src') && attribute(element, 'type') !== 'application/ld+json')
    .map(({ textContent }) => `'sha256-${createHash('sha256').update(textContent).digest('base64')}'`)
    .filter((hash) => !policy.includes(hash))
    .map((hash) => `${selector} with ${hash}, which the policy does not name`);
}

import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import CSL from 'citeproc';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { cslFields } from '../../../src/core/formats/csl/fields.ts';
import { cslWriter } from '../../../src/core/formats/csl/stringify.ts';
import { narrowStyle, type StyleNode } from '../../../src/loaders/narrow-style.ts';
import { works } from '../../support/formats/works.ts';

const { styles, locales } = plugins.config.get('@csl');
const apa = CSL.parseXml(styles.get('apa'));
const types = Array.from(
  new Set(
    Array.from(styles.get('apa').matchAll(/ type="([^"]+)"/g), ([, list = '']) => list.split(' ')).flat(),
  ),
);

type Item = Record<string, unknown>;

/** References by one style, a new processor after each that breaks it. */
function printer(style: StyleNode): (item: Item) => string | null | undefined {
  let item: Item = {};
  const system = { retrieveLocale: () => locales.get('en-US'), retrieveItem: () => item };
  const start = () => {
    const started = new CSL.Engine(system, style, 'en-US', true);
    started.setOutputFormat('text');
    return started;
  };
  let processor = start();
  return (next) => {
    item = { ...next, id: 'work' };
    try {
      processor.updateItems([], true);
      processor.updateItems(['work'], true);
      return (processor.makeBibliography() || undefined)?.[1][0];
    } catch {
      processor = start();
      return null;
    }
  };
}

/** The bibliography of a style with this layout, narrowed to books with a title and a volume. */
function narrowed(layout: string, macro = ''): string {
  const style = CSL.parseXml(
    `<style><macro name="a">${macro}</macro><bibliography><layout>${layout}</layout></bibliography></style>`,
  );
  const [, bibliography] = narrowStyle(style, { type: 'book', variables: ['title', 'volume'] }).children;
  return inWords((bibliography as StyleNode).children[0] as StyleNode);
}

/** Elements by name and attributes, and what they hold. */
function inWords({ name, attrs, children }: StyleNode): string {
  const facts = [name, ...Object.values(attrs)].join(' ');
  const inner = children.flatMap((child) => (typeof child === 'string' ? [] : [inWords(child)]));
  return inner.length > 0 ? `${facts} (${inner.join(', ')})` : facts;
}

describe('narrowStyle(style, known)', () => {
  test('a work of any type is printed as by the whole style', () => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const whole = printer(apa);
    const variables = Object.keys(cslFields);
    const printers = new Map<string, ReturnType<typeof printer>>();
    fc.assert(
      fc.property(works, fc.constantFrom(...types), (list, type) => {
        for (const work of list) {
          const [written] = JSON.parse(cslWriter.stringifyOne?.(work) ?? '[]');
          const { custom: _, ...facts } = written;
          const item = { ...facts, type };
          const print = printers.get(type) ?? printer(narrowStyle(apa, { type, variables }));
          printers.set(type, print);
          expect(print(item)).toBe(whole(item));
        }
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    [
      'leaves out branches for works of other types, and for variables that are never stated',
      '<choose><if type="thesis"><text term="at"/></if><else-if variable="medium"><text term="in"/></else-if><else><text variable="title"/></else></choose>',
      '',
      'layout (text title)',
    ],
    [
      'leaves out what follows a branch that is always taken',
      '<choose><if variable="volume"><text variable="volume"/></if><else-if type="book"><text variable="title"/></else-if><else><text term="at"/></else></choose>',
      '',
      'layout (choose (if volume (text volume), else (text title)))',
    ],
    [
      'keeps a branch that depends on the work',
      '<choose><if match="any" type="thesis" variable="medium volume"><text variable="title"/></if></choose>',
      '',
      'layout (choose (if any thesis medium volume (text title)))',
    ],
    [
      'leaves out a macro and a group that never print anything, but not that they ask for a variable',
      '<group><text term="at"/><text macro="a"/></group>',
      '<group><names variable="editor"/><date variable="accessed"/></group>',
      'layout (group (text at, text not-stated))',
    ],
    [
      'keeps the words of a group that asks for nothing where it ends',
      '<group><text term="at"/><text variable="medium"/><group><choose><if type="thesis"><text term="in"/></if></choose></group></group>',
      '',
      'layout (group (text at, group))',
    ],
    [
      'keeps what stands for names that are never stated',
      '<names variable="editor"><substitute><names variable="director"/><text variable="title"/></substitute></names>',
      '',
      'layout (names editor (substitute (text title)))',
    ],
  ])('%s', (_, layout, macro, narrow) => {
    expect(narrowed(layout, macro)).toBe(narrow);
  });
});

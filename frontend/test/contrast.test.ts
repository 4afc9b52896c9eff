import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const CSS = readFileSync('../src/main/resources/META-INF/resources/workbench.css', 'utf8');

const DESIGN = readFileSync('../docs/design.md', 'utf8');

type Scheme = 'light' | 'dark';

/** The tokens with a plain colour for each scheme. */
const tokens = new Map(
  [...CSS.matchAll(/--wb-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
);

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const STATES = ['open', 'in-review', 'supported', 'refuted', 'disputed', 'mixed', 'unproven'];
const KINDS = ['people', 'forces', 'when-where', 'numbers', 'speech', 'events', 'visuals'].map(
  (kind) => `kind-${kind}`,
);
const GROUNDS = ['ground', 'pane', 'raised'];

const WORDS: [string, string[]][] = [
  ['ink', [...GROUNDS, 'faint', 'selection', 'accent-bg', ...STATES.map((state) => `${state}-bg`)]],
  ['soft', [...GROUNDS, 'faint', 'accent-bg']],
  ['accent', [...GROUNDS, 'accent-bg']],
  ['on-accent', ['accent']],
  ['danger', [...GROUNDS, 'danger-bg']],
  ['warning', [...GROUNDS, 'warning-bg']],
  ['success', [...GROUNDS, 'success-bg']],
  ['dismissed', GROUNDS],
  ...STATES.map((state): [string, string[]] => [state, [...GROUNDS, `${state}-bg`, 'accent-bg']]),
];
const LINES: [string, string[]][] = [
  ['open-line', GROUNDS],
  ['line-strong', GROUNDS],
  ['selection-line', GROUNDS],
  ...KINDS.map((kind): [string, string[]] => [kind, GROUNDS]),
];

describe.each<Scheme>(['light', 'dark'])('in %s', (scheme) => {
  const colour = (name: string) => {
    const token = tokens.get(name);
    if (!token) throw new Error(`There is no token --wb-${name}`);
    return token[scheme];
  };

  test.each(WORDS.flatMap(([word, grounds]) => grounds.map((ground) => [word, ground])))(
    'words_in_%s_can_be_read_on_%s',
    (word, ground) => {
      expect(contrast(colour(word), colour(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(LINES.flatMap(([line, grounds]) => grounds.map((ground) => [line, ground])))(
    'lines_in_%s_can_be_seen_on_%s',
    (line, ground) => {
      expect(contrast(colour(line), colour(ground))).toBeGreaterThanOrEqual(3);
    },
  );
});

test('the_table_of_the_design_names_every_value_and_the_lowest_contrast_it_has', () => {
  const rows = [
    ...DESIGN.matchAll(/^\| `--wb-([\w-]+)` \| `(#\w+)` \| ([\d.]+) \| `(#\w+)` \| ([\d.]+) \|$/gm),
  ];
  const grounds = new Map([...WORDS, ...LINES]);
  expect(rows.map(([, name]) => name).sort()).toEqual(
    [...grounds.keys()].filter((name) => name !== 'on-accent').sort(),
  );
  for (const [, name, light, inLight, dark, inDark] of rows) {
    expect(tokens.get(name!)).toEqual({ light, dark });
    for (const [scheme, told] of [
      ['light', inLight],
      ['dark', inDark],
    ] as const) {
      const on = grounds
        .get(name!)!
        .filter((ground) => name !== 'ink' || !STATES.includes(ground.slice(0, -3)));
      const lowest = Math.min(
        ...on.map((ground) => contrast(tokens.get(name!)![scheme], tokens.get(ground)![scheme])),
      );
      expect(Number(told), `${name} in ${scheme}`).toBeCloseTo(Math.floor(lowest * 10) / 10, 5);
    }
  }
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { overlap, type Span } from '../src/anchoring';
import {
  ClaimIndex,
  connectedTo,
  LEVELS,
  levelsOf,
  STATES,
  worstState,
  type Claim,
} from '../src/article-annotator/claims';
import { linesOf, stripsOf, summaryOf } from '../src/article-annotator/marks';
import { fill } from '../src/article-annotator/messages';

const claim = (id: string, start: number, end: number, more: Partial<Claim> = {}): Claim => ({
  id,
  start,
  end,
  kind: 'EVENT',
  kindLabel: 'Event',
  state: 'open',
  stateLabel: 'open',
  part: false,
  ...more,
});

const GOLD = (
  JSON.parse(readFileSync('test/texts/kharkiv-claims.json', 'utf8')) as (Span & { id: string })[]
).map(({ id, start, end }) => claim(id, start, end));

const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id);

describe('the claim index', () => {
  test('tells_the_claims_at_a_point_innermost_first', () => {
    const index = new ClaimIndex();
    index.set(GOLD);
    expect(ids(index.at(1795))).toEqual(['C041', 'C040', 'C039']);
    expect(ids(index.at(1802))).toEqual(['C039']);
  });

  test('agrees_with_looking_at_every_claim', () => {
    const index = new ClaimIndex();
    index.set(GOLD);
    for (let offset = 0; offset < 3410; offset++) {
      const expected = GOLD.filter((c) => c.start <= offset && offset < c.end);
      expect(ids(index.at(offset)).sort()).toEqual(ids(expected).sort());
    }
  });

  test('keeps_its_order_when_a_state_changes_and_makes_it_anew_when_an_extent_does', () => {
    const index = new ClaimIndex();
    index.set([claim('a', 0, 10), claim('b', 5, 8)]);
    expect(ids(index.inOrder)).toEqual(['a', 'b']);
    index.put(claim('b', 5, 8, { state: 'refuted' }));
    expect(index.inOrder[1]!.state).toBe('refuted');
    index.put(claim('a', 6, 12));
    expect(ids(index.inOrder)).toEqual(['b', 'a']);
    expect(ids(index.at(7))).toEqual(['b', 'a']);
    index.remove('b');
    expect(ids(index.at(7))).toEqual(['a']);
    expect(index.size).toBe(1);
  });
});

describe('levels', () => {
  test('levels_hang_together_with_overlapping_claims_alone', () => {
    const inOrder = [...GOLD].sort((one, other) => one.start - other.start || other.end - one.end);
    const levels = levelsOf(GOLD);
    for (const at of GOLD) {
      const near = connectedTo(at, inOrder);
      expect(near.map(({ id }) => id)).toContain(at.id);
      expect(near.length).toBeLessThan(GOLD.length / 2);
      for (const [id, level] of levelsOf(near)) expect(level).toBe(levels.get(id));
    }
    expect(connectedTo({ start: 0, end: 0 }, inOrder)).toEqual([]);
  });

  test('differ_for_claims_that_overlap', () => {
    const levels = levelsOf(GOLD);
    for (const a of GOLD) {
      for (const b of GOLD) {
        if (a.id < b.id && overlap(a, b) && levels.get(a.id)! < LEVELS - 1) {
          expect(levels.get(a.id), `${a.id} ${b.id}`).not.toBe(levels.get(b.id));
        }
      }
    }
  });

  test('put_what_encloses_below_what_it_encloses', () => {
    const levels = levelsOf([
      claim('outer', 0, 30),
      claim('inner', 5, 20),
      claim('innermost', 6, 10),
      claim('else', 40, 50),
    ]);
    expect(Object.fromEntries(levels)).toEqual({ innermost: 0, inner: 1, outer: 2, else: 0 });
  });

  test('end_at_the_last', () => {
    const levels = levelsOf(Array.from({ length: 9 }, (_, i) => claim(`c${i}`, 0, 10 + i)));
    expect(Math.max(...levels.values())).toBe(LEVELS - 1);
  });
});

describe('marks', () => {
  const at: Record<string, number> = { a: 20, b: 22, c: 49 };
  const lines = linesOf(
    [
      claim('a', 0, 9),
      claim('b', 3, 6, { state: 'refuted', part: true }),
      claim('c', 30, 40),
      claim('d', 50, 60),
    ],
    ({ id }) => at[id] ?? null,
  );

  test('stand_once_for_each_line_on_which_claims_begin', () => {
    expect(lines.map((line) => ids(line.claims))).toEqual([['a', 'b'], ['c']]);
  });

  test('show_the_worst_state_and_the_claim_that_has_it', () => {
    const summary = summaryOf(lines[0]!);
    expect(summary).toMatchObject({ state: 'refuted', more: 1 });
    expect(summary.foremost.id).toBe('b');
  });

  test('show_the_selected_claim_and_its_state', () => {
    const summary = summaryOf(lines[0]!, 'a');
    expect(summary).toMatchObject({ state: lines[0]!.claims[0]!.state, more: 1 });
    expect(summary.foremost.id).toBe('a');
  });

  test('name_a_whole_claim_rather_than_a_part_of_the_same_state', () => {
    const summary = summaryOf({ middle: 0, claims: [claim('p', 0, 3, { part: true }), claim('w', 4, 9)] });
    expect(summary.foremost.id).toBe('w');
  });

  test('of_the_minimap_are_no_more_than_it_has_room_for', () => {
    const many = Array.from({ length: 5000 }, (_, i) =>
      claim(`c${i}`, i, i + 1, { state: STATES[i % STATES.length]! }),
    );
    const strips = stripsOf(many, ({ start }) => start / 5000, 800);
    expect(strips.length).toBeLessThanOrEqual(200);
    expect(new Set(strips.map(({ state }) => state))).toEqual(new Set(['refuted']));
  });
});

test('the_worst_state_of_none_is_open', () => {
  expect(worstState([])).toBe('open');
  expect(worstState([claim('a', 0, 1, { state: 'supported' }), claim('b', 0, 1, { state: 'open' })])).toBe(
    'open',
  );
});

test('messages_are_filled_in_by_name', () => {
  expect(fill('{count} here: {claims}', { count: 2, claims: '{count}' })).toBe('2 here: {count}');
  expect(fill('{unknown}', {})).toBe('{unknown}');
});

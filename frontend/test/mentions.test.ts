import { describe, expect, it } from 'vitest';
import { completed, matching, mentionAt, type Person } from '../src/mentions/mentions';

const ANN: Person = { name: 'Ann Brown', login: 'ann', insert: 'Ann Brown' };
const BOHDAN: Person = { name: 'Богдан Ткач', login: 'bohdan', insert: 'Богдан Ткач' };
const BRO: Person = { name: 'Broad Cast', login: 'desk', insert: 'desk' };
const ALL = [ANN, BOHDAN, BRO];

describe('mentions', () => {
  it('begin with an at sign that is no part of a word', () => {
    expect(mentionAt('Ask @an', 7)).toEqual({ start: 4, query: 'an' });
    expect(mentionAt('@', 1)).toEqual({ start: 0, query: '' });
    expect(mentionAt('mail ann@example', 16)).toBeNull();
    expect(mentionAt('@ann\nwhat', 9)).toBeNull();
    expect(mentionAt('5 @ 3', 5)).toBeNull();
    expect(mentionAt('no one', 6)).toBeNull();
  });

  it('are found by any word of the name and by the user name, whole names first', () => {
    expect(matching(ALL, 'bro')).toEqual([BRO, ANN]);
    expect(matching(ALL, 'Ann B')).toEqual([ANN]);
    expect(matching(ALL, 'ткач')).toEqual([BOHDAN]);
    expect(matching(ALL, 'boh')).toEqual([BOHDAN]);
    expect(matching(ALL, 'x')).toEqual([]);
  });

  it('are written with one space after them', () => {
    expect(completed('Ask @an now', { start: 4, query: 'an' }, 7, ANN)).toEqual({
      text: 'Ask @Ann Brown now',
      caret: 14,
    });
    expect(completed('@b', { start: 0, query: 'b' }, 2, BRO)).toEqual({ text: '@desk ', caret: 6 });
  });
});

import { tidied, type Span } from '../anchoring';

/** Which end of a claim is moved. */
export type End = 'start' | 'end';

/** How far a key moves an end. */
export type Step = 'word' | 'character';

/** How much of the text around an end is cut into words: enough for the longest word. */
const REACH = 200;

const segmenters = new Map<Step, Intl.Segmenter>();

function segmenter(step: Step): Intl.Segmenter {
  const granularity = step === 'word' ? 'word' : 'grapheme';
  const known = segmenters.get(step) ?? new Intl.Segmenter(undefined, { granularity });
  segmenters.set(step, known);
  return known;
}

/** Where words (or characters) begin and end near an offset, ascending. */
function edges(text: string, near: number, end: End, step: Step): number[] {
  const from = Math.max(0, near - REACH);
  const found: number[] = [];
  for (const part of segmenter(step).segment(text.slice(from, near + REACH))) {
    if (part.segment.trim() === '' || (step === 'word' && !part.isWordLike)) continue;
    found.push(from + part.index + (end === 'start' ? 0 : part.segment.length));
  }
  return found;
}

/** The word or sentence of a stretch of text that an offset lies in; none between words. */
export function around(text: string, within: Span, offset: number, what: 'word' | 'sentence'): Span | null {
  const cut = new Intl.Segmenter(undefined, { granularity: what });
  const part = cut.segment(text.slice(within.start, within.end)).containing(offset - within.start);
  if (!part || (what === 'word' && !part.isWordLike)) return null;
  const start = within.start + part.index;
  return tidied(text, { start, end: start + part.segment.length });
}

/** The span with one end a step further; itself when nothing would be left or the text ends there. */
export function stepped(text: string, span: Span, end: End, by: 1 | -1, step: Step): Span {
  const at = span[end];
  const all = edges(text, at, end, step);
  const to = by > 0 ? all.find((edge) => edge > at) : all.findLast((edge) => edge < at);
  return to === undefined ? span : placed(text, span, end, to);
}

/** The span with one end at the edge of the word nearest to an offset. */
export function snapped(text: string, span: Span, end: End, offset: number): Span {
  const all = edges(text, offset, end, 'word');
  const first = all[0];
  if (first === undefined) return span;
  const nearest = all.reduce(
    (best, edge) => (Math.abs(edge - offset) < Math.abs(best - offset) ? edge : best),
    first,
  );
  return placed(text, span, end, nearest);
}

function placed(text: string, span: Span, end: End, to: number): Span {
  const moved = end === 'start' ? { start: to, end: span.end } : { start: span.start, end: to };
  return moved.start < moved.end ? (tidied(text, moved) ?? span) : span;
}

import type { Span } from './blocks';

/**
 * The W3C TextQuoteSelector: the exact words with some context on both sides.
 * https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How much context a quote keeps on each side, in UTF-16 code units. */
export const CONTEXT_LENGTH = 32;

/** The quote selector of a stretch of text. Context is never cut inside a surrogate pair. */
export function quoteOf(text: string, span: Span): Quote {
  let from = Math.max(0, span.start - CONTEXT_LENGTH);
  if (splitsPair(text, from)) from++;
  let to = Math.min(text.length, span.end + CONTEXT_LENGTH);
  if (splitsPair(text, to)) to--;
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(from, span.start),
    suffix: text.slice(span.end, to),
  };
}

/** Whether the exact words stand at that place. */
export function standsAt(text: string, span: Span, exact: string): boolean {
  return span.start >= 0 && span.end - span.start === exact.length && text.startsWith(exact, span.start);
}

/**
 * Where a quote stands in a text. The words must be there to the letter: a changed figure is another claim.
 * Of several places the one whose surroundings agree best is taken, then the one nearest to the hint; with
 * neither context nor hint to tell two places apart there is no answer.
 */
export function findQuote(text: string, quote: Quote, hint?: number): Span | null {
  if (quote.exact === '') return null;
  let best: { start: number; context: number; distance: number } | null = null;
  let tied = false;
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    const context =
      commonEnd(text.slice(Math.max(0, at - quote.prefix.length), at), quote.prefix) +
      commonBeginning(
        text.slice(at + quote.exact.length, at + quote.exact.length + quote.suffix.length),
        quote.suffix,
      );
    const distance = hint === undefined ? 0 : Math.abs(at - hint);
    if (!best || context > best.context || (context === best.context && distance < best.distance)) {
      best = { start: at, context, distance };
      tied = false;
    } else if (context === best.context && distance === best.distance) {
      tied = true;
    }
  }
  if (!best || tied) return null;
  return { start: best.start, end: best.start + quote.exact.length };
}

/**
 * What a person means by a selection: without white space at its ends and never half a character (a surrogate
 * pair, a letter and its combining marks). Null when nothing is left.
 */
export function tidied(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && isSpace(text[start]!)) start++;
  while (end > start && isSpace(text[end - 1]!)) end--;
  if (start >= end) return null;
  while (start > 0 && continues(text, start)) start--;
  while (end < text.length && continues(text, end)) end++;
  return { start, end };
}

const MARK = /^\p{M}/u;

/** Whether the code unit at the offset belongs to the character before it. */
function continues(text: string, offset: number): boolean {
  if (splitsPair(text, offset)) return true;
  const code = text.codePointAt(offset);
  if (code === undefined) return false;
  return code === 0x200d || text.charCodeAt(offset - 1) === 0x200d || MARK.test(String.fromCodePoint(code));
}

function splitsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

function isSpace(character: string): boolean {
  return /\s/.test(character);
}

function commonEnd(text: string, ending: string): number {
  let n = 0;
  while (n < ending.length && n < text.length && text.at(-1 - n) === ending.at(-1 - n)) n++;
  return n;
}

function commonBeginning(text: string, beginning: string): number {
  let n = 0;
  while (n < beginning.length && n < text.length && text[n] === beginning[n]) n++;
  return n;
}

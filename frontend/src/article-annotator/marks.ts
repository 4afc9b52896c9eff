import { worstState, type Claim, type ClaimState } from './claims';

/** A line of the text as it is laid out, with the claims that begin on it. */
export interface Line {
  /** Middle of the line, in pixels from the top of the sheet. */
  readonly middle: number;
  readonly claims: readonly Claim[];
}

/**
 * Gathers claims by the line on which they begin.
 *
 * @param claims in order of reading
 * @param middleOf the middle of the line on which a claim begins, or null if it is not laid out
 */
export function linesOf(claims: Iterable<Claim>, middleOf: (claim: Claim) => number | null): Line[] {
  const lines: { middle: number; claims: Claim[] }[] = [];
  for (const claim of claims) {
    const middle = middleOf(claim);
    if (middle === null) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.middle - middle) < SAME_LINE) last.claims.push(claim);
    else lines.push({ middle, claims: [claim] });
  }
  return lines;
}

/** Lines are at least 21 px high; what is nearer is one line with letters of different size. */
const SAME_LINE = 9;

/** What a line's mark shows: the selected claim, else the worst state and the claim that has it. */
export function summaryOf(
  line: Line,
  selected: string | null = null,
): { state: ClaimState; foremost: Claim; more: number } {
  const chosen = line.claims.find((claim) => claim.id === selected);
  if (chosen) return { state: chosen.state, foremost: chosen, more: line.claims.length - 1 };
  const whole = line.claims.filter((claim) => !claim.part);
  const candidates = whole.length > 0 ? whole : line.claims;
  const state = worstState(line.claims);
  const foremost =
    candidates.find((claim) => claim.state === state) ??
    line.claims.find((claim) => claim.state === state) ??
    line.claims[0]!;
  return { state, foremost, more: line.claims.length - 1 };
}

/** A strip of the minimap. */
export interface Strip {
  readonly top: number;
  readonly state: ClaimState;
}

/** Sums up claims into strips of a given height, at most one per strip, in the worst state of those it holds. */
export function stripsOf(
  claims: Iterable<Claim>,
  positionOf: (claim: Claim) => number,
  height: number,
  stripHeight = 4,
): Strip[] {
  const strips = new Map<number, Claim[]>();
  for (const claim of claims) {
    const at = Math.floor((positionOf(claim) * height) / stripHeight);
    const strip = strips.get(at);
    if (strip) strip.push(claim);
    else strips.set(at, [claim]);
  }
  return Array.from(strips, ([at, held]) => ({ top: at * stripHeight, state: worstState(held) }));
}

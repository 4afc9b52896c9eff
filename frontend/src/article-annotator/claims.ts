import type { Span } from '../anchoring';

/** The display states, worst first: the order in which several claims are summed up in one mark. */
export const STATES = [
  'refuted',
  'disputed',
  'mixed',
  'unproven',
  'in_review',
  'open',
  'supported',
  'dismissed',
] as const;

export type ClaimState = (typeof STATES)[number];

/** A claim as it is shown. Offsets are UTF-16 code units in the revision's text, end exclusive. */
export interface Claim extends Span {
  readonly id: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly state: ClaimState;
  readonly stateLabel: string;
  /** Whether the claim is a part of a larger one. */
  readonly part: boolean;
}

/** A claim with as little as can be sent of it: id, start, end, kind, state, whether it is a part. */
export type PackedClaim = readonly [string, number, number, string, ClaimState, boolean];

export function unpacked(packed: PackedClaim, labels: Readonly<Record<string, string>>): Claim {
  const [id, start, end, kind, state, part] = packed;
  return {
    id,
    start,
    end,
    kind,
    kindLabel: labels[kind] ?? '',
    state,
    stateLabel: labels[state] ?? '',
    part,
  };
}

/** How many nested claims have underlines of their own; what lies deeper shares the last. */
export const LEVELS = 4;

export function worstState(claims: readonly Claim[]): ClaimState {
  return STATES[Math.min(...claims.map((claim) => STATES.indexOf(claim.state)))] ?? 'open';
}

/** Order of reading: by beginning, an enclosing claim before what it encloses. */
export function byPosition(a: Claim, b: Claim): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
}

/** Innermost first. */
export function byExtent(a: Claim, b: Claim): number {
  return a.end - a.start - (b.end - b.start) || b.start - a.start || (a.id < b.id ? -1 : 1);
}

/**
 * The claims of a text, to be asked what lies where. Claims change their state often and their extent rarely:
 * the former keeps the order, the latter makes it anew.
 */
export class ClaimIndex {
  #byId = new Map<string, Claim>();
  #sorted: Claim[] = [];
  /** For each claim in order, how far the claims up to and with it reach. */
  #reach: number[] = [];
  #stale = false;

  set(claims: Iterable<Claim>): void {
    this.#byId = new Map(Array.from(claims, (claim) => [claim.id, claim]));
    this.#stale = true;
  }

  /** Adds or replaces one claim; answers what stood there before. */
  put(claim: Claim): Claim | undefined {
    const before = this.#byId.get(claim.id);
    this.#byId.set(claim.id, claim);
    if (!this.#stale && before && before.start === claim.start && before.end === claim.end) {
      const at = this.#sorted.indexOf(before);
      this.#sorted[at] = claim;
    } else {
      this.#stale = true;
    }
    return before;
  }

  remove(id: string): Claim | undefined {
    const before = this.#byId.get(id);
    if (before && this.#byId.delete(id)) this.#stale = true;
    return before;
  }

  get(id: string | null): Claim | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }

  get size(): number {
    return this.#byId.size;
  }

  /** All claims in order of reading. */
  get inOrder(): readonly Claim[] {
    if (this.#stale) {
      this.#sorted = [...this.#byId.values()].sort(byPosition);
      this.#reach = [];
      let reach = 0;
      for (const claim of this.#sorted) this.#reach.push((reach = Math.max(reach, claim.end)));
      this.#stale = false;
    }
    return this.#sorted;
  }

  /** The claims that hold the character at the offset, innermost first. */
  at(offset: number): Claim[] {
    const sorted = this.inOrder;
    const found: Claim[] = [];
    for (let i = this.firstFrom(offset + 1) - 1; i >= 0 && this.#reach[i]! > offset; i--) {
      if (sorted[i]!.end > offset) found.push(sorted[i]!);
    }
    return found.sort(byExtent);
  }

  /** The position in the order of the first claim that begins at or after the offset. */
  firstFrom(offset: number): number {
    const sorted = this.inOrder;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * The level of each claim's underline: an enclosing claim lies below all that it encloses or overlaps, so that
 * no two underlines of overlapping claims coincide until {@link LEVELS} is reached.
 */
export function levelsOf(claims: readonly Claim[]): Map<string, number> {
  const levels = new Map<string, number>();
  const placed: Span[][] = [];
  for (const claim of [...claims].sort(byExtent)) {
    let level = placed.length;
    while (level > 0 && !overlapsAny(placed[level - 1]!, claim)) level--;
    (placed[level] ??= []).splice(insertionPoint(placed[level]!, claim.start), 0, claim);
    levels.set(claim.id, Math.min(level, LEVELS - 1));
  }
  return levels;
}

/**
 * The claims whose levels hang together with a stretch: those that overlap it, those that overlap these, and so on.
 * The claims are in order of reading.
 */
export function connectedTo(stretch: Span, claims: readonly Claim[]): Claim[] {
  const found: Claim[] = [];
  let run: Claim[] = [];
  let end = 0;
  const close = () => {
    if (run.length > 0 && run[0]!.start < stretch.end && end > stretch.start) found.push(...run);
    run = [];
  };
  for (const claim of claims) {
    if (claim.start >= end) close();
    run.push(claim);
    end = Math.max(end, claim.end);
  }
  close();
  return found;
}

/** The spans are sorted and do not overlap each other. */
function overlapsAny(spans: readonly Span[], span: Span): boolean {
  const at = insertionPoint(spans, span.start);
  const before = spans[at - 1];
  const after = spans[at];
  return (before !== undefined && before.end > span.start) || (after !== undefined && after.start < span.end);
}

function insertionPoint(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

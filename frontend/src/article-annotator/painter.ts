import type { Span, TextMap } from '../anchoring';
import { LEVELS, STATES, type Claim } from './claims';

/** What is painted apart from the claims: the selected one, the one under the pointer, spans to look at. */
export type Emphasis = 'selected' | 'hovered' | 'revealed';

export interface Painter {
  /** Paints all claims anew. */
  paint(claims: readonly Claim[], levels: ReadonlyMap<string, number>): void;
  /** Paints one claim anew whose extent has not changed, or one that is new. */
  repaint(claim: Claim, level: number): void;
  /** Paints a claim no more. */
  forget(id: string): void;
  emphasise(emphasis: Emphasis, spans: readonly Span[]): void;
  /** The text was laid out anew, or another part of it is in view. */
  relayout(): void;
  dispose(): void;
}

/** Every highlight of ours begins with this; the registry belongs to the whole page. */
const PREFIX = 'article-annotator';

/** The class of what has the words: the headline, each paragraph and caption. */
export const BLOCK = 'aa-block';

const OFFSET = 3;
const OFFSET_STEP = 3;

const LINES: Record<(typeof STATES)[number], string> = {
  refuted: 'underline wavy 1px',
  disputed: 'underline double 1px',
  mixed: 'underline dashed 2.25px',
  unproven: 'underline dotted 2.75px',
  in_review: 'underline dashed 1.5px',
  open: 'underline dotted 1.5px',
  supported: 'underline solid 1.5px',
  dismissed: 'line-through solid 1px',
};

/** By state, level and whether it is a part: so few that they are not put together for each claim. */
const NAMES = new Map(
  STATES.map((state) => [
    state,
    Array.from({ length: 2 * LEVELS }, (_, i) => `${PREFIX}-${state}-${i >> 1}${i % 2 ? '-part' : ''}`),
  ]),
);

function nameOf(claim: Claim, level: number): string {
  return NAMES.get(claim.state)![2 * level + (claim.part ? 1 : 0)]!;
}

function variable(state: string): string {
  return `var(--wb-${state.replace('_', '-')}${state === 'open' ? '-line' : ''})`;
}

/**
 * The rules for all highlights of ours. They name what has the words: rules for any element would have the browser
 * work out a style of each highlight for every element of the page.
 */
export function highlightRules(): string {
  const rules: string[] = [];
  for (const state of STATES) {
    for (let level = 0; level < LEVELS; level++) {
      const offset = `text-underline-offset: ${OFFSET + level * OFFSET_STEP}px`;
      const ground =
        state === 'open' || state === 'dismissed'
          ? ''
          : `background-color: var(--wb-${state.replace('_', '-')}-bg);`;
      const faint = `color-mix(in srgb, ${variable(state)} 62%, transparent)`;
      rules.push(
        `.${BLOCK}::highlight(${PREFIX}-${state}-${level}) { ${ground} text-decoration: ${LINES[state]} ${variable(state)}; ${offset}; }`,
        `.${BLOCK}::highlight(${PREFIX}-${state}-${level}-part) { text-decoration: ${LINES[state].replace(/[\d.]+px/, '1px')} ${faint}; ${offset}; }`,
      );
    }
  }
  rules.push(
    `.${BLOCK}::highlight(${PREFIX}-revealed) { background-color: color-mix(in srgb, var(--wb-selection) 55%, transparent); text-decoration: underline solid 2px var(--wb-warning); }`,
    `.${BLOCK}::highlight(${PREFIX}-hovered) { background-color: var(--wb-accent-bg); }`,
    `.${BLOCK}::highlight(${PREFIX}-selected) { background-color: var(--wb-selection); color: var(--wb-ink); }`,
  );
  return rules.join('\n');
}

/**
 * Paints with the CSS Custom Highlight API: the document is never touched, so ten thousand claims cost about
 * what the browser itself needs to draw them.
 */
export class HighlightPainter implements Painter {
  readonly #map: TextMap;
  readonly #highlights = new Map<string, Highlight>();
  readonly #claims = new Map<string, { readonly name: string; readonly range: StaticRange }>();
  readonly #emphases = new Map<Emphasis, readonly StaticRange[]>();

  static isSupported(): boolean {
    if (typeof CSS === 'undefined' || !('highlights' in CSS) || typeof Highlight === 'undefined')
      return false;
    // Firefox had the API some versions before it drew underlines in highlights, and no query tells.
    const firefox = /Firefox\/(\d+)/.exec(navigator.userAgent);
    return !firefox || Number(firefox[1]) >= 146;
  }

  constructor(map: TextMap) {
    this.#map = map;
  }

  paint(claims: readonly Claim[], levels: ReadonlyMap<string, number>): void {
    this.#forgetClaims();
    // New highlights are filled before the browser knows them: it looks into those it knows with every range.
    const made = new Map<string, Highlight>();
    for (const claim of claims) {
      const name = nameOf(claim, levels.get(claim.id) ?? 0);
      const range = this.#map.staticRange(claim);
      let highlight = this.#highlights.get(name) ?? made.get(name);
      if (!highlight) made.set(name, (highlight = this.#found(name)));
      highlight.add(range);
      this.#claims.set(claim.id, { name, range });
    }
    for (const [name, highlight] of made) this.#register(name, highlight);
  }

  repaint(claim: Claim, level: number): void {
    const name = nameOf(claim, level);
    const before = this.#claims.get(claim.id);
    if (before?.name === name) return;
    const range = before?.range ?? this.#map.staticRange(claim);
    if (before) this.#highlights.get(before.name)!.delete(range);
    this.#highlight(name).add(range);
    this.#claims.set(claim.id, { name, range });
  }

  forget(id: string): void {
    const painted = this.#claims.get(id);
    if (painted) this.#highlights.get(painted.name)!.delete(painted.range);
    this.#claims.delete(id);
  }

  emphasise(emphasis: Emphasis, spans: readonly Span[]): void {
    const highlight = this.#highlight(`${PREFIX}-${emphasis}`);
    for (const range of this.#emphases.get(emphasis) ?? []) highlight.delete(range);
    const ranges = spans.map((span) => this.#map.staticRange(span));
    for (const range of ranges) highlight.add(range);
    this.#emphases.set(emphasis, ranges);
  }

  relayout(): void {
    // The browser moves highlights along.
  }

  dispose(): void {
    this.#forgetClaims();
    for (const emphasis of this.#emphases.keys()) this.emphasise(emphasis, []);
    for (const [name, highlight] of this.#highlights) {
      if (highlight.size === 0 && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    this.#highlights.clear();
    this.#emphases.clear();
  }

  /** Whole highlights at once where nobody else has ranges in them. */
  #forgetClaims(): void {
    const ours = new Map<string, StaticRange[]>();
    for (const { name, range } of this.#claims.values()) {
      const ranges = ours.get(name);
      if (ranges) ranges.push(range);
      else ours.set(name, [range]);
    }
    for (const [name, ranges] of ours) {
      const highlight = this.#highlights.get(name)!;
      if (highlight.size === ranges.length && CSS.highlights.get(name) === highlight) {
        CSS.highlights.delete(name);
        this.#highlights.delete(name);
      } else {
        for (const range of ranges) highlight.delete(range);
      }
    }
    this.#claims.clear();
  }

  #highlight(name: string): Highlight {
    return this.#highlights.get(name) ?? this.#register(name, this.#found(name));
  }

  /** The registry's highlight of that name: another annotator on the page may have ranges of its own in it. */
  #found(name: string): Highlight {
    const found = CSS.highlights.get(name);
    if (found) return found;
    const highlight = new Highlight();
    highlight.priority = priorityOf(name);
    return highlight;
  }

  #register(name: string, highlight: Highlight): Highlight {
    CSS.highlights.set(name, highlight);
    this.#highlights.set(name, highlight);
    return highlight;
  }
}

/** Inner claims are painted over outer ones, emphasis over all. */
function priorityOf(name: string): number {
  if (name.endsWith('-selected')) return 30;
  if (name.endsWith('-revealed')) return 20;
  if (name.endsWith('-hovered')) return 10;
  const level = /-(\d)(?:-part)?$/.exec(name);
  return LEVELS - Number(level?.[1] ?? 0);
}

/** For browsers without highlights: boxes behind the text, for the part of it that is near the view. */
export class OverlayPainter implements Painter {
  readonly #map: TextMap;
  readonly #layer: HTMLElement;
  readonly #inView: () => Span;
  readonly #emphases = new Map<Emphasis, readonly Span[]>();
  readonly #claims = new Map<string, Claim>();
  readonly #levels = new Map<string, number>();

  /** The layer lies under the text and has its origin; inView tells which stretch of the text to paint. */
  constructor(map: TextMap, layer: HTMLElement, inView: () => Span) {
    this.#map = map;
    this.#layer = layer;
    this.#inView = inView;
  }

  paint(claims: readonly Claim[], levels: ReadonlyMap<string, number>): void {
    this.#claims.clear();
    this.#levels.clear();
    for (const claim of claims) {
      this.#claims.set(claim.id, claim);
      this.#levels.set(claim.id, levels.get(claim.id) ?? 0);
    }
    this.relayout();
  }

  repaint(claim: Claim, level: number): void {
    const before = this.#claims.get(claim.id);
    if (before === claim && this.#levels.get(claim.id) === level) return;
    this.#claims.set(claim.id, claim);
    this.#levels.set(claim.id, level);
    this.relayout();
  }

  forget(id: string): void {
    this.#claims.delete(id);
  }

  emphasise(emphasis: Emphasis, spans: readonly Span[]): void {
    this.#emphases.set(emphasis, spans);
    this.relayout();
  }

  relayout(): void {
    const view = this.#inView();
    const origin = this.#layer.getBoundingClientRect();
    const boxes: HTMLElement[] = [];
    const draw = (span: Span, className: string, level: number) => {
      if (span.start >= view.end || span.end <= view.start) return;
      for (const rect of this.#map.range(span).getClientRects()) {
        if (rect.width === 0) continue;
        const box = document.createElement('span');
        box.className = className;
        box.style.cssText = `left:${rect.left - origin.left}px;top:${rect.top - origin.top}px;width:${rect.width}px;height:${rect.height + level * OFFSET_STEP}px`;
        boxes.push(box);
      }
    };
    const outermostFirst = [...this.#claims.values()].sort((a, b) => b.end - b.start - (a.end - a.start));
    for (const claim of outermostFirst) {
      const state = claim.state.replace('_', '-');
      draw(claim, `aa-box wb-state-${state}${claim.part ? ' aa-part' : ''}`, this.#levels.get(claim.id) ?? 0);
    }
    for (const emphasis of ['hovered', 'revealed', 'selected'] as const) {
      for (const span of this.#emphases.get(emphasis) ?? []) draw(span, `aa-box aa-${emphasis}`, 0);
    }
    this.#layer.replaceChildren(...boxes);
  }

  dispose(): void {
    this.#layer.replaceChildren();
  }
}

import { html, LitElement, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { blocksOf, lastStartingAtOrBefore, TextMap, tidied, type Block, type Span } from '../anchoring';
import { ClaimIndex, connectedTo, levelsOf, unpacked, type Claim, type PackedClaim } from './claims';
import { ClaimMenu, stepped } from './claim-menu';
import { snapped, stepped as steppedEnd, type End } from './ends';
import { linesOf, summaryOf, type Line } from './marks';
import { fill, NO_MESSAGES, type Messages } from './messages';
import { Minimap, scrollByMap, type MapSizes } from './minimap';
import { BLOCK, HighlightPainter, OverlayPainter, type Painter } from './painter';
import { ReadingCursor } from './reading-cursor';
import { adoptStyles } from './styles';

/** Up to this many claims have their marks all the time; of more, those near the view. */
const MARKS_AT_ONCE = 200;

/** From this many claims on, a change of the document costs a frame: the browser looks over the ranges of all. */
const MANY_CLAIMS = 2500;

/**
 * How many screens before and after the view are near it. Of many claims, new marks come seldom and many at a time; but
 * the first ones soon, so few.
 */
const NEAR_SCREENS = { first: 1, later: 5, ofMany: 20, boxes: 8 };

/** Among how many characters on either side one with a place of its own is looked for. */
const NEIGHBOURS = 4;

let annotators = 0;

/** What has changed: how the text is laid out, the claims, or which part of the text is in view. */
type Stale = 'sizes' | 'claims' | 'view';

/** What was measured, in pixels; tops and heights are those of the blocks. */
interface Sizes extends MapSizes {
  readonly tops: readonly number[];
  readonly heights: readonly number[];
}

type ShownBlock = Block & { readonly element: HTMLElement };

/**
 * Shows an article and its claims. The text is rendered once, as headline and paragraphs in light DOM, so that
 * selecting, finding, printing and reading aloud work as on any page; claims are painted over it.
 *
 * @fires claim-select `{ id }`: the person chose a claim
 * @fires range-select `{ start, end, exact }`: the person wants to make a claim of these words
 * @fires claim-adjust `{ id, start, end, exact }`: the person moved an end of the selected claim
 */
export class ArticleAnnotator extends LitElement {
  static override properties = {
    text: { attribute: false },
    headline: { attribute: false },
    byline: { attribute: false },
    captions: { attribute: false },
    claims: { attribute: false },
    selected: { attribute: false },
    spans: { attribute: false },
    messages: { attribute: false },
    labels: { attribute: false },
    readonly: { type: Boolean, reflect: true },
  };

  /** The whole text of the revision. */
  declare text: string;
  /** The article's title, with which the text begins. */
  declare headline: string;
  /** What is shown below the headline; no part of the text. */
  declare byline: string;
  /** Where lines of the text are captions. */
  declare captions: readonly Span[];
  /** The claims to show; see {@link updateClaim} for a change of one. */
  declare claims: readonly Claim[];
  /** The id of the selected claim. */
  declare selected: string | null;
  /** Stretches to look at for the moment. */
  declare spans: readonly Span[];
  declare messages: Messages;
  /** The words for kinds and states, for claims that come packed. */
  declare labels: Readonly<Record<string, string>>;
  /** Whether no claims can be made. */
  declare readonly: boolean;

  readonly #keysId = `article-annotator-keys-${++annotators}`;
  readonly #index = new ClaimIndex();
  #levels = new Map<string, number>();
  #map: TextMap | null = null;
  #blocks: ShownBlock[] = [];
  #painter: Painter | null = null;
  #measure: Range | null = null;

  readonly #stale = new Set<Stale>();
  #sizes: Sizes = { tops: [], heights: [], viewHeight: 0, extent: 0, mapHeight: 0 };
  #near: Span = { start: 0, end: 0 };
  #lines: readonly Line[] = [];
  #markInReach = 0;
  readonly #minimap = new Minimap();
  readonly #menu = new ClaimMenu();
  readonly #cursor = new ReadingCursor({
    text: () => this.text,
    map: () => this.#map,
    blocks: () => this.#blocks,
    part: (name) => this.#part(name),
    claimsAt: (offset) => this.#within(this.#index.at(offset)),
    rectAt: (offset) => this.#rectAt(offset),
    runsLeft: (offset) => this.#runsLeft(offset),
  });
  /** Whether the claims were set and are not painted yet. */
  #unpainted = false;
  /** Whether the marks of all that is near are there, or only the first. */
  #marked = false;
  #hovered: Claim | null = null;
  #choice: readonly Claim[] = [];
  #chosenHere = false;
  /** Whether the choice of a claim is not shown and spoken yet. */
  #unannounced = false;
  #pointerDown = false;
  #offered: (Span & { exact: string }) | null = null;
  /** The selected claim while one of its ends is moved. */
  #adjusting: (Span & { readonly id: string }) | null = null;
  #dragged: End | null = null;

  #layoutFrame = 0;
  #layoutQueued = false;
  #hoverFrame = 0;
  #selectionFrame = 0;
  #abort: AbortController | null = null;
  #resizes: ResizeObserver | null = null;

  constructor() {
    super();
    this.text = '';
    this.headline = '';
    this.byline = '';
    this.captions = [];
    this.claims = [];
    this.selected = null;
    this.spans = [];
    this.messages = NO_MESSAGES;
    this.labels = {};
    this.readonly = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode();
    adoptStyles(root instanceof ShadowRoot ? root : this.ownerDocument);
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.ownerDocument.addEventListener('selectionchange', () => this.#selectionChanged(), { signal });
    this.ownerDocument.addEventListener('pointerup', () => this.#pointerReleased(), { signal });
    this.ownerDocument.addEventListener('pointercancel', () => this.#pointerReleased(), { signal });
    this.ownerDocument.fonts?.addEventListener('loadingdone', () => this.#scheduleLayout('sizes'), {
      signal,
    });
    if (typeof ResizeObserver !== 'undefined') {
      this.#resizes = new ResizeObserver(() => this.#scheduleLayout('sizes'));
    }
    if (this.hasUpdated) {
      this.#observeSizes();
      this.#renderText();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort?.abort();
    this.#resizes?.disconnect();
    for (const frame of [this.#layoutFrame, this.#hoverFrame, this.#selectionFrame])
      cancelAnimationFrame(frame);
    this.#layoutFrame = this.#hoverFrame = this.#selectionFrame = 0;
    this.#painter?.dispose();
    this.#painter = null;
  }

  /** Shows these claims and no others. */
  showClaims(packed: readonly PackedClaim[]): void {
    this.claims = packed.map((claim) => unpacked(claim, this.labels));
  }

  /** Changes, or adds, one claim. */
  showClaim(packed: PackedClaim): void {
    this.updateClaim(unpacked(packed, this.labels));
  }

  /** Changes, or adds, one claim. */
  updateClaim(claim: Claim): void {
    const before = this.#index.put(claim);
    if (!this.#painter) return;
    if (before && before.start === claim.start && before.end === claim.end) {
      this.#painter.repaint(claim, this.#levels.get(claim.id) ?? 0);
    } else {
      this.#painter.forget(claim.id);
      this.#paintAround(before ?? claim, claim);
    }
    if (claim.id === this.selected) this.#emphasiseSelected();
    this.#scheduleLayout('claims');
  }

  /** Takes one claim away. */
  removeClaim(id: string): void {
    const gone = this.#index.remove(id);
    if (!gone) return;
    this.#levels.delete(id);
    this.#painter?.forget(id);
    this.#paintAround(gone, gone);
    if (id === this.selected) this.#emphasiseSelected();
    this.#scheduleLayout('claims');
  }

  /** Asks for a claim of the words that are selected; false when there are none. */
  claimSelection(): boolean {
    this.#showOffer();
    const words = this.#offered;
    if (words) this.#offerTaken();
    return words !== null;
  }

  /** Shows a stretch of the text for the moment, until Escape or the next choice. */
  reveal(start: number, end: number): void {
    this.spans = [{ start, end }];
    void this.updateComplete.then(() => this.#scrollTo({ start, end }));
  }

  /** Takes back what {@link reveal} shows. */
  conceal(): void {
    this.spans = [];
  }

  protected override render(): TemplateResult {
    const { messages } = this;
    return html`
      <div
        class="aa-view"
        tabindex="0"
        role="group"
        aria-label=${messages.article}
        aria-describedby=${this.#keysId}
        @keydown=${this.#onKeyDown}
        @scroll=${this.#onScroll}
      >
        <div class="aa-sheet">
          <div class="aa-layer" aria-hidden="true"></div>
          <article
            class="aa-text"
            @click=${this.#onClick}
            @pointerdown=${this.#onPointerDown}
            @pointermove=${this.#onPointerMove}
            @pointerleave=${this.#onPointerLeave}
          ></article>
          <div
            class="aa-margin"
            role="toolbar"
            aria-orientation="vertical"
            aria-label=${messages.marks}
            @keydown=${this.#onMarginKeyDown}
          ></div>
          <div class="aa-offer" hidden>
            <button type="button" @pointerdown=${keepSelection} @click=${this.#offerTaken}>
              ${messages.claimThis}
            </button>
          </div>
          <button
            class="aa-stack"
            type="button"
            aria-haspopup="menu"
            hidden
            @click=${this.#stackOpened}
          ></button>
          ${(['start', 'end'] as const).map(
            (end) =>
              html`<button
                class="aa-handle aa-handle-${end}"
                type="button"
                hidden
                @pointerdown=${(event: PointerEvent) => this.#handleGrabbed(event, end)}
                @pointermove=${this.#handleDragged}
                @pointerup=${this.#handleReleased}
                @pointercancel=${this.#handleDropped}
                @keydown=${(event: KeyboardEvent) => this.#onHandleKeyDown(event, end)}
                @blur=${this.#saveEnds}
              ></button>`,
          )}
          <div class="aa-caret" hidden></div>
        </div>
      </div>
      <div
        class="aa-map"
        aria-hidden="true"
        @pointerdown=${this.#onMapPointer}
        @pointermove=${this.#onMapPointer}
      ></div>
      <div
        class="aa-menu"
        popover="auto"
        role="menu"
        @keydown=${this.#onMenuKeyDown}
        @toggle=${this.#onMenuToggle}
      ></div>
      <div class="wb-hidden-visually" id=${this.#keysId}>${messages.keys}</div>
      <div class="wb-hidden-visually aa-live" role="status" aria-live="polite"></div>
    `;
  }

  protected override firstUpdated(): void {
    this.#observeSizes();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const textChanged = changed.has('text') || changed.has('headline') || changed.has('captions');
    if (changed.has('claims')) this.#index.set(this.claims ?? []);
    if (textChanged) {
      this.#renderText();
    } else {
      if (changed.has('byline')) this.#renderByline();
      if (changed.has('claims')) {
        this.#unpainted = true;
        this.#marked = false;
      }
    }
    if (textChanged || changed.has('claims') || changed.has('selected')) this.#emphasiseSelected();
    if (textChanged || changed.has('spans'))
      this.#painter?.emphasise('revealed', this.#within(this.spans ?? []));
    if (changed.has('selected')) {
      this.#unannounced = true;
      if (this.selected && !changed.has('spans')) this.spans = [];
    }
    if (this.#unannounced && (!this.selected || this.#index.get(this.selected))) {
      // The claim may come after the choice of it.
      this.#unannounced = false;
      this.#selectionOfClaimChanged();
    }
    if (changed.has('readonly')) this.#showOffer();
    if (changed.has('byline')) this.#scheduleLayout('sizes');
    this.#scheduleLayout(...(changed.has('claims') ? (['claims'] as const) : []));
  }

  // ------------------------------------------------------------------ text

  #renderText(): void {
    this.#painter?.dispose();
    this.#painter = null;
    this.#hovered = null;
    const article = this.#part('aa-text');
    const document = this.ownerDocument;
    const segments: [number, Text][] = [];
    this.#blocks = blocksOf(this.text ?? '', this.headline ?? '', this.captions ?? []).map((block) => {
      const element = document.createElement(block.kind === 'title' ? 'h1' : 'p');
      element.className = block.kind === 'caption' ? `${BLOCK} cap` : BLOCK;
      element.dir = 'auto';
      const node = document.createTextNode(this.text.slice(block.start, block.end));
      element.append(node);
      segments.push([block.start, node]);
      return { ...block, element };
    });
    article.replaceChildren(...this.#blocks.map((block) => block.element));
    this.#renderByline();
    this.#measure = document.createRange();
    this.#map = this.#blocks.length > 0 ? new TextMap(segments) : null;
    if (this.#map) {
      this.#painter = HighlightPainter.isSupported()
        ? new HighlightPainter(this.#map)
        : new OverlayPainter(this.#map, this.#part('aa-layer'), () =>
            this.#stretchNearView(NEAR_SCREENS.boxes),
          );
    }
    this.#paintAll();
    this.#emphasiseSelected();
    this.#painter?.emphasise('revealed', this.#within(this.spans ?? []));
    this.#scheduleLayout('sizes');
  }

  #renderByline(): void {
    const article = this.#part('aa-text');
    article.querySelector('.aa-byline')?.remove();
    if (!this.byline) return;
    const byline = this.ownerDocument.createElement('div');
    byline.className = 'aa-byline';
    byline.textContent = this.byline;
    const title = this.#blocks[0];
    if (title?.kind === 'title') title.element.after(byline);
    else article.prepend(byline);
  }

  /** Claims and spans are of a text; those that do not fit the one shown are left out. */
  #within<S extends Span>(spans: readonly S[]): S[] {
    return spans.filter((span) => span.start >= 0 && span.start < span.end && span.end <= this.text.length);
  }

  // -------------------------------------------------------------- painting

  #paintAll(): void {
    this.#unpainted = false;
    const claims = this.#within(this.#index.inOrder);
    this.#levels = levelsOf(claims);
    this.#painter?.paint(claims, this.#levels);
  }

  /** One claim came, went or has other words: those that it nests with may lie at other levels than before. */
  #paintAround(before: Span, now: Span): void {
    if (this.#unpainted) return;
    const stretch = { start: Math.min(before.start, now.start), end: Math.max(before.end, now.end) };
    const claims = connectedTo(stretch, this.#within(this.#index.inOrder));
    for (const [id, level] of levelsOf(claims)) this.#levels.set(id, level);
    for (const claim of claims) this.#painter?.repaint(claim, this.#levels.get(claim.id) ?? 0);
    this.#painter?.relayout();
  }

  #emphasiseSelected(): void {
    const claim = this.#index.get(this.selected);
    if (this.#adjusting?.id !== claim?.id) this.#adjusting = null;
    const shown = this.#adjusting ?? claim;
    this.#painter?.emphasise('selected', shown ? this.#within([shown]) : []);
  }

  #hover(claim: Claim | null): void {
    if (claim?.id === this.#hovered?.id) return;
    this.#hovered = claim;
    this.#part('aa-text').classList.toggle('aa-on-claim', claim !== null);
    this.#painter?.emphasise('hovered', claim ? this.#within([claim]) : []);
  }

  // ---------------------------------------------------------------- layout

  #observeSizes(): void {
    this.#resizes?.observe(this.#part('aa-view'));
    this.#resizes?.observe(this.#part('aa-text'));
  }

  /**
   * Brings what stands beside the text up to date; tells what has to be measured or summed up anew. Before the next
   * frame when only claims changed: within the frame, the browser would lay out and look over all highlights twice.
   */
  #scheduleLayout(...stale: Stale[]): void {
    for (const part of stale) this.#stale.add(part);
    if (this.#unpainted || this.#stale.has('sizes') || this.#stale.has('view')) this.#layoutInFrame();
    else this.#layoutPromptly();
  }

  #layoutInFrame(): void {
    if (this.#layoutFrame || !this.isConnected) return;
    this.#layoutFrame = requestAnimationFrame(() => {
      this.#layoutFrame = 0;
      this.#layout();
    });
  }

  #layoutPromptly(): void {
    if (this.#layoutFrame || this.#layoutQueued) return;
    this.#layoutQueued = true;
    queueMicrotask(() => {
      this.#layoutQueued = false;
      if (this.isConnected && !this.#layoutFrame) this.#layout();
    });
  }

  #layout(): void {
    if (!this.hasUpdated) return;
    if (this.#unpainted && !this.#stale.has('sizes')) {
      // A frame for the claims alone: what stands beside the text costs as much as they do, and can follow.
      this.#paintAll();
      this.#layoutInFrame();
      return;
    }
    const stale = new Set(this.#stale);
    this.#stale.clear();
    if (stale.has('sizes')) this.#measureSizes();
    if (stale.has('sizes') || stale.has('view')) this.#painter?.relayout();
    if (stale.size > 0) this.#measureLines();
    if (stale.has('sizes') || stale.has('claims'))
      this.#minimap.sumUp(this.#within(this.#index.inOrder), (claim) => this.#topOf(claim), this.#sizes);
    this.#renderMarks();
    this.#renderMap();
    this.#placeHandles();
    if (stale.has('sizes')) {
      this.#placeOffer();
      this.#cursor.place();
    }
    // Last: every change of the document makes the browser look over the ranges of all highlights again.
    if (this.#unpainted) this.#paintAll();
    if (this.#isWindowed() && !this.#marked) this.#markTheRestSoon();
  }

  #markTheRestSoon(): void {
    const soon = globalThis.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 50));
    this.#marked = true;
    soon(() => this.#scheduleLayout('view'));
  }

  #measureSizes(): void {
    const view = this.#part('aa-view');
    const base = this.#part('aa-text').offsetTop;
    this.#sizes = {
      tops: this.#blocks.map(({ element }) => base + element.offsetTop),
      heights: this.#blocks.map(({ element }) => element.offsetHeight),
      viewHeight: view.clientHeight,
      extent: view.scrollHeight,
      mapHeight: this.#part('aa-map').clientHeight,
    };
  }

  #measureLines(): void {
    const origin = this.#part('aa-margin').getBoundingClientRect().top;
    const claims = this.#index.inOrder;
    this.#near = this.#isWindowed()
      ? this.#stretchNearView(this.#reach())
      : { start: 0, end: this.text.length };
    const near = claims.slice(this.#index.firstFrom(this.#near.start), this.#index.firstFrom(this.#near.end));
    this.#lines = linesOf(this.#within(near), (claim) => {
      const rect = this.#rectAt(claim.start);
      return rect && rect.height > 0 ? (rect.top + rect.bottom) / 2 - origin : null;
    });
  }

  /** Whether marks are kept for what is near the view only. */
  #isWindowed(): boolean {
    return this.#index.size > MARKS_AT_ONCE || this.#painter instanceof OverlayPainter;
  }

  #reach(): number {
    if (this.#painter instanceof OverlayPainter) return NEAR_SCREENS.boxes;
    if (!this.#marked) return NEAR_SCREENS.first;
    return this.#index.size > MANY_CLAIMS ? NEAR_SCREENS.ofMany : NEAR_SCREENS.later;
  }

  #renderMarks(): void {
    const { messages } = this;
    this.#markInReach = Math.max(0, Math.min(this.#markInReach, this.#lines.length - 1));
    const mark = (line: Line, i: number) => {
      const { state, foremost, more } = summaryOf(line, this.selected);
      const name =
        more === 0
          ? fill(messages.claimHere, {
              kind: foremost.kindLabel,
              state: foremost.stateLabel,
              words: this.#words(foremost),
            })
          : fill(messages.claimsHere, {
              count: line.claims.length,
              claims: line.claims
                .map((claim) => fill(messages.claim, { kind: claim.kindLabel, state: claim.stateLabel }))
                .join(', '),
            });
      const quiet = state === 'open' || state === 'dismissed';
      const current = line.claims.some((claim) => claim.id === this.selected);
      return html`<button
        type="button"
        class="aa-mark wb-state-${state.replace('_', '-')} ${quiet ? 'aa-quiet' : ''} ${current ? 'aa-current' : ''}"
        style="top:${Math.round(line.middle - 9)}px"
        aria-label=${name}
        aria-haspopup=${more > 0 ? 'menu' : nothing}
        data-more=${more > 0 ? `+${more}` : nothing}
        tabindex=${i === this.#markInReach ? 0 : -1}
        @focus=${() => (this.#markInReach = i)}
        @click=${(event: Event) => this.#markOpened(line, event.currentTarget as HTMLElement)}
      >
        <span class="wb-glyph"></span><span class="aa-mark-label">${foremost.kindLabel}</span>
      </button>`;
    };
    // By claim: of those that stay near, nothing is made anew.
    render(
      repeat(this.#lines, (line) => line.claims[0]!.id, mark),
      this.#part('aa-margin'),
    );
  }

  /** About how far down a claim begins: by its share of its paragraph. */
  #topOf(claim: Claim): number {
    const i = lastStartingAtOrBefore(this.#blocks, claim.start);
    const block = this.#blocks[i];
    if (!block) return 0;
    const share = Math.min(1, (claim.start - block.start) / (block.end - block.start));
    return (this.#sizes.tops[i] ?? 0) + share * (this.#sizes.heights[i] ?? 0);
  }

  #renderMap(): void {
    const here = this.#index.get(this.selected);
    this.#minimap.render(
      this.#part('aa-map'),
      this.#part('aa-view'),
      this.#sizes,
      here ? this.#topOf(here) : null,
    );
  }

  /** The box of the character at the offset. */
  #rectAt(offset: number): DOMRect | null {
    if (!this.#map || !this.#measure) return null;
    const { node, offset: within } = this.#map.startPoint(offset);
    this.#measure.setStart(node, within);
    this.#measure.setEnd(node, Math.min(within + 1, node.length));
    return this.#measure.getBoundingClientRect();
  }

  /** Whether the text at a character runs from right to left: the nearest other character of its line tells. */
  #runsLeft(offset: number): boolean {
    const block = this.#blocks[lastStartingAtOrBefore(this.#blocks, offset)];
    const rect = this.#rectAt(offset);
    if (!block || !rect) return false;
    for (const step of [1, -1]) {
      for (let i = offset + step; Math.abs(i - offset) <= NEIGHBOURS; i += step) {
        const other = i >= block.start && i < block.end ? this.#rectAt(i) : null;
        if (!other || other.bottom <= rect.top || other.top >= rect.bottom) break;
        // Marks above and below letters have the place of their letter.
        if (other.left !== rect.left) return other.left < rect.left === step > 0;
      }
    }
    return getComputedStyle(block.element).direction === 'rtl';
  }

  /** The stretch of text that is in view, with some screens before and after it. */
  #stretchNearView(screens: number): Span {
    const { tops, heights, viewHeight } = this.#sizes;
    const top = this.#part('aa-view').scrollTop;
    const from = top - screens * viewHeight;
    const to = top + (1 + screens) * viewHeight;
    const first = this.#firstBlock((i) => tops[i]! + heights[i]! > from);
    const after = this.#firstBlock((i) => tops[i]! >= to);
    return { start: this.#blocks[first]?.start ?? 0, end: this.#blocks[after]?.start ?? this.text.length };
  }

  /** The first block from which on the condition holds. */
  #firstBlock(holds: (index: number) => boolean): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Which share of the view, from below, is covered by what a chosen claim opens: custom property `--aa-covered`. */
  #covered(): number {
    return Number.parseFloat(getComputedStyle(this).getPropertyValue('--aa-covered')) || 0;
  }

  #scrollTo(span: Span): void {
    if (!this.#map || this.#within([span]).length === 0) return;
    const view = this.#part('aa-view');
    const frame = view.getBoundingClientRect();
    const box = this.#map.range(span).getBoundingClientRect();
    const height = frame.height * (1 - this.#covered());
    const margin = Math.min(72, height / 6);
    if (box.top >= frame.top + margin && box.bottom <= frame.top + height - margin) return;
    const room = Math.max(margin, (height - box.height) * 0.4);
    const distance = box.top - frame.top - room;
    const calm =
      matchMedia('(prefers-reduced-motion: reduce)').matches || Math.abs(distance) > 1.5 * frame.height;
    view.scrollBy({ top: distance, behavior: calm ? 'instant' : 'smooth' });
  }

  readonly #onScroll = (): void => {
    this.#minimap.drawFrame(this.#part('aa-map'), this.#part('aa-view'), this.#sizes);
    if (!this.#isWindowed()) return;
    const near = this.#stretchNearView(1);
    if (near.start < this.#near.start || near.end > this.#near.end) this.#scheduleLayout('view');
  };

  readonly #onMapPointer = (event: PointerEvent): void =>
    scrollByMap(event, this.#part('aa-map'), this.#part('aa-view'));

  // ------------------------------------------------------ choosing a claim

  /** The person chose a claim, by whatever means. */
  #choose(claim: Claim, scroll: boolean): void {
    if (this.selected !== claim.id) {
      this.#chosenHere = !scroll;
      this.selected = claim.id;
    }
    if (this.spans.length > 0) this.spans = [];
    this.dispatchEvent(
      new CustomEvent('claim-select', { detail: { id: claim.id }, bubbles: true, composed: true }),
    );
  }

  #selectionOfClaimChanged(): void {
    const claim = this.#index.get(this.selected);
    const chosenHere = this.#chosenHere;
    this.#chosenHere = false;
    if (!claim) return;
    if (!chosenHere) this.#hideStack();
    if (!chosenHere || this.#covered() > 0) this.#scrollTo(claim);
    const order = this.#index.inOrder;
    this.#say(
      fill(this.messages.selected, {
        kind: claim.kindLabel,
        state: claim.stateLabel,
        position: order.indexOf(claim) + 1,
        count: order.length,
        words: this.#words(claim),
      }),
    );
  }

  #say(words: string): void {
    this.#part('aa-live').textContent = words;
  }

  #words(span: Span): string {
    return this.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  }

  /** Where in the text a point of the window lies, if a character is there. */
  #offsetAt(x: number, y: number): number | null {
    const document = this.ownerDocument;
    let node: Node | null = null;
    let offset = 0;
    if (document.caretPositionFromPoint) {
      const position = document.caretPositionFromPoint(x, y);
      node = position?.offsetNode ?? null;
      offset = position?.offset ?? 0;
    } else if (document.caretRangeFromPoint) {
      const range = document.caretRangeFromPoint(x, y);
      node = range?.startContainer ?? null;
      offset = range?.startOffset ?? 0;
    }
    if (!this.#map || !node || node.nodeType !== Node.TEXT_NODE || !this.#part('aa-text').contains(node))
      return null;
    const near = this.#map.offsetOf(node, offset);
    for (const candidate of [near, near - 1]) {
      if (candidate < 0) continue;
      const rect = this.#rectAt(candidate);
      if (rect && x >= rect.left && x <= rect.right && y >= rect.top - 4 && y <= rect.bottom + 4)
        return candidate;
    }
    return null;
  }

  readonly #onClick = (event: MouseEvent): void => {
    this.#hideStack();
    const selection = this.ownerDocument.getSelection();
    if (event.button !== 0 || event.detail > 1 || (selection && !selection.isCollapsed)) return;
    const offset = this.#offsetAt(event.clientX, event.clientY);
    const claims = offset === null ? [] : this.#index.at(offset);
    if (offset === null || claims.length === 0) return;
    const next = (claims.findIndex((claim) => claim.id === this.selected) + 1) % claims.length;
    this.#choose(claims[next]!, false);
    if (claims.length > 1) this.#showStack(claims, next, offset, event.clientX);
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    if (this.#hoverFrame || event.pointerType === 'touch' || event.buttons !== 0) return;
    const { clientX, clientY } = event;
    this.#hoverFrame = requestAnimationFrame(() => {
      this.#hoverFrame = 0;
      const offset = this.#offsetAt(clientX, clientY);
      this.#hover(offset === null ? null : (this.#index.at(offset)[0] ?? null));
    });
  };

  readonly #onPointerLeave = (): void => {
    cancelAnimationFrame(this.#hoverFrame);
    this.#hoverFrame = 0;
    this.#hover(null);
  };

  #showStack(claims: readonly Claim[], position: number, offset: number, x: number): void {
    const stack = this.#part('aa-stack');
    const sheet = this.#part('aa-sheet').getBoundingClientRect();
    const rect = this.#rectAt(offset);
    if (!rect) return;
    this.#choice = claims;
    stack.textContent = fill(this.messages.of, { position: position + 1, count: claims.length });
    stack.hidden = false;
    stack.style.top = `${rect.bottom - sheet.top + 6}px`;
    stack.style.left = `${Math.min(x - sheet.left + 10, sheet.width - stack.offsetWidth - 8)}px`;
  }

  #hideStack(): void {
    this.#part('aa-stack').hidden = true;
  }

  readonly #stackOpened = (): void => this.#openMenu(this.#choice, this.#part('aa-stack'));

  #markOpened(line: Line, mark: HTMLElement): void {
    this.#hideStack();
    if (line.claims.length === 1) this.#choose(line.claims[0]!, false);
    else this.#openMenu(line.claims, mark);
  }

  readonly #onMarginKeyDown = (event: KeyboardEvent): void => {
    const marks = [...this.#part('aa-margin').querySelectorAll<HTMLElement>('.aa-mark')];
    const to = stepped(event.key, this.#markInReach, marks.length);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    marks[this.#markInReach]?.setAttribute('tabindex', '-1');
    marks[to]?.setAttribute('tabindex', '0');
    marks[to]?.focus();
  };

  // -------------------------------------------------- menu of several claims

  #openMenu(claims: readonly Claim[], opener: HTMLElement): void {
    this.#menu.open(this.#part('aa-menu'), opener, {
      claims,
      selected: this.selected,
      messages: this.messages,
      words: (claim) => this.#words(claim),
      choose: (claim) => {
        this.#hideStack();
        this.#choose(claim, true);
      },
    });
  }

  readonly #onMenuKeyDown = (event: KeyboardEvent): void =>
    this.#menu.keyPressed(this.#part('aa-menu'), event);

  readonly #onMenuToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'closed')
      this.#menu.closed(this.#part('aa-menu'), this.#part('aa-view'));
  };

  // -------------------------------------------------------- selecting words

  readonly #onPointerDown = (): void => {
    this.#pointerDown = true;
    if (this.#cursor.isShown) this.#hideCursor();
  };

  #pointerReleased(): void {
    if (!this.#pointerDown) return;
    this.#pointerDown = false;
    this.#selectionChanged();
  }

  #selectionChanged(): void {
    if (this.#selectionFrame) return;
    this.#selectionFrame = requestAnimationFrame(() => {
      this.#selectionFrame = 0;
      this.#cursor.place();
      if (!this.#pointerDown) this.#showOffer();
    });
  }

  /** The words that are selected in the article, if any. */
  #selectedWords(): (Span & { exact: string }) | null {
    const selection = this.ownerDocument.getSelection();
    if (!this.#map || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.#part('aa-text'))) return null;
    const inside = this.#part('aa-text').contains(selection.anchorNode);
    if (!inside) return null;
    const span = tidied(this.text, this.#map.spanOf(range));
    return span && { ...span, exact: this.text.slice(span.start, span.end) };
  }

  #showOffer(): void {
    this.#offered = this.readonly ? null : this.#selectedWords();
    this.#part('aa-offer').hidden = this.#offered === null;
    if (this.#offered) this.#hideStack();
    this.#placeOffer();
  }

  #placeOffer(): void {
    if (!this.#offered || !this.#map) return;
    const offer = this.#part('aa-offer');
    const sheet = this.#part('aa-sheet').getBoundingClientRect();
    const frame = this.#part('aa-view').getBoundingClientRect();
    const rects = this.#map.range(this.#offered).getClientRects();
    const last = rects[rects.length - 1];
    const first = rects[0];
    if (!first || !last) return;
    const fitsBelow = last.bottom + 8 + offer.offsetHeight < frame.bottom;
    const top = fitsBelow ? last.bottom + 8 : first.top - 8 - offer.offsetHeight;
    const left = (fitsBelow ? last.right : first.left) - offer.offsetWidth / 2;
    offer.style.top = `${top - sheet.top}px`;
    offer.style.left = `${Math.max(8, Math.min(left - sheet.left, sheet.width - offer.offsetWidth - 8))}px`;
  }

  readonly #offerTaken = (): void => {
    const words = this.#offered;
    if (!words || this.readonly) return;
    this.#part('aa-offer').hidden = true;
    this.#offered = null;
    this.dispatchEvent(new CustomEvent('range-select', { detail: words, bubbles: true, composed: true }));
  };

  // ------------------------------------------------ moving a claim's ends

  /** The selected claim's words, as they are or as they would be. */
  #ends(): (Span & { readonly id: string }) | null {
    return this.#adjusting ?? this.#index.get(this.selected) ?? null;
  }

  #placeHandles(): void {
    const ends = this.readonly ? null : this.#ends();
    const shown = ends && this.#within([ends]).length > 0 ? ends : null;
    const sheet = shown ? this.#part('aa-sheet').getBoundingClientRect() : null;
    for (const end of ['start', 'end'] as const) {
      const handle = this.#part(`aa-handle-${end}`);
      const rect = shown && this.#rectAt(atEnd(shown, end));
      handle.hidden = !rect || !sheet;
      if (!rect || !sheet || !shown) continue;
      const x = (end === 'start') === this.#runsLeft(atEnd(shown, end)) ? rect.right : rect.left;
      handle.style.cssText = `left:${x - sheet.left}px;top:${rect.top - sheet.top}px;height:${rect.height}px`;
      const message = end === 'start' ? this.messages.moveStart : this.messages.moveEnd;
      handle.setAttribute('aria-label', fill(message, { words: this.#words(shown) }));
    }
  }

  #adjust(to: Span): void {
    const ends = this.#ends();
    if (!ends || (ends.start === to.start && ends.end === to.end)) return;
    this.#adjusting = { id: ends.id, start: to.start, end: to.end };
    this.#emphasiseSelected();
    this.#placeHandles();
    this.#say(fill(this.messages.adjusted, { words: this.#words(to) }));
  }

  readonly #handleGrabbed = (event: PointerEvent, end: End): void => {
    if (event.button !== 0) return;
    this.#dragged = end;
    this.#part('aa-sheet').classList.add('aa-dragging');
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    event.stopPropagation();
  };

  readonly #handleDragged = (event: PointerEvent): void => {
    const ends = this.#ends();
    if (!this.#dragged || !ends) return;
    const offset = this.#offsetAt(event.clientX, event.clientY);
    if (offset !== null) this.#adjust(snapped(this.text, ends, this.#dragged, offset));
  };

  readonly #handleReleased = (): void => {
    if (!this.#dragged) return;
    this.#endDrag();
    this.#saveEnds();
  };

  readonly #handleDropped = (): void => {
    this.#endDrag();
    this.#forgetEnds();
  };

  #endDrag(): void {
    this.#dragged = null;
    this.#part('aa-sheet').classList.remove('aa-dragging');
  }

  #onHandleKeyDown(event: KeyboardEvent, end: End): void {
    const ends = this.#ends();
    const right = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (event.key === 'Escape' && this.#adjusting) {
      this.#forgetEnds();
    } else if (event.key === 'Enter') {
      this.#saveEnds();
    } else if (right !== null && ends) {
      const by = this.#runsLeft(atEnd(ends, end)) ? (-right as 1 | -1) : right;
      this.#adjust(steppedEnd(this.text, ends, end, by, event.ctrlKey ? 'character' : 'word'));
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #forgetEnds(): void {
    this.#adjusting = null;
    this.#emphasiseSelected();
    this.#placeHandles();
  }

  readonly #saveEnds = (): void => {
    const ends = this.#adjusting;
    if (!ends || this.#dragged) return;
    const claim = this.#index.get(ends.id);
    this.#adjusting = null;
    if (!claim || (claim.start === ends.start && claim.end === ends.end)) return;
    const detail = { ...ends, exact: this.text.slice(ends.start, ends.end) };
    this.dispatchEvent(new CustomEvent('claim-adjust', { detail, bubbles: true, composed: true }));
    this.#emphasiseSelected();
    this.#placeHandles();
  };

  // ------------------------------------------------------------- keyboard

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== this.#part('aa-view')) {
      if (event.key === 'Escape') this.#escape(event);
      return;
    }
    if (event.altKey || event.metaKey) return;
    if (this.#cursor.isShown && this.#cursor.move(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    switch (event.key) {
      case 'Escape':
        this.#escape(event);
        break;
      case 'Enter':
        if (event.ctrlKey) break;
        event.preventDefault();
        if (this.#offered) this.#offerTaken();
        else if (!this.#cursor.isShown) this.#showCursor();
        break;
      case 'ArrowRight':
      case 'ArrowLeft':
        if (event.ctrlKey || event.shiftKey) break;
        event.preventDefault();
        this.#walk(event.key === 'ArrowRight' ? 1 : -1);
        break;
    }
  };

  #escape(event: KeyboardEvent): void {
    const stack = this.#part('aa-stack');
    if (this.#offered || this.#cursor.isShown || this.spans.length > 0 || !stack.hidden)
      event.stopPropagation();
    if (this.#offered) this.ownerDocument.getSelection()?.collapseToEnd();
    else if (this.#cursor.isShown) this.#hideCursor();
    this.#hideStack();
    this.spans = [];
    this.#part('aa-view').focus({ preventScroll: true });
  }

  /** To the next or previous claim in order of reading. */
  #walk(step: 1 | -1): void {
    const order = this.#index.inOrder;
    if (order.length === 0) return;
    const current = this.#index.get(this.selected);
    let to: number;
    if (current) {
      to = order.indexOf(current) + step;
    } else {
      const first = this.#index.firstFrom(this.#firstOffsetInView());
      to = step > 0 ? first : first - 1;
    }
    const claim = order[to];
    if (claim) this.#choose(claim, true);
  }

  #firstOffsetInView(): number {
    const top = this.#part('aa-view').scrollTop;
    return this.#blocks[this.#firstBlock((i) => this.#sizes.tops[i]! >= top)]?.start ?? 0;
  }

  #showCursor(): void {
    const claim = this.#index.get(this.selected);
    if (this.#cursor.show(claim ? claim.start : this.#firstOffsetInView())) this.#say(this.messages.caretOn);
  }

  #hideCursor(): void {
    this.#cursor.hide();
    this.#say(this.messages.caretOff);
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`.${name}`)!;
  }
}

/** The character at an end of a span. */
function atEnd(span: Span, end: End): number {
  return end === 'start' ? span.start : span.end - 1;
}

/** Pressing a button must not take the selection away. */
function keepSelection(event: Event): void {
  event.preventDefault();
}

if (!customElements.get('article-annotator')) customElements.define('article-annotator', ArticleAnnotator);

declare global {
  interface HTMLElementTagNameMap {
    'article-annotator': ArticleAnnotator;
  }
}

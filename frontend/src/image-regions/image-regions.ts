import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fill } from '../article-annotator/messages';
import {
  changed,
  contains,
  inside,
  moved,
  pointAt,
  resized,
  spanned,
  stacked,
  type Point,
  type Region,
} from './geometry';
import { NO_REGION_MESSAGES, type RegionMessages } from './messages';

/** A claim on the image. */
export interface ShownRegion extends Region {
  readonly id: string;
  readonly kindLabel: string;
  readonly state: string;
  readonly stateLabel: string;
  readonly words: string;
}

/** Percent that an arrow key moves by, and with Alt. */
const STEP = 1;
const FINE_STEP = 0.1;

/** Pixels that a press may wander and still be a click. */
const CLICK = 4;

const FIRST: Region = { x: 35, y: 35, width: 30, height: 30 };

const SIDES = ['x', 'y', 'width', 'height'] as const;

const placed = (region: Region): string =>
  `left:${region.x}%;top:${region.y}%;width:${region.width}%;height:${region.height}%`;

interface Press {
  readonly at: Point;
  readonly pageX: number;
  readonly pageY: number;
  readonly does: 'draws' | 'moves' | 'resizes';
  readonly before: Region;
  begun: boolean;
}

let elements = 0;

/**
 * Shows an image with the claims on its regions, and lets a person draw one more: with the mouse, by touch, by keyboard
 * or by typing its numbers. Styled by the page, as it has no shadow.
 *
 * @fires region-select `{ id }`: the person chose a claim
 * @fires region-claim `{ x, y, width, height }`: the person wants to claim this region, or has changed it since
 * @fires region-move `{ id, x, y, width, height }`: the person gives the selected claim this region
 * @fires region-cancel: the person no longer wants to
 */
export class ImageRegions extends LitElement {
  static override properties = {
    src: { attribute: false },
    description: { attribute: false },
    regions: { attribute: false },
    selected: { attribute: false },
    messages: { attribute: false },
    readonly: { type: Boolean, reflect: true },
    draft: { state: true },
  };

  declare src: string;
  /** What is to be seen. */
  declare description: string;
  declare regions: readonly ShownRegion[];
  /** The id of the selected claim. */
  declare selected: string | null;
  declare messages: RegionMessages;
  /** Whether no regions can be drawn. */
  declare readonly: boolean;
  declare draft: Region | null;

  readonly #keysId = `image-regions-keys-${++elements}`;
  #press: Press | null = null;
  /** Whether a drag has just ended on a region, whose click it is not. */
  #dragged = false;
  /** Whether the region is being claimed: then changes are told. */
  #claiming = false;
  /** The claim whose region is being moved. */
  #moving: string | null = null;

  constructor() {
    super();
    this.src = '';
    this.description = '';
    this.regions = [];
    this.selected = null;
    this.messages = NO_REGION_MESSAGES;
    this.readonly = false;
    this.draft = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Begins a region in the middle of the image. */
  draw(): void {
    this.#begin(FIRST);
  }

  #move(claim: ShownRegion): void {
    this.#moving = claim.id;
    this.#begin({ x: claim.x, y: claim.y, width: claim.width, height: claim.height });
  }

  #begin(region: Region): void {
    if (this.readonly) return;
    this.draft ??= region;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.ir-draft')?.focus());
  }

  /** Takes the region that is being drawn away. */
  clear(): void {
    this.draft = null;
    this.#moving = null;
    this.#claiming = false;
    this.#press = null;
  }

  protected override updated(changes: PropertyValues): void {
    if (changes.has('selected') || changes.has('src')) {
      const chosen = this.querySelector('.ir-region[aria-pressed="true"]');
      if (chosen && 'scrollIntoView' in chosen) chosen.scrollIntoView({ block: 'nearest' });
    }
  }

  protected override render(): TemplateResult {
    return html`
      <div
        class="ir-stage ${this.readonly ? '' : 'ir-drawable'} ${this.draft ? 'ir-drawing' : ''}"
        @pointerdown=${this.#pressed}
        @pointermove=${this.#draggedTo}
        @pointerup=${this.#released}
        @pointercancel=${this.#released}
      >
        <img src=${this.src} alt=${this.description} draggable="false" />
        ${stacked(this.regions).map((region) => this.#region(region))}
        ${this.draft ? this.#draft(this.draft) : nothing}
      </div>
      ${this.readonly ? nothing : this.#tools()}
    `;
  }

  #region(region: ShownRegion): TemplateResult {
    const label = fill(this.messages.region, {
      kind: region.kindLabel,
      state: region.stateLabel,
      words: region.words,
    });
    return html`<button
      type="button"
      class="ir-region wb-state-${region.state}"
      style=${placed(region)}
      aria-label=${label}
      title=${label}
      aria-pressed=${region.id === this.selected ? 'true' : 'false'}
      @click=${() => this.#chosen(region.id)}
    >
      <span class="ir-sign" aria-hidden="true"><span class="wb-glyph"></span></span>
    </button>`;
  }

  #draft(draft: Region): TemplateResult {
    return html`<div
      class="ir-draft"
      style=${placed(draft)}
      tabindex="0"
      role="application"
      aria-label=${this.messages.draft}
      aria-describedby=${this.#keysId}
      @keydown=${this.#typed}
    >
      <i class="ir-handle" aria-hidden="true"></i>
    </div>`;
  }

  #tools(): TemplateResult {
    const draft = this.draft;
    if (!draft) {
      const claim = this.regions.find((region) => region.id === this.selected);
      return html`<div class="ir-tools">
        <button type="button" class="wb-chip" @click=${() => this.draw()}>${this.messages.draw}</button>
        ${
          claim
            ? html`<button type="button" class="wb-chip" @click=${() => this.#move(claim)}>
                ${this.messages.move}
              </button>`
            : nothing
        }
      </div>`;
    }
    return html`<div class="ir-tools">
        ${SIDES.map(
          (side) =>
            html`<label class="ir-number"
              >${this.messages[side]}
              <input
                type="number"
                min="0"
                max="100"
                step="0.1"
                .value=${String(draft[side])}
                @change=${(event: Event) => this.#entered(side, event)}
            /></label>`,
        )}
        <button type="button" class="wb-chip wb-on" @click=${() => this.#claim()}>
          ${this.#moving ? this.messages.moveHere : this.messages.claim}
        </button>
        <button type="button" class="wb-chip" @click=${() => this.#cancel()}>${this.messages.cancel}</button>
      </div>
      <p class="wb-note" id=${this.#keysId}>${this.messages.keys}</p>
      <div class="wb-hidden-visually" role="status">${fill(this.messages.place, { ...draft })}</div>`;
  }

  #chosen(id: string): void {
    if (this.#dragged) {
      this.#dragged = false;
      return;
    }
    this.#tell('region-select', { id });
  }

  #pressed(event: PointerEvent): void {
    this.#dragged = false;
    // A finger scrolls the page until a region is begun with the button.
    if (this.readonly || event.button !== 0 || (event.pointerType === 'touch' && !this.draft)) return;
    const at = this.#pointOf(event);
    const draft = this.draft;
    const onHandle = event.target instanceof Element && event.target.classList.contains('ir-handle');
    this.#press = {
      at,
      pageX: event.clientX,
      pageY: event.clientY,
      does: draft && onHandle ? 'resizes' : draft && contains(draft, at) ? 'moves' : 'draws',
      before: draft ?? FIRST,
      begun: false,
    };
  }

  #draggedTo(event: PointerEvent): void {
    const press = this.#press;
    if (!press) return;
    if (!press.begun) {
      if (Math.hypot(event.clientX - press.pageX, event.clientY - press.pageY) < CLICK) return;
      press.begun = true;
      this.#stage()?.setPointerCapture?.(event.pointerId);
    }
    event.preventDefault();
    const to = this.#pointOf(event);
    const byX = to.x - press.at.x;
    const byY = to.y - press.at.y;
    this.draft =
      press.does === 'draws'
        ? spanned(press.at, to)
        : press.does === 'moves'
          ? moved(press.before, byX, byY)
          : resized(press.before, byX, byY);
  }

  #released(): void {
    const begun = this.#press?.begun ?? false;
    this.#press = null;
    if (begun) {
      this.#dragged = true;
      this.#settled();
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.ir-draft')?.focus());
    }
  }

  #typed(event: KeyboardEvent): void {
    const draft = this.draft;
    if (!draft || event.ctrlKey || event.metaKey) return;
    const step = event.altKey ? FINE_STEP : STEP;
    const byX = event.key === 'ArrowRight' ? step : event.key === 'ArrowLeft' ? -step : 0;
    const byY = event.key === 'ArrowDown' ? step : event.key === 'ArrowUp' ? -step : 0;
    if (byX !== 0 || byY !== 0) {
      this.draft = event.shiftKey ? resized(draft, byX, byY) : moved(draft, byX, byY);
      this.#settled();
    } else if (event.key === 'Enter') {
      this.#claim();
    } else if (event.key === 'Escape') {
      this.#cancel();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #entered(side: keyof Region, event: Event): void {
    if (!this.draft || !(event.target instanceof HTMLInputElement)) return;
    this.draft = changed(this.draft, side, event.target.valueAsNumber);
    event.target.value = String(this.draft[side]);
    this.#settled();
  }

  #settled(): void {
    if (this.#claiming) this.#claim();
  }

  #claim(): void {
    if (!this.draft) return;
    if (this.#moving) {
      this.#tell('region-move', { id: this.#moving, ...inside(this.draft) });
      return;
    }
    this.#claiming = true;
    this.#tell('region-claim', { ...inside(this.draft) });
  }

  #cancel(): void {
    this.clear();
    this.#tell('region-cancel', {});
  }

  #stage(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.ir-stage');
  }

  #pointOf(event: PointerEvent): Point {
    const box = this.querySelector('img')?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return pointAt(box, event.clientX, event.clientY);
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

if (!customElements.get('image-regions')) customElements.define('image-regions', ImageRegions);

import { highlightRules } from './painter';

const RULES = /* css */ `
article-annotator {
  background: var(--wb-ground);
  block-size: 100%;
  color: var(--wb-ink);
  display: grid;
  grid-template-columns: minmax(0, 1fr) 14px;
  min-block-size: 0;
  position: relative;
}
article-annotator .aa-view {
  block-size: 100%;
  container-type: inline-size;
  isolation: isolate;
  min-block-size: 0;
  overflow: auto;
  position: relative;
  scrollbar-width: none;
}
article-annotator .aa-view:focus-visible {
  outline: 2px solid var(--wb-accent);
  outline-offset: -2px;
}
article-annotator .aa-sheet {
  column-gap: 12px;
  display: grid;
  font: 400 var(--wb-size-read) / 1.62 var(--wb-font-read);
  grid-template-columns: minmax(45ch, 70ch) 108px;
  justify-content: center;
  padding: 36px 12px 40vh 28px;
  position: relative;
}
article-annotator .aa-text {
  cursor: text;
  grid-column: 1;
  hanging-punctuation: first;
  overflow-wrap: break-word;
  position: relative;
  text-decoration-skip-ink: none;
}
article-annotator .aa-text.aa-on-claim {
  cursor: pointer;
}
article-annotator .aa-text h1 {
  font: 600 1.875rem / 1.38 var(--wb-font-read);
  letter-spacing: -0.012em;
  margin: 0 0 8px;
  text-wrap: balance;
}
article-annotator .aa-byline {
  color: var(--wb-soft);
  font: 400 var(--wb-size-s) / 1.5 var(--wb-font-ui);
  margin: 0 0 22px;
  user-select: none;
}
article-annotator .aa-text p {
  margin: 0 0 17px;
}
article-annotator .aa-text p.cap {
  border-inline-start: 3px solid var(--wb-line);
  color: var(--wb-soft);
  font: 400 var(--wb-size-m) / 1.6 var(--wb-font-ui);
  margin-block-end: 12px;
  padding-inline-start: 12px;
}
article-annotator .aa-text::selection,
article-annotator .aa-text ::selection {
  background: color-mix(in srgb, var(--wb-accent) 32%, transparent);
}
article-annotator .aa-layer {
  inset: 0;
  pointer-events: none;
  position: absolute;
}

article-annotator .aa-margin {
  grid-column: 2;
  position: relative;
}
article-annotator .aa-mark {
  align-items: center;
  appearance: none;
  background: var(--wb-pane);
  block-size: 18px;
  border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
  border-radius: 9px;
  box-sizing: border-box;
  color: var(--wb-state);
  cursor: pointer;
  display: inline-flex;
  font: 500 var(--wb-size-2xs) / 16px var(--wb-font-ui);
  gap: 4px;
  inset-inline-end: 0;
  margin: 0;
  max-inline-size: 100%;
  padding: 0 7px 0 5px;
  position: absolute;
  text-transform: lowercase;
  white-space: nowrap;
}
article-annotator .aa-mark::before {
  content: "";
  inset: -5px 0;
  position: absolute;
}
article-annotator .aa-mark[data-more]::after {
  color: var(--wb-soft);
  content: attr(data-more);
  font-variant-numeric: tabular-nums;
}
article-annotator .aa-mark.aa-quiet {
  background: transparent;
  border-color: transparent;
  font-weight: 400;
}
article-annotator .aa-mark:hover,
article-annotator .aa-mark.aa-current {
  background: var(--wb-state-bg);
  border-color: currentColor;
}
article-annotator .aa-mark.aa-current {
  box-shadow: 0 0 0 1px currentColor;
}
article-annotator .aa-mark:focus-visible {
  outline: 2px solid var(--wb-accent);
  outline-offset: 1px;
}
article-annotator .aa-mark-label {
  overflow: hidden;
  text-overflow: ellipsis;
}

article-annotator .aa-map {
  background: var(--wb-pane);
  border-inline-start: 1px solid var(--wb-line);
  contain: strict;
  cursor: pointer;
  isolation: isolate;
  min-block-size: 0;
  overflow: hidden;
  position: relative;
  touch-action: none;
}
article-annotator .aa-map i {
  background: var(--wb-state);
  block-size: 3px;
  border-radius: 1px;
  inset-inline: 3px;
  pointer-events: none;
  position: absolute;
}
article-annotator .aa-map i.wb-state-open {
  /* Mixed, not see-through: hundreds of see-through strips cost a surface each in every frame. */
  background: color-mix(in srgb, var(--wb-open-line) 75%, var(--wb-pane));
  block-size: 2px;
  inset-inline: 4px 5px;
}
article-annotator .aa-map i.aa-here {
  background: var(--wb-selection);
  block-size: 5px;
  box-shadow: 0 0 0 1px var(--wb-selection-line);
  inset-inline: 1px;
}
article-annotator .aa-map .aa-frame {
  block-size: 100%;
  color: color-mix(in srgb, var(--wb-ink) 9%, transparent);
  inline-size: 100%;
  inset: 0;
  pointer-events: none;
  position: absolute;
}

article-annotator .aa-offer,
article-annotator .aa-stack {
  inset: auto;
  position: absolute;
  z-index: 3;
}
article-annotator .aa-offer button,
article-annotator .aa-stack {
  appearance: none;
  background: var(--wb-accent);
  border: 0;
  border-radius: 8px;
  box-shadow: var(--wb-shadow-overlay);
  color: var(--wb-on-accent);
  cursor: pointer;
  font: 600 var(--wb-size-s) / 1.4 var(--wb-font-ui);
  padding: 6px 12px;
  white-space: nowrap;
}
article-annotator .aa-stack {
  background: var(--wb-raised);
  color: var(--wb-ink);
  font-size: var(--wb-size-2xs);
  font-weight: 500;
  padding: 3px 9px;
}
article-annotator :is(.aa-offer button, .aa-stack):focus-visible {
  outline: 2px solid var(--wb-accent);
  outline-offset: 2px;
}
article-annotator .aa-handle {
  background: none;
  border: 0;
  cursor: col-resize;
  inline-size: 20px;
  margin: 0;
  padding: 0;
  position: absolute;
  touch-action: none;
  transform: translateX(-50%);
}
article-annotator .aa-handle::before {
  background: var(--wb-accent);
  block-size: 100%;
  border-radius: 1px;
  content: '';
  inline-size: 2px;
  inset-block-start: 0;
  inset-inline-start: 9px;
  position: absolute;
}
article-annotator .aa-handle::after {
  background: var(--wb-accent);
  block-size: 8px;
  border-radius: 50%;
  content: '';
  inline-size: 8px;
  inset-block-start: -6px;
  inset-inline-start: 6px;
  position: absolute;
}
article-annotator .aa-handle-end::after {
  inset-block-end: -6px;
  inset-block-start: auto;
}
/* What lies under the pointer is then the text. */
article-annotator .aa-dragging .aa-handle {
  pointer-events: none;
}
article-annotator .aa-handle:focus-visible {
  outline: 2px solid var(--wb-accent);
  outline-offset: 2px;
}
article-annotator .aa-caret {
  background: var(--wb-accent);
  inline-size: 2px;
  pointer-events: none;
  position: absolute;
}
article-annotator [hidden] {
  display: none !important;
}

article-annotator .aa-menu {
  background: var(--wb-raised);
  border: 0;
  border-radius: 10px;
  box-shadow: var(--wb-shadow-overlay);
  box-sizing: border-box;
  color: var(--wb-ink);
  inset: auto;
  margin: 0;
  max-block-size: min(420px, 70vh);
  max-inline-size: min(380px, 92vw);
  min-inline-size: 240px;
  overflow: auto;
  padding: 5px;
  position: fixed;
}
article-annotator .aa-menu button {
  align-items: start;
  appearance: none;
  background: transparent;
  border: 0;
  border-radius: 7px;
  color: var(--wb-state);
  cursor: pointer;
  display: grid;
  gap: 0 8px;
  grid-template-columns: 16px minmax(0, 1fr);
  inline-size: 100%;
  padding: 6px 8px;
  text-align: start;
}
article-annotator .aa-menu button:is(:hover, :focus-visible) {
  background: var(--wb-accent-bg);
  outline: none;
}
article-annotator .aa-menu button:focus-visible {
  box-shadow: inset 0 0 0 2px var(--wb-accent);
}
article-annotator .aa-menu .wb-glyph {
  font-size: 13px;
  margin-block-start: 3px;
}
article-annotator .aa-menu-words {
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  color: var(--wb-ink);
  display: -webkit-box;
  font: 400 0.9375rem / 1.3 var(--wb-font-read);
  overflow: hidden;
}
article-annotator .aa-menu-meta {
  color: var(--wb-soft);
  font: 400 var(--wb-size-xs) / 1.4 var(--wb-font-ui);
  grid-column: 2;
}
article-annotator .aa-menu [aria-current="true"] .aa-menu-words {
  background: var(--wb-selection);
}

/* boxes of the painter for browsers without highlights */
article-annotator .aa-box {
  border-block-end: 1.5px dotted var(--wb-state, transparent);
  box-sizing: border-box;
  position: absolute;
  z-index: -1;
}
article-annotator .aa-sheet {
  isolation: isolate;
}
article-annotator .aa-box:is(.wb-state-in-review, .wb-state-mixed) {
  border-block-end-style: dashed;
}
article-annotator .aa-box:is(.wb-state-supported, .wb-state-refuted) {
  border-block-end-style: solid;
}
article-annotator .aa-box.wb-state-refuted {
  border-block-end-width: 3px;
}
article-annotator .aa-box.wb-state-disputed {
  border-block-end: 3px double var(--wb-state);
}
article-annotator .aa-box:is(.wb-state-unproven, .wb-state-mixed) {
  border-block-end-width: 2.5px;
}
article-annotator .aa-box:not(.wb-state-open, .aa-part) {
  background: color-mix(in srgb, var(--wb-state-bg, transparent) 70%, transparent);
}
article-annotator .aa-box.aa-part {
  opacity: 0.6;
}
article-annotator .aa-box.aa-selected {
  background: var(--wb-selection);
}
article-annotator .aa-box.aa-hovered {
  background: var(--wb-accent-bg);
}
article-annotator .aa-box.aa-revealed {
  background: var(--wb-warning-bg);
  border-block-end: 2px solid var(--wb-warning);
}

@container (inline-size < 590px) {
  article-annotator .aa-sheet {
    column-gap: 6px;
    grid-template-columns: minmax(45ch, 70ch) 26px;
    padding-inline: 16px 6px;
  }
  article-annotator .aa-mark {
    inline-size: 24px;
    justify-content: center;
    padding: 0;
  }
  article-annotator .aa-mark-label,
  article-annotator .aa-mark[data-more]::after {
    display: none;
  }
}

@media print {
  article-annotator {
    background: none;
    block-size: auto;
    display: block;
  }
  article-annotator .aa-view {
    block-size: auto;
    container-type: normal;
    overflow: visible;
  }
  article-annotator .aa-sheet {
    display: block;
    padding: 0;
  }
  article-annotator :is(.aa-margin, .aa-map, .aa-offer, .aa-stack, .aa-handle, .aa-caret, .aa-menu) {
    display: none !important;
  }
  article-annotator .aa-text {
    print-color-adjust: exact;
  }
}
`;

let sheet: CSSStyleSheet | undefined;

/** Gives the document that shows an annotator the annotator's rules, once. */
export function adoptStyles(root: DocumentOrShadowRoot): void {
  if (!('adoptedStyleSheets' in root) || !('replaceSync' in CSSStyleSheet.prototype)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES + highlightRules());
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** The text fields whose value is what stands in them. */
const TEXT_FIELDS = new Set(['vaadin-text-field', 'vaadin-text-area']);

/** Whether an input event brings a text that its field has already. */
export function repeats(event: Event): boolean {
  const input = event.composedPath()[0];
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return false;
  const field = input.parentElement as (HTMLElement & { value?: unknown }) | null;
  return !!field && TEXT_FIELDS.has(field.localName) && field.value === input.value;
}

/**
 * Input methods, and line breaks that are pasted or filled in, make a second input event for the same text. Of two such
 * events within the time that a field waits before it tells the server, Vaadin keeps the second, which changes nothing:
 * the server would never learn what was typed. So the second one ends here.
 */
document.addEventListener(
  'input',
  (event) => {
    if (repeats(event)) event.stopImmediatePropagation();
  },
  { capture: true },
);

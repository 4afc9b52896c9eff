/** How long Vaadin's client waits before it sends what happened, in milliseconds. */
const FLUSH_DELAY = 1;
const DEEDS = ['click', 'keydown'] as const;

/**
 * Has what a click, or a key that somebody takes, asks of the server sent at the end of the event. Vaadin's client sends it by a timer, and
 * after a click or a key browsers paint a frame before they look at timers: on an article of a thousand claims the
 * server waits 10 ms for that. A timer that was cancelled meanwhile is run all the same; Vaadin's never is.
 *
 * @returns takes this back
 */
export function sendPromptly(page: Window): () => void {
  type Asked = { readonly id: number; readonly act: () => void };
  const start = page.setTimeout;
  let asked: Asked[] | null = null;

  const begin = (): void => {
    asked = [];
  };
  const end = (event: Event): void => {
    // A key that is not taken still has its effect to come: what it changes in a field has to leave together with it.
    const taken = event.type !== 'keydown' || event.defaultPrevented;
    const due = taken && asked ? asked : [];
    asked = null;
    for (const { id, act } of due) {
      page.clearTimeout(id);
      act();
    }
  };

  const noting = (handler: TimerHandler, delay?: number, ...more: unknown[]): number => {
    const id = start.call(page, handler, delay, ...more);
    if (asked && delay === FLUSH_DELAY && typeof handler === 'function') {
      asked.push({ id, act: () => void handler(...more) });
    }
    return id;
  };
  page.setTimeout = noting as typeof page.setTimeout;
  for (const deed of DEEDS) {
    page.addEventListener(deed, begin, { capture: true });
    page.addEventListener(deed, end);
  }
  return () => {
    page.setTimeout = start;
    for (const deed of DEEDS) {
      page.removeEventListener(deed, begin, { capture: true });
      page.removeEventListener(deed, end);
    }
  };
}

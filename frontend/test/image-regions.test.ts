import { afterEach, describe, expect, test } from 'vitest';
import { ImageCompare } from '../src/image-regions/image-compare';
import { ImageRegions } from '../src/image-regions/image-regions';
import { NO_REGION_MESSAGES } from '../src/image-regions/messages';

const CLAIM = {
  id: '7',
  x: 10,
  y: 10,
  width: 20,
  height: 20,
  kindLabel: 'Map',
  state: 'open',
  stateLabel: 'Open',
  words: 'Held',
};

async function shown(readonly = false): Promise<ImageRegions> {
  const element = new ImageRegions();
  element.src = 'data:,';
  element.regions = [CLAIM];
  element.messages = {
    ...NO_REGION_MESSAGES,
    region: '{kind}, {state}: {words}',
    draw: 'Draw',
    claim: 'Claim',
    move: 'Move',
    moveHere: 'Here',
  };
  element.readonly = readonly;
  document.body.append(element);
  await element.updateComplete;
  const image = element.querySelector('img')!;
  image.getBoundingClientRect = () => new DOMRect(0, 0, 200, 100);
  return element;
}

function heard(element: HTMLElement, name: string): unknown[] {
  const details: unknown[] = [];
  element.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
  return details;
}

const button = (element: HTMLElement, words: string) =>
  [...element.querySelectorAll('button')].find((candidate) => candidate.textContent?.trim() === words)!;

function pointer(element: HTMLElement, type: string, x: number, y: number, target = '.ir-stage') {
  const event = new MouseEvent(type, { bubbles: true, button: 0, clientX: x, clientY: y });
  element.querySelector(target)!.dispatchEvent(event);
}

const key = (element: HTMLElement, name: string, modifiers: KeyboardEventInit = {}) =>
  element
    .querySelector('.ir-draft')!
    .dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...modifiers }),
    );

afterEach(() => document.body.replaceChildren());

describe('an image with regions', () => {
  test('names_each_claim_and_tells_when_one_is_chosen', async () => {
    const element = await shown(true);
    const chosen = heard(element, 'region-select');
    const region = element.querySelector<HTMLButtonElement>('.ir-region')!;
    expect(region.getAttribute('aria-label')).toBe('Map, Open: Held');
    region.click();
    expect(chosen).toEqual([{ id: '7' }]);
    element.selected = '7';
    await element.updateComplete;
    expect(region.getAttribute('aria-pressed')).toBe('true');
    expect(element.querySelector('.ir-tools')).toBeNull();
  });

  test('a_region_is_drawn_by_dragging_and_told_when_it_is_claimed', async () => {
    const element = await shown();
    const claimed = heard(element, 'region-claim');
    pointer(element, 'pointerdown', 20, 50);
    pointer(element, 'pointermove', 100, 90);
    pointer(element, 'pointerup', 100, 90);
    await element.updateComplete;
    expect(claimed).toEqual([]);
    button(element, 'Claim').click();
    expect(claimed).toEqual([{ x: 10, y: 50, width: 40, height: 40 }]);
  });

  test('a_drag_that_begins_on_a_claim_does_not_choose_it', async () => {
    const element = await shown();
    const chosen = heard(element, 'region-select');
    pointer(element, 'pointerdown', 30, 20, '.ir-region');
    pointer(element, 'pointermove', 100, 90, '.ir-region');
    pointer(element, 'pointerup', 100, 90, '.ir-region');
    element.querySelector<HTMLButtonElement>('.ir-region')!.click();
    expect(chosen).toEqual([]);
    expect(element.draft).not.toBeNull();
  });

  test('a_finger_scrolls_until_a_region_is_begun_and_then_draws', async () => {
    const element = await shown();
    const stage = element.querySelector('.ir-stage')!;
    const touch = (type: string, x: number, y: number) =>
      stage.dispatchEvent(
        Object.assign(new MouseEvent(type, { bubbles: true, clientX: x, clientY: y }), {
          pointerType: 'touch',
        }),
      );
    const drag = () => {
      touch('pointerdown', 20, 10);
      touch('pointermove', 60, 30);
      touch('pointerup', 60, 30);
    };
    drag();
    expect(element.draft).toBeNull();
    button(element, 'Draw').click();
    await element.updateComplete;
    drag();
    expect(element.draft).toEqual({ x: 10, y: 10, width: 20, height: 20 });
  });

  test('a_region_is_begun_moved_resized_and_claimed_with_keys_alone', async () => {
    const element = await shown();
    const claimed = heard(element, 'region-claim');
    button(element, 'Draw').click();
    await element.updateComplete;
    key(element, 'ArrowRight');
    key(element, 'ArrowUp', { altKey: true });
    key(element, 'ArrowDown', { shiftKey: true });
    key(element, 'Enter');
    expect(claimed).toEqual([{ x: 36, y: 34.9, width: 30, height: 31 }]);
    key(element, 'ArrowLeft');
    expect(claimed).toHaveLength(2);
  });

  test('the_region_of_the_selected_claim_is_moved', async () => {
    const element = await shown();
    const moved = heard(element, 'region-move');
    const claimed = heard(element, 'region-claim');
    expect(button(element, 'Move')).toBeUndefined();
    element.selected = '7';
    await element.updateComplete;
    button(element, 'Move').click();
    await element.updateComplete;
    key(element, 'ArrowRight');
    button(element, 'Here').click();
    expect(moved).toEqual([{ id: '7', x: 11, y: 10, width: 20, height: 20 }]);
    expect(claimed).toEqual([]);
    element.clear();
    await element.updateComplete;
    expect(button(element, 'Move')).toBeDefined();
  });

  test('its_numbers_can_be_typed_and_escape_leaves_it', async () => {
    const element = await shown();
    const cancelled = heard(element, 'region-cancel');
    button(element, 'Draw').click();
    await element.updateComplete;
    const field = element.querySelector<HTMLInputElement>('.ir-number input')!;
    field.value = '12.5';
    field.dispatchEvent(new Event('change'));
    expect(element.draft).toEqual({ x: 12.5, y: 35, width: 30, height: 30 });
    key(element, 'Escape');
    expect(element.draft).toBeNull();
    expect(cancelled).toHaveLength(1);
  });
});

describe('two images', () => {
  test('stand_beside_each_other_or_one_over_the_other_with_a_slider', async () => {
    const element = new ImageCompare();
    const side = (name: string) => ({ src: 'data:,', description: name, caption: name, region: CLAIM });
    element.first = side('ours');
    element.second = side('theirs');
    element.messages = { how: 'How', side: 'Beside', over: 'Over', slider: 'Divide', share: '{share} %' };
    document.body.append(element);
    await element.updateComplete;
    expect(element.querySelectorAll('figure')).toHaveLength(2);
    button(element, 'Over').click();
    await element.updateComplete;
    const slider = element.querySelector<HTMLInputElement>('input[type=range]')!;
    slider.value = '30';
    slider.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(slider.getAttribute('aria-valuetext')).toBe('30 %');
    expect(element.querySelector<HTMLElement>('.ic-second')!.getAttribute('style')).toContain(
      'inset(0 0 0 30%)',
    );
    expect(slider.closest('label')!.textContent).toContain('Divide');
  });
});

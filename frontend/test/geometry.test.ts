import { describe, expect, test } from 'vitest';
import {
  changed,
  contains,
  inside,
  LEAST,
  moved,
  pointAt,
  resized,
  spanned,
  stacked,
} from '../src/image-regions/geometry';

const REGION = { x: 10, y: 20, width: 30, height: 40 };

describe('a region of an image', () => {
  test('is_spanned_by_two_corners_in_any_order', () => {
    const region = { x: 10, y: 20, width: 30, height: 40 };
    expect(spanned({ x: 10, y: 20 }, { x: 40, y: 60 })).toEqual(region);
    expect(spanned({ x: 40, y: 60 }, { x: 10, y: 20 })).toEqual(region);
    expect(spanned({ x: 40, y: 20 }, { x: 10, y: 60 })).toEqual(region);
  });

  test('keeps_its_size_when_it_is_moved_against_the_edge', () => {
    expect(moved(REGION, 5, -5)).toEqual({ ...REGION, x: 15, y: 15 });
    expect(moved(REGION, -50, -50)).toEqual({ ...REGION, x: 0, y: 0 });
    expect(moved(REGION, 500, 500)).toEqual({ ...REGION, x: 70, y: 60 });
  });

  test('keeps_its_corner_when_it_is_resized_up_to_the_edge', () => {
    expect(resized(REGION, 5, -5)).toEqual({ ...REGION, width: 35, height: 35 });
    expect(resized(REGION, 500, 500)).toEqual({ ...REGION, width: 90, height: 80 });
    expect(resized(REGION, -500, -500)).toEqual({ ...REGION, width: LEAST, height: LEAST });
  });

  test('never_leaves_the_image_whatever_is_asked', () => {
    for (const x of [-20, 0, 33.333, 99.9, 140])
      for (const width of [-1, 0, 0.004, 33.337, 100, 700]) {
        const region = inside({ x, y: x, width, height: width });
        expect(region.x).toBeGreaterThanOrEqual(0);
        expect(region.width).toBeGreaterThanOrEqual(LEAST);
        expect(region.x + region.width).toBeLessThanOrEqual(100 + 1e-9);
        expect(Math.round(region.x * 100) / 100).toBe(region.x);
      }
  });

  test('takes_the_numbers_that_are_typed_as_far_as_they_fit', () => {
    expect(changed(REGION, 'x', 12.345)).toEqual({ ...REGION, x: 12.35 });
    expect(changed(REGION, 'width', 95)).toEqual({ ...REGION, width: 90 });
    expect(changed(REGION, 'height', 10)).toEqual({ ...REGION, height: 10 });
    expect(changed(REGION, 'y', Number.NaN)).toEqual(REGION);
  });

  test('is_measured_on_the_image_as_it_is_shown', () => {
    const box = { left: 100, top: 50, width: 400, height: 200 };
    expect(pointAt(box, 200, 100)).toEqual({ x: 25, y: 25 });
    expect(pointAt(box, 0, 1000)).toEqual({ x: 0, y: 100 });
    expect(contains(REGION, { x: 10, y: 60 })).toBe(true);
    expect(contains(REGION, { x: 9.9, y: 60 })).toBe(false);
  });

  test('lies_above_the_larger_ones_around_it', () => {
    const small = { ...REGION, width: 1 };
    expect(stacked([small, REGION])).toEqual([REGION, small]);
  });
});

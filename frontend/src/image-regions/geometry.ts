/** A region of an image, in hundredths of its width and height from its upper left corner. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where an image is on the page, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest side of a region that a person draws: less cannot be hit any more. */
export const LEAST = 0.5;

const WHOLE = 100;

/** Two decimals are a tenth of a pixel on a screen, and what the server keeps. */
const rounded = (value: number): number => Math.round(value * WHOLE) / WHOLE;

const between = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** The region nearest to what was asked that lies inside the image and is not too small. */
export function inside(region: Region): Region {
  const width = rounded(between(region.width, LEAST, WHOLE));
  const height = rounded(between(region.height, LEAST, WHOLE));
  return {
    x: rounded(between(region.x, 0, WHOLE - width)),
    y: rounded(between(region.y, 0, WHOLE - height)),
    width,
    height,
  };
}

/** The place on the image of a place on the page; what lies outside comes to the edge. */
export function pointAt(box: Box, pageX: number, pageY: number): Point {
  return {
    x: between(((pageX - box.left) / box.width) * WHOLE, 0, WHOLE),
    y: between(((pageY - box.top) / box.height) * WHOLE, 0, WHOLE),
  };
}

/** The region that two opposite corners span, in whatever order they come. */
export function spanned(a: Point, b: Point): Region {
  return inside({
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  });
}

/** The region elsewhere; it keeps its size at the edge. */
export function moved(region: Region, byX: number, byY: number): Region {
  return inside({ ...region, x: region.x + byX, y: region.y + byY });
}

/** The region with its lower right corner elsewhere; the upper left one stays. */
export function resized(region: Region, byX: number, byY: number): Region {
  return inside({
    ...region,
    width: between(region.width + byX, LEAST, WHOLE - region.x),
    height: between(region.height + byY, LEAST, WHOLE - region.y),
  });
}

/** The region with one of its numbers as typed. A size that would leave the image is cut at the edge. */
export function changed(region: Region, side: keyof Region, value: number): Region {
  if (!Number.isFinite(value)) return region;
  if (side === 'width') return resized(region, value - region.width, 0);
  if (side === 'height') return resized(region, 0, value - region.height);
  return inside({ ...region, [side]: value });
}

export function contains(region: Region, point: Point): boolean {
  return (
    region.x <= point.x &&
    point.x <= region.x + region.width &&
    region.y <= point.y &&
    point.y <= region.y + region.height
  );
}

/** Largest first, so that a region inside another lies above it and both can be reached. */
export function stacked<R extends Region>(regions: readonly R[]): readonly R[] {
  return [...regions].sort((a, b) => b.width * b.height - a.width * a.height);
}

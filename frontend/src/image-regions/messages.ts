/** All words the elements show or speak. `{name}` stands for a value. */
export interface RegionMessages {
  /** A region: `{kind}`, `{state}`, `{words}`. */
  readonly region: string;
  /** The button that begins a region. */
  readonly draw: string;
  /** The button that moves the region of the selected claim, and the one that ends it. */
  readonly move: string;
  readonly moveHere: string;
  /** The region that is being drawn. */
  readonly draft: string;
  /** How to use the keyboard on it. */
  readonly keys: string;
  /** Labels of the four fields, in percent. */
  readonly x: string;
  readonly y: string;
  readonly width: string;
  readonly height: string;
  /** The buttons that make a claim of it, and that leave it. */
  readonly claim: string;
  readonly cancel: string;
  /** Spoken while it changes: `{x}`, `{y}`, `{width}`, `{height}`. */
  readonly place: string;
}

export const NO_REGION_MESSAGES: RegionMessages = {
  region: '',
  draw: '',
  move: '',
  moveHere: '',
  draft: '',
  keys: '',
  x: '',
  y: '',
  width: '',
  height: '',
  claim: '',
  cancel: '',
  place: '',
};

export interface CompareMessages {
  /** Name of the two ways to compare. */
  readonly how: string;
  readonly side: string;
  readonly over: string;
  /** Label of the slider. */
  readonly slider: string;
  /** What the slider says: `{share}`. */
  readonly share: string;
}

export const NO_COMPARE_MESSAGES: CompareMessages = { how: '', side: '', over: '', slider: '', share: '' };

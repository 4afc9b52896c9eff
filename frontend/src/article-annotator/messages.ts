/** All words the element shows or speaks. `{name}` stands for a value. */
export interface Messages {
  /** Name of the article's region. */
  readonly article: string;
  /** How to use the keyboard in it. */
  readonly keys: string;
  /** Name of the column of marks. */
  readonly marks: string;
  /** A mark for one claim: `{kind}`, `{state}`, `{words}`. */
  readonly claimHere: string;
  /** A mark for several: `{count}`, `{claims}`. */
  readonly claimsHere: string;
  /** One of several in such a list: `{kind}`, `{state}`. */
  readonly claim: string;
  /** Name of the list of claims at one place: `{count}`. */
  readonly claimsAtPoint: string;
  /** Which of the claims at one place is selected: `{position}`, `{count}`. */
  readonly of: string;
  /** The button that offers to make a claim of the selection. */
  readonly claimThis: string;
  /** Spoken when a claim is selected: `{kind}`, `{state}`, `{position}`, `{count}`, `{words}`. */
  readonly selected: string;
  /** The two handles that move the ends of the selected claim: `{words}`. */
  readonly moveStart: string;
  readonly moveEnd: string;
  /** Spoken while an end moves: `{words}`. */
  readonly adjusted: string;
  /** Spoken when the reading cursor appears, and when it goes. */
  readonly caretOn: string;
  readonly caretOff: string;
}

export const NO_MESSAGES: Messages = {
  article: '',
  keys: '',
  marks: '',
  claimHere: '',
  claimsHere: '',
  claim: '',
  claimsAtPoint: '',
  of: '',
  claimThis: '',
  selected: '',
  moveStart: '',
  moveEnd: '',
  adjusted: '',
  caretOn: '',
  caretOff: '',
};

/** Puts values into a message. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

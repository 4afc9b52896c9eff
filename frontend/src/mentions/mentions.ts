/** A person who can be named. */
export interface Person {
  readonly name: string;
  readonly login: string;
  /** What is written after the at sign. */
  readonly insert: string;
}

/** An at sign that is being completed: where it stands, and what is typed after it. */
export interface Begun {
  readonly start: number;
  readonly query: string;
}

const LONGEST = 40;
const MOST = 6;

/** The mention that the caret stands in, if any: after a word an at sign is part of an address. */
export function mentionAt(text: string, caret: number): Begun | null {
  const start = text.lastIndexOf('@', caret - 1);
  if (start < 0 || caret - start > LONGEST) return null;
  if (start > 0 && /[\p{L}\p{N}]/u.test(text[start - 1]!)) return null;
  const query = text.slice(start + 1, caret);
  return /[\n\r]/.test(query) || query.startsWith(' ') ? null : { start, query };
}

/** The people whose name, any word of it, or user name begins with what is typed: first those whose name does. */
export function matching(people: readonly Person[], query: string): Person[] {
  const typed = query.toLocaleLowerCase();
  const rank = ({ name, login }: Person): number => {
    const whole = name.toLocaleLowerCase();
    if (whole.startsWith(typed)) return 0;
    if (whole.split(/\s+/).some((word) => word.startsWith(typed))) return 1;
    return login.toLocaleLowerCase().startsWith(typed) ? 2 : 3;
  };
  return people
    .map((person) => ({ person, at: rank(person) }))
    .filter(({ at }) => at < 3)
    .sort((one, other) => one.at - other.at)
    .slice(0, MOST)
    .map(({ person }) => person);
}

/** The text with the mention completed, and where the caret stands then. */
export function completed(
  text: string,
  begun: Begun,
  caret: number,
  person: Person,
): { text: string; caret: number } {
  const after = text.slice(caret);
  const written = `@${person.insert}${/^[\s.,:;!?)]/.test(after) ? '' : ' '}`;
  return { text: text.slice(0, begun.start) + written + after, caret: begun.start + written.length };
}

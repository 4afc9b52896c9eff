export { blocksOf, lastStartingAtOrBefore, overlap, type Block, type BlockKind, type Span } from './blocks';
export { CONTEXT_LENGTH, findQuote, quoteOf, standsAt, tidied, type Quote } from './selectors';
export { TextMap, type Point } from './text-map';

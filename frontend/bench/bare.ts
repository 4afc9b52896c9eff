/** What the browser itself needs: the same paragraphs, the same ranges, one highlight for each state. */
import { blocksOf, TextMap } from '../src/anchoring';
import { STATES } from '../src/article-annotator/claims';
import { nextFrame, scrolled, subject, timed, type Subject } from './subject';

let shown: Subject;
let map: TextMap;
const view = document.createElement('div');
view.className = 'bench-view';
const article = document.createElement('article');
article.className = 'bench-text';
view.append(article);
document.body.append(view);

const rules = new CSSStyleSheet();
rules.replaceSync(
  STATES.map(
    (state) =>
      `::highlight(bare-${state}) { text-decoration: underline dotted 1.5px var(--wb-ink); text-underline-offset: 3px; }`,
  ).join('\n'),
);
document.adoptedStyleSheets.push(rules);

window.bench = {
  async show(characters, count) {
    shown = subject(characters, count);
    const segments: [number, Text][] = [];
    article.replaceChildren(
      ...blocksOf(shown.text, '', []).map((block) => {
        const paragraph = document.createElement('p');
        const node = document.createTextNode(shown.text.slice(block.start, block.end));
        paragraph.append(node);
        segments.push([block.start, node]);
        return paragraph;
      }),
    );
    map = new TextMap(segments);
    await nextFrame();
  },
  paint: () =>
    timed(() => {
      const highlights = new Map(STATES.map((state) => [state, new Highlight()]));
      for (const claim of shown.claims) highlights.get(claim.state)!.add(map.staticRange(claim));
      for (const [state, highlight] of highlights) CSS.highlights.set(`bare-${state}`, highlight);
    }),
  scroll: (frames) => scrolled(view, frames),
};

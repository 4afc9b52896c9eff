/** Another annotator as its documentation shows it: an element for each painted stretch. */
import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import { blocksOf } from '../src/anchoring';
import { nextFrame, scrolled, subject, timed, type Subject } from './subject';

let shown: Subject;
let annotations: TextAnnotation[] = [];
const view = document.createElement('div');
view.className = 'bench-view';
const article = document.createElement('article');
article.className = 'bench-text';
view.append(article);
document.body.append(view);
let annotator: ReturnType<typeof createTextAnnotator> | undefined;

window.bench = {
  async show(characters, count) {
    shown = subject(characters, count);
    // Its offsets count the text of the nodes only.
    let missing = 0;
    let end = 0;
    const shifts: [number, number][] = [];
    article.replaceChildren(
      ...blocksOf(shown.text, '', []).map((block) => {
        missing += block.start - end;
        end = block.end;
        shifts.push([block.start, missing]);
        const paragraph = document.createElement('p');
        paragraph.textContent = shown.text.slice(block.start, block.end);
        return paragraph;
      }),
    );
    let at = 0;
    annotations = shown.claims.map((claim) => {
      if (claim.start < (shifts[at]?.[0] ?? 0)) at = 0;
      while (at + 1 < shifts.length && shifts[at + 1]![0] <= claim.start) at++;
      const shift = shifts[at]?.[1] ?? 0;
      const quote = shown.text.slice(claim.start, claim.end);
      return {
        id: claim.id,
        bodies: [],
        target: {
          annotation: claim.id,
          selector: [{ quote, start: claim.start - shift, end: claim.end - shift }],
        },
      } as unknown as TextAnnotation;
    });
    annotator = createTextAnnotator(article);
    await nextFrame();
  },
  // Its own `setAnnotations` leaves ranges unresolved, and so draws nothing, with the core that its version range brings.
  paint: () => timed(() => annotator!.state.store.bulkAddAnnotations(annotations, true)),
  scroll: (frames) => scrolled(view, frames),
};

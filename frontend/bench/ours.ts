import '../src/article-annotator/article-annotator';
import { STATES } from '../src/article-annotator/claims';
import { nextFrame, scrolled, subject, timed, type Subject } from './subject';

let shown: Subject;
const annotator = document.createElement('article-annotator');
annotator.style.blockSize = '100%';
document.body.append(annotator);

window.bench = {
  async show(characters, count) {
    shown = subject(characters, count);
    annotator.claims = [];
    annotator.text = shown.text;
    await annotator.updateComplete;
    await nextFrame();
  },
  paint: () => timed(() => (annotator.claims = shown.claims)),
  change(times) {
    const figures: number[] = [];
    for (let i = 0; i < times; i++) {
      const claim = shown.claims[(i * 97) % shown.claims.length]!;
      const state = STATES[(STATES.indexOf(claim.state) + 1) % STATES.length]!;
      const start = performance.now();
      annotator.updateClaim({ ...claim, state });
      figures.push(performance.now() - start);
    }
    return figures;
  },
  scroll: (frames) => scrolled(annotator.querySelector('.aa-view')!, frames),
};

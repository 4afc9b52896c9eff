import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: './',
  // The annotator's own sources find the bench's copy.
  resolve: { alias: { lit: here('./node_modules/lit') } },
  build: {
    outDir: here('../../target/bench-annotator'),
    emptyOutDir: true,
    rollupOptions: { input: ['ours', 'bare', 'peer'].map((page) => here(`./${page}.html`)) },
  },
});

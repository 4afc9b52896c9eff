import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Under its own name Vaadin's bundle would find this copy beside its own and ship both.
  resolve: { alias: { lit: 'lit-for-tests' } },
  test: {
    environment: 'jsdom',
    include: ['test/**/*.test.ts'],
  },
});

// The types of the package: what importing it defines.

declare global {
  interface HTMLElementTagNameMap {
    'thads-planner': HTMLElement;
  }
}

export {};

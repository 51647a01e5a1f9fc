/**
 * Types of the custom element `<thads-planner>`. Importing the package registers the element; where
 * there is no browser the import does nothing.
 */

/** A decimal number as text, exact: "82.8", "-7.97". */
export type DecimalText = string;

/** A calendar day: "2026-07-31". */
export type IsoDate = string;

/**
 * A plan file, the document of one plan. Only what a host page usually reads is typed; the whole
 * format, with the bounds of every figure, is told in docs/model.md of the project. A file
 * that is not valid is refused whole, with the place of every problem.
 */
export interface Plan {
  format: 'thads-plan';
  version: 1;
  /** The unit whose year is planned. */
  unit: string;
  /** The work year, from 1 October of the year before to 30 September. */
  work_year: number;
  /** Through which day the report counts. */
  as_of: IsoDate;
  note?: string;
  /** What was reported: received, enforceable, finished, of cases and of money. */
  report: Record<string, unknown>;
  /** The targets for both rates. */
  targets: Record<string, unknown>;
  /** The officers and their moves. */
  staff: Record<string, unknown>;
  /** Holidays on weekdays, of the work year. */
  holidays: IsoDate[];
  /** At least one; the first is shown when the plan is opened. */
  scenarios: Array<{ name: string; [field: string]: unknown }>;
  /** Where figures come from, by their paths. */
  provenance?: Record<string, string>;
  [field: string]: unknown;
}

/** Every plan of an element with its history, as `save()` gives it and `restore()` takes it. */
export interface Workspace {
  format: 'thads-workspace';
  version: number;
  /** Which of the sheets is shown. */
  current: number;
  sheets: Array<{ id: string; plan: Plan; [field: string]: unknown }>;
}

/** The verdict on one target at the year's end. */
export interface StreamVerdict {
  verdict: 'met' | 'short' | 'not_measurable';
  /** The rate, in percent. */
  rate: DecimalText | null;
  /** The target in force, in percent. */
  target: DecimalText | null;
  /** The rate less the target, in percentage points: negative when short. */
  gap: DecimalText | null;
}

/** The verdict on both targets, of the scenario that is shown. */
export interface Verdict {
  /** Cases finished; null where nothing can be projected. */
  cases: StreamVerdict | null;
  /** Money collected; null where nothing can be projected. */
  money: StreamVerdict | null;
  /** The code of the plan that it is the verdict on. */
  code: string;
}

/** Something wrong with a plan that was given. */
export interface PlanProblem {
  /** Where in the plan file: "report.cases.finished"; empty for the document as a whole. */
  path: string;
  /** What, in the language of the screen. */
  text: string;
}

/** The detail of `planchange`. */
export interface PlanChange {
  /** The plan that is shown now; read when it is asked for. */
  readonly plan: Plan;
  /** Its code: plans of one code say the same. */
  readonly code: string;
}

/** The events of the element. All bubble and leave shadow roots. */
export interface ThadsPlannerEventMap {
  /** The first answer is on screen; methods and properties answer at once from here on. */
  planready: CustomEvent<{ version: string }>;
  /**
   * The shown plan is another than before, by the hand of the user or of the page; told when the
   * changes pause, and at least once a second while they do not.
   */
  planchange: CustomEvent<PlanChange>;
  /** The verdict is another than before; the first one is told right after `planready`. */
  verdictchange: CustomEvent<Verdict>;
  /** A plan or a workspace that was given cannot be opened; nothing was changed. */
  planerror: CustomEvent<{ problems: PlanProblem[] }>;
}

/** What can be set on the element in markup. */
export interface ThadsPlannerAttributes {
  /** `vi` or `en`; else that of the nearest element around it that has one, else Vietnamese. */
  lang?: string;
  /** `light` or `dark`; else that of the system. */
  theme?: 'light' | 'dark';
  /** The address, on the page's own origin, of a plan to begin with. */
  'plan-src'?: string;
  /** Under which name the browser keeps the plans; the empty text keeps nothing. */
  'storage-key'?: string;
  /** Nothing can be changed or kept; looking, explaining, exporting and printing go on. */
  readonly?: boolean | '';
  /** What the organisational levels are called, from top to bottom, with commas between. */
  'level-names'?: string;
  /** The address of `thads_planner_bg.wasm`; the other files are looked for beside it. */
  'wasm-url'?: string;
}

/** The element `<thads-planner>`. */
export class ThadsPlannerElement extends HTMLElement {
  /** The version of the element. */
  static readonly version: string;
  /** The same, on the element. */
  readonly version: string;
  /**
   * The shown plan. One that is set, as an object or as JSON text, takes the place of an untouched
   * example or of what the page had set before, as one step of undo, and is opened beside anything
   * else. It is shown with the next turn of the page; `await flush()` waits for that. A plan that
   * is not valid throws nothing: `planerror` tells what is wrong.
   */
  get plan(): Plan | null;
  set plan(plan: Plan | string | null);
  /** The last verdict; null until `planready`. */
  readonly verdict: Verdict | null;
  /** The attribute `theme`. */
  theme: string | null;
  /** The attribute `readonly`. */
  readOnly: boolean;
  /** The attribute `storage-key`; `thads-planner` where it is not set. */
  storageKey: string;
  /** The attribute `plan-src`. */
  planSrc: string | null;
  /** The attribute `level-names`. */
  levelNames: string | null;
  /** The attribute `wasm-url`; it counts when the element is put into a page. */
  wasmUrl: string | null;
  /** Everything that is open, to be kept elsewhere. */
  save(): Promise<Workspace>;
  /** Opens the plans of a workspace beside what is there, and shows the first of them. */
  restore(workspace: Workspace | string): Promise<void>;
  /** Puts the shown plan back to how it was opened: one step of undo. */
  reset(): Promise<void>;
  /**
   * Waits until everything given so far is settled, drawn, told and written. `false` where the
   * browser has not kept all of it: it has no room, keeps nothing, or is not to (`storage-key=""`).
   */
  flush(): Promise<boolean>;

  addEventListener<K extends keyof ThadsPlannerEventMap>(
    type: K,
    listener: (this: ThadsPlannerElement, event: ThadsPlannerEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: ThadsPlannerElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ThadsPlannerEventMap>(
    type: K,
    listener: (this: ThadsPlannerElement, event: ThadsPlannerEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: ThadsPlannerElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** Where the parts of the planner come from, for pages that have them elsewhere than in files. */
export interface Supply {
  /** Promises the exports of the module of the page, ready to be used. */
  planner(): Promise<unknown>;
  /** The text of the style sheet. */
  styles: string;
  /** The module of the analysis, and the address of the script of its worker. */
  analysis: { load(): Promise<unknown>; worker: string };
  /** The module of the workbooks. */
  workbook: { load(): Promise<unknown>; worker: string };
  /** The supply of the folder in which the file at this address lies. */
  at?(address: string): Supply;
}

/** Defines the element with another supply. The first definition of a page stays. */
export function register(supply: Supply): void;

/** The version of the package. */
export const VERSION: string;

/** What React and its kin take beside the attributes. */
type Markup = ThadsPlannerAttributes & {
  id?: string;
  class?: string;
  className?: string;
  slot?: string;
  style?: unknown;
  hidden?: boolean;
  key?: string | number | null;
  ref?: unknown;
  children?: unknown;
  plan?: Plan | string | null;
  readOnly?: boolean;
  storageKey?: string;
  planSrc?: string | null;
  levelNames?: string | null;
  wasmUrl?: string | null;
  onplanready?: (event: ThadsPlannerEventMap['planready']) => void;
  onplanchange?: (event: ThadsPlannerEventMap['planchange']) => void;
  onverdictchange?: (event: ThadsPlannerEventMap['verdictchange']) => void;
  onplanerror?: (event: ThadsPlannerEventMap['planerror']) => void;
};

declare global {
  interface HTMLElementTagNameMap {
    'thads-planner': ThadsPlannerElement;
  }
  /** React up to 18. */
  namespace JSX {
    interface IntrinsicElements {
      'thads-planner': Markup;
    }
  }
}

/** React 19; a page without it has no such module. */
// @ts-ignore
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'thads-planner': Markup;
    }
  }
}

/** Vue; the same. */
// @ts-ignore
declare module 'vue' {
  interface GlobalComponents {
    'thads-planner': new () => { $props: Markup };
  }
}

// The types of frame-host.js: showing the planner in an iframe (docs/embedding/iframe.md).

/** The mark of every message. */
export const PROTOCOL: 'thads-planner';
/** The version of the protocol that is spoken. */
export const PROTOCOL_VERSION: 1;

/** What is wrong with a plan, and where. */
export interface FrameProblem {
  path: string;
  text: string;
}

/** How a target stands: figures are exact decimals as texts. */
export interface FrameVerdict {
  verdict: 'met' | 'short' | 'not_measurable';
  rate: string | null;
  target: string | null;
  gap: string | null;
}

/** What a frame tells, by the name of the event. */
export interface PlannerFrameEventMap {
  /** The planner can be used; again after the frame was loaded anew. */
  ready: CustomEvent<{ planner: string }>;
  planchange: CustomEvent<{ plan: object; code: string }>;
  verdictchange: CustomEvent<{ cases: FrameVerdict | null; money: FrameVerdict | null; code: string }>;
  planerror: CustomEvent<{ problems: FrameProblem[] }>;
  /** The content is of this height; the iframe has been given it. */
  resize: CustomEvent<{ height: number }>;
}

/** Why something that was asked of a frame is not done. */
export class FrameError extends Error {
  readonly code:
    | 'origin' // this page is not in the frame's embed.json
    | 'version' // the frame speaks other versions: see `versions`
    | 'type'
    | 'message'
    | 'size'
    | 'attribute'
    | 'plan' // see `problems`
    | 'failed'
    | 'reloaded'
    | 'silent'
    | 'closed';
  readonly versions?: number[];
  readonly problems?: FrameProblem[];
}

/** Attributes that can be set; `null` or `false` takes one away. */
export interface FrameAttributes {
  lang?: 'vi' | 'en' | null;
  theme?: 'light' | 'dark' | null;
  readonly?: boolean | null;
  'level-names'?: string | null;
}

/** A planner in an iframe. */
export class PlannerFrame extends EventTarget {
  /** @param iframe an iframe that shows embed.html, or will. */
  constructor(iframe: HTMLIFrameElement, options?: { height?: 'content' });
  readonly iframe: HTMLIFrameElement;
  /** The version of the planner, once it can be used. */
  readonly ready: Promise<{ planner: string }>;
  /** The shown plan, as a plan file. */
  getPlan(): Promise<object>;
  /** Opens a plan: an object or the text of a plan file. */
  setPlan(plan: object | string): Promise<void>;
  /** The whole workspace, for `restore`. */
  save(): Promise<object>;
  restore(workspace: object): Promise<void>;
  /** Puts the shown plan back as it was opened. */
  reset(): Promise<void>;
  /** Resolves once everything so far is settled, drawn and written. */
  flush(): Promise<void>;
  setAttributes(attributes: FrameAttributes): Promise<void>;
  /** Greets a frame that was loaded before it was given here. */
  greet(): void;
  /** Ends the conversation and removes the frame. */
  close(): void;
  addEventListener<K extends keyof PlannerFrameEventMap>(
    type: K,
    listener: (this: PlannerFrame, event: PlannerFrameEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof PlannerFrameEventMap>(
    type: K,
    listener: (this: PlannerFrame, event: PlannerFrameEventMap[K]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void;
}

export interface EmbedOptions {
  /** The address of embed.html. */
  src: string | URL;
  /** What the frame is called for those who do not see it. */
  title?: string;
  /** The frame is as high as its content; otherwise it keeps its height. */
  height?: 'content';
  lang?: 'vi' | 'en';
  theme?: 'light' | 'dark';
  readOnly?: boolean;
  levelNames?: string;
  /** Letters, digits, - and _; the empty text keeps nothing. */
  storageKey?: string;
}

/** Puts a frame with the planner into a place of the page. */
export function embed(place: Element, options: EmbedOptions): PlannerFrame;

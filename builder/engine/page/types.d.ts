// What the files of the search page share, for `tsc`; nothing of it reaches a browser.

type FacetKind = "people" | "places" | "topics" | "languages";
type Attributes = Record<string, string | number | boolean | null | undefined>;
type Version = { lang: string; url: string; title: string; date: string };

/** What the address of the page holds. */
type Asked = Record<FacetKind, string[]> & {
  q: string;
  sort: "score" | "newest";
  from: string;
  to: string;
};
type PageLanguage = { name: string; direction: string };
/** What `search_words.py` writes into the page. */
type PageWords = {
  lang: string;
  digits: string;
  languages: Record<string, PageLanguage>;
  /** A date of each month, with slots for day and year. */
  days: string[];
  /** By plural form. */
  stories: Record<string, string>;
  said: Record<string, string>;
};

interface Page {
  make<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    attributes?: Attributes,
    ...children: Array<Node | string>
  ): HTMLElementTagNameMap[Tag];
  draw<Tag extends keyof SVGElementTagNameMap>(
    tag: Tag,
    attributes: Attributes,
    ...children: Element[]
  ): SVGElementTagNameMap[Tag];
  button(
    attributes: Attributes,
    press: () => void,
    ...children: Array<Node | string>
  ): HTMLButtonElement;
  find(id: string): HTMLElement;
  home(ref: string): string;
  words: {
    lang: string;
    sentence(key: string, values?: Record<string, Node | string>): Node;
    plainly(key: string, value?: string): string;
    stories(count: number, exact?: boolean): string;
    number(count: number): string;
    year(digits: string): string;
    date(iso: string): string;
    language(code: string): PageLanguage;
  };
  address: {
    read(): Asked;
    written(asked: Asked): string;
    draft(asked: Asked): void;
    send(asked: Asked): void;
    turn(asked: Asked): void;
    show(shown: number): void;
    shown(): number;
  };
  engine: {
    search(
      asked: Asked,
      part: { limit: number; offset?: number },
      typing?: boolean
    ): Promise<Answer>;
    count(asked: Asked): Promise<{ facets: Facets; years: Facet[]; exact: boolean }>;
    suggest(typed: string, limit?: number): Promise<Suggestion[]>;
  };
  result(hit: Hit & { older?: Version[] }, marks: Mark[]): HTMLElement;
  listing: {
    show(answer: Answer): void;
    add(answer: Answer): HTMLElement[];
    empty(): void;
    name(facets: Facets): void;
    count(): number;
  };
  status: {
    busy(): void;
    found(answer: Answer): void;
    silent(): void;
    failed(error: unknown): void;
    help(
      suggestions: Suggestion[],
      filtered: boolean,
      ask: (query: string) => void,
      unfilter: () => void
    ): void;
  };
  suggestions(
    input: HTMLInputElement,
    complete: (query: string) => void
  ): { offer(): Promise<void>; close(): void };
  facets: {
    show(
      facets: Facets,
      asked: Asked,
      exact: boolean,
      toggle: (kind: FacetKind, id: string) => void
    ): void;
    clear(): void;
  };
  chips: {
    show(asked: Asked, turn: (change: Partial<Asked>) => void): Promise<void>;
    count(asked: Asked): number;
    none(): Partial<Asked>;
  };
  range(pick: (from: string, to: string) => void): {
    fill(asked: Asked, problems?: string[]): void;
    show(found: Facet[], asked: Asked): void;
  };
}

interface Barqiya {
  page: Page;
}

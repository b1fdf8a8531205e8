// What the engine's files share, for `tsc`; nothing of it reaches a browser.

declare var barqiya: Barqiya;

type Token = { form: string; start: number; end: number; step: 0 | 1 };
type List = { docs: Int32Array; impacts: Uint8Array };
type Piece = { number: number; count: number; last: number };
type Form = {
  text: string;
  count: number;
  /** Whether its list has impacts. */
  weighed: boolean;
  list?: List;
  start?: number;
  end?: number;
  pieces: Piece[];
  positions?: Positions;
};
type Shard = {
  file: number;
  section: number;
  terms: Map<string, Form[]>;
  forms: Form[];
  bytes: Uint8Array;
};
type DecodingState = { reader: Reader; piece: number; at: number };
type Positions = { starts: Int32Array; values: number[] };
type Edition = { lang: string; title: string; lead: string; dateline: string };
type Card = {
  id: string;
  date: string;
  people: string[];
  places: string[];
  topics: string[];
  editions: Edition[];
};
type Columns = { langs: Int32Array; starts: Int32Array; entities: number[] };

type DirectoryEntry = { shards: number; keys?: string[]; blocks?: string[]; version?: string };
type SegmentEntry = {
  name: string;
  docs: number;
  months: number[];
  terms: DirectoryEntry;
  words: DirectoryEntry;
  entities: number;
  /** Whether its cards have a primer. */
  primer: boolean;
};
type IndexEntry = {
  format: number;
  docs: number;
  languages: string[];
  tables: string;
  closeness: number[];
  /** What each impact counts. */
  worth: number[];
  /** Where a word stands that has an impact, as a byte. */
  places: number[];
  /** By such a byte, what it counts that all words stand there, times what they are worth. */
  together: number[];
  /** What an entity's key counts in a name. */
  entity: number;
  /** Documents in a file of cards. */
  cards: number;
  story: string;
  names: DirectoryEntry;
  refs: DirectoryEntry;
  sounds: DirectoryEntry;
  chains: { version: string; first: number[] };
  dead: number[];
  segments: SegmentEntry[];
};
type Archive = Omit<IndexEntry, "segments" | "names" | "refs" | "sounds"> & {
  /** What each language is called. */
  called: Record<string, string[]>;
  segments: Segment[];
  names: Directory;
  refs: Directory;
  sounds: Directory;
};

/** A form that was found in a segment. */
type Found = { form: Form; shard: Shard; segment: Segment };
/** A found form and how close it is to the word looked for, a value of `tables.forms`. */
type Candidate = Found & { tier: number };
type Name = { key: string; whole: boolean; ref: string; lang: string; name: string };
type Entity = { ref: string; names: Record<string, string>; stories: number };

type Clause = {
  kind: "word" | "prefix" | "phrase" | "name";
  words: string[];
  /** Which stretch of neighbouring words it belongs to. */
  run?: number;
  /** The loosest closeness that counts. */
  loosest?: number;
  entities?: Entity[];
  /** Names in the other script. */
  others?: string[];
};
type Filter = { field: string; value: string; minus: boolean };
type Query = { clauses: Clause[]; excluded: Clause[]; filters: Filter[] };
type Test = {
  minus: boolean;
  /** Values that mean nothing. */
  unknown: string[];
  keep: (segment: Segment) => Promise<Uint8Array>;
};
/** What words give each document, where they stand in it, and what they are worth. */
type Score = { points: Int32Array; places: Uint8Array; weight: number };
type Scorer = (segment: Segment) => Promise<Score>;
type Counted = {
  segment: Segment;
  scores: Int32Array;
  matched: Uint16Array;
  passing: Uint8Array;
  most: number;
};
/** A document found; with it the older versions of its story that match. */
type Result = { segment: Segment; doc: number; score: number; older?: Result[] };

type Facet = { id: string; name: string; count: number };
type Facets = Record<"people" | "places" | "topics" | "languages" | "years" | "months", Facet[]>;
type Tallies = Record<"languages" | "years" | "months" | "refs", Map<string, number>>;
type Mark = { words: string[]; prefix: boolean; loosest: number };
type Stretch = { text: string; marked: boolean };
type Hit = Edition &
  Omit<Card, "editions"> & { languages: string[]; url: string; score: number; older: Hit[] };
type ChosenFilters = {
  people?: string[];
  places?: string[];
  topics?: string[];
  lang?: string | string[];
  from?: string;
  to?: string;
};
type SearchOptions = {
  lang?: string;
  limit?: number;
  offset?: number;
  sort?: "score" | "newest";
  filters?: ChosenFilters;
  facets?: boolean;
};
type Answer = {
  total: number;
  exact: boolean;
  partial: boolean;
  hits: Hit[];
  facets: Facets | null;
  alsoSearched: string[];
  entities: Array<{ ref: string; name: string }>;
  marks: Mark[];
  problems: string[];
  stats: { files: number; bytes: number; ms: number };
};
type Suggestion = {
  kind: string;
  id: string;
  text: string;
  alias: string;
  stories: number;
  url: string;
};

interface Reader {
  bytes: Uint8Array;
  at: number;
  byte(): number;
  varint(): number;
  take(length: number): Uint8Array;
  front(before: Uint8Array): Uint8Array;
  end(): void;
}
interface Bits {
  unary(): number;
  number(width: number): number;
  rice(k: number): number;
  end(): void;
}
interface Directory {
  shardOf(key: string): Promise<number>;
  each<T>(
    key: string,
    whole: boolean,
    decode: (payload: string) => T,
    take: (shard: T) => boolean
  ): Promise<void>;
  read<T>(shard: number, decode: (payload: string) => T): Promise<T>;
}
interface Calendar {
  from(day: number): Promise<number>;
  monthOf(doc: number): { month: number; first: number; count: number };
}
interface Segment {
  name: string;
  docs: number;
  base: number;
  calendar: Calendar;
  words: Directory;
  forms(key: string): Promise<Found[]>;
  list(found: Found): Promise<List>;
  positions(found: Found): Promise<Positions>;
  card(doc: number): Promise<Card>;
  columns(file: number): Promise<Columns>;
  moment(doc: number): Promise<number>;
  entity(number: number): Promise<string>;
}

interface Barqiya {
  text: {
    load(tables: object): void;
    tokens(original: string): Token[];
    exact(original: string): string;
    fold(original: string): string;
    foldExact(form: string): string;
    judge(query: string): (indexed: string) => number;
    keys(form: string): string[];
    queryKeys(word: string): string[];
    isStop(form: string): boolean;
    chain(word: string): Set<string>;
    skeleton(name: string): string;
  };
  bits: {
    Reader: new (bytes: Uint8Array) => Reader;
    Bits: new (bytes: Uint8Array) => Bits;
    bytes(base64: string): Uint8Array;
    string(coded: Uint8Array): string;
  };
  loader: {
    base: string;
    read: { files: number; bytes: number };
    inject(name: string, query: string): Promise<void>;
    file<T>(
      name: string,
      decode: (payload: string) => T | Promise<T>,
      version?: string
    ): Promise<T>;
    href(path: string): string;
  };
  take(name: string, payload: string, sum: number): void;
  directory: {
    place(kind: string, n: number): string;
    Directory: new (kind: string, entry: DirectoryEntry) => Directory;
  };
  period: {
    period(written: string): [number, number] | null;
    monthOf(day: number): [number, number];
  };
  Calendar: new (segment: string, months: number[]) => Calendar;
  posting: {
    decode(bytes: Uint8Array, count: number, weighed: boolean): List;
    join(pieces: List[]): List;
  };
  shard: { decode(payload: string): Shard };
  position: {
    sections(payload: string): Uint8Array[];
    decode(section: Uint8Array, counts: number[]): Positions[];
    join(pieces: Positions[]): Positions;
  };
  card: {
    decode(payload: string, primer?: Uint8Array): Promise<Card[]>;
    inflate(payload: string): Promise<Uint8Array>;
  };
  column: {
    FILE: number;
    ENTITIES: number;
    decode(payload: string, count: number): Columns;
    moments(payload: string, count: number): number[];
  };
  Segment: new (entry: SegmentEntry, base: number, cards: number) => Segment;
  query: {
    load(names: Record<string, string[]>): void;
    parse(written: string): Query;
    words(typed: string): string[];
  };
  open(): Promise<Archive>;
  words: { beginning(archive: Archive, start: string, most?: number): Promise<Map<string, number>> };
  lexicon: {
    forms(archive: Archive, word: string, loosest: number): Promise<Candidate[]>;
    labelled(archive: Archive, key: string): Promise<Candidate[]>;
    beginning(archive: Archive, start: string): Promise<Candidate[]>;
    frequent(counts: Map<string, number>): Array<[string, number]>;
    weight(archive: Archive, candidates: Candidate[]): number;
  };
  points: {
    scorer(archive: Archive, clause: Clause): Promise<Scorer>;
    word(archive: Archive, candidates: Candidate[]): Scorer;
    all(archive: Archive, words: string[], loosest: number): Promise<Scorer>;
    both(one: number, other: number): number;
    lists(segment: Segment, candidates: Candidate[]): Promise<Array<[Candidate, List]>>;
  };
  adjacent(segment: Segment, words: Candidate[][], points: Int32Array): Promise<void>;
  entities: {
    named(archive: Archive, key: string, whole: boolean, most?: number): Promise<Name[]>;
    entity(archive: Archive, ref: string): Promise<Entity | null>;
    entities(archive: Archive, refs: Iterable<string>): Promise<Entity[]>;
    sounding(archive: Archive, sound: string): Promise<string[]>;
    nameIn(one: Entity, lang: string): string;
    keyOf(name: string): string;
  };
  names: {
    recognise(archive: Archive, clauses: Clause[]): Promise<Clause[]>;
    isArabic(written: string): boolean;
    remainders(word: string): string[];
  };
  naming(archive: Archive, clause: Clause): Promise<Scorer>;
  sieve(
    archive: Archive,
    query: Query,
    problems: string[]
  ): Promise<(segment: Segment) => Promise<Uint8Array>>;
  rank: {
    matches(
      archive: Archive,
      clauses: Clause[],
      passing: (segment: Segment) => Promise<Uint8Array>
    ): Promise<{ found: Result[]; partial: boolean }>;
    first(found: Result[], count: number, newest: boolean): Promise<Result[]>;
    newestFirst(results: Result[]): Promise<Result[]>;
  };
  grouped(archive: Archive, found: Result[]): Promise<Result[]>;
  facets(archive: Archive, results: Result[], lang: string): Promise<Facets>;
  hit(archive: Archive, result: Result, lang: string, words: string[]): Promise<Hit>;
  mark(original: string, marks: Mark[]): Stretch[];
  search(written: string, options?: SearchOptions): Promise<Answer>;
  suggest(prefix: string, options?: { lang?: string; limit?: number }): Promise<Suggestion[]>;
}

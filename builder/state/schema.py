"""The tables of the state and the version that guards them."""

VERSION = 12
"""Raised with every change of the tables or of what is kept in them; an older state is dropped."""

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One row per content file that could be read, and what it alone says.
CREATE TABLE file (
    path TEXT PRIMARY KEY,      -- relative to content/
    stat TEXT NOT NULL,         -- size, times and inode when last read: a short cut, never proof
    story TEXT,                 -- id it claims, a broken file by its name alone
    lang TEXT,
    older INTEGER,              -- the older version that it holds; NULL for the newest
    parsed TEXT,                -- StoryFile as JSON; NULL when it is broken
    problems TEXT NOT NULL      -- problems of this file alone, as JSON
) WITHOUT ROWID;
CREATE INDEX file_story ON file (story, lang);
CREATE INDEX file_problem ON file (path) WHERE problems != '[]';

-- Folders of content files as they were listed last.
CREATE TABLE folder (
    path TEXT PRIMARY KEY,      -- relative to content/
    stamp TEXT NOT NULL         -- of names and stat lines; none while anything is wrong
) WITHOUT ROWID;

-- Whom a content file names, as linking found; empty while that is off.
CREATE TABLE linked (
    path TEXT PRIMARY KEY,
    stat TEXT NOT NULL,         -- that of the file when it was looked through
    found TEXT NOT NULL         -- kinds and ids, as JSON
) WITHOUT ROWID;

-- One row per story. Lists run by (back, age, id): newest day first, newest moment first, then id.
CREATE TABLE story (
    id TEXT PRIMARY KEY,
    back INTEGER NOT NULL,      -- minus yyyymmdd of its day in the site's zone
    age INTEGER NOT NULL,       -- minus microseconds since 1970
    status TEXT NOT NULL,
    published INTEGER NOT NULL, -- usable and past its embargo
    embargo INTEGER,            -- microseconds, where there is one
    supersedes TEXT,
    linked_at TEXT,             -- path, line and column that say so
    corrected INTEGER,          -- microseconds of its last correction
    card TEXT NOT NULL,         -- what lists show
    whole TEXT NOT NULL         -- the Story, without bodies
) WITHOUT ROWID;
CREATE INDEX story_line ON story (published, back, age, id);
CREATE INDEX story_embargo ON story (published, embargo) WHERE embargo IS NOT NULL;
CREATE INDEX story_chain ON story (supersedes) WHERE supersedes IS NOT NULL;
CREATE INDEX story_corrected ON story (corrected) WHERE corrected IS NOT NULL;
CREATE INDEX story_canceled ON story (back, age, id) WHERE status = 'canceled';

-- Older versions with an embargo, of stories that have any.
CREATE TABLE held (
    story TEXT, version INTEGER, embargo INTEGER NOT NULL, published INTEGER NOT NULL,
    PRIMARY KEY (story, version)
) WITHOUT ROWID;

-- Languages in which a published story can be read.
CREATE TABLE edition (
    lang TEXT, back INTEGER, age INTEGER, story TEXT,
    PRIMARY KEY (lang, back, age, story)
) WITHOUT ROWID;
CREATE INDEX edition_story ON edition (story);

-- Which published story names whom: the time line of every entity.
CREATE TABLE mention (
    kind TEXT, entity TEXT, back INTEGER, age INTEGER, story TEXT,
    PRIMARY KEY (kind, entity, back, age, story)
) WITHOUT ROWID;
CREATE INDEX mention_story ON mention (story, kind, entity);

-- What is wrong between the files of one story, as JSON.
CREATE TABLE trouble (story TEXT PRIMARY KEY, problems TEXT NOT NULL) WITHOUT ROWID;

-- How stories write the names that no authority file has.
CREATE TABLE stranger (
    kind TEXT, entity TEXT, lang TEXT, name TEXT, story TEXT,
    PRIMARY KEY (kind, entity, lang, name, story)
) WITHOUT ROWID;
CREATE INDEX stranger_story ON stranger (story);

CREATE TABLE entity (
    kind TEXT, id TEXT, stories INTEGER NOT NULL DEFAULT 0, whole TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;

-- Segments of the search index: ids of their documents by number, parted by blanks.
CREATE TABLE segment (name TEXT PRIMARY KEY, ids TEXT NOT NULL, entry TEXT NOT NULL) WITHOUT ROWID;

-- What the desk's own index holds: the digest of each story as it was put in.
CREATE TABLE lookup (story TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;

-- Every file of the output, and who makes it: a story, an order for a page, or the theme.
CREATE TABLE output (
    path TEXT PRIMARY KEY, owner TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX output_owner ON output (owner);

-- Facts that pages rely on, and those that have changed since the last publication.
CREATE TABLE need (fact TEXT, owner TEXT, PRIMARY KEY (fact, owner)) WITHOUT ROWID;
CREATE INDEX need_owner ON need (owner);
CREATE TABLE changed (fact TEXT PRIMARY KEY) WITHOUT ROWID;
"""

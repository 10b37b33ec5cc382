-- The catalog of CDP Atlas. Written by catalogc from the text in this folder, opened read-only by the programs.
-- Texts called Markdown use links such as [Scale Out](pattern:scale-out). Languages are 'en' and 'ja'.
-- Try:  sqlite3 catalog.sqlite 'select name, problem from pattern_en'

CREATE TABLE meta (                      -- facts about this file
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE category (
  slug     TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,      -- the catalog's order
  name_en  TEXT NOT NULL, name_ja  TEXT NOT NULL,
  blurb_en TEXT NOT NULL, blurb_ja TEXT NOT NULL
) STRICT;

CREATE TABLE quality_attribute (
  slug        TEXT PRIMARY KEY,
  position    INTEGER NOT NULL UNIQUE,
  name_en     TEXT NOT NULL, name_ja     TEXT NOT NULL,
  question_en TEXT NOT NULL, question_ja TEXT NOT NULL
) STRICT;

CREATE TABLE role (                      -- the generic part a node stands for
  slug      TEXT PRIMARY KEY,
  position  INTEGER NOT NULL UNIQUE,
  family    TEXT NOT NULL,
  name_en   TEXT NOT NULL, name_ja TEXT NOT NULL,
  aws       TEXT NOT NULL, azure TEXT NOT NULL, gcp TEXT NOT NULL,  -- '' where the generic name serves
  redundant INTEGER NOT NULL,            -- 1: the provider runs it over several zones already
  special   INTEGER NOT NULL,            -- 1: generic and product name are shown together
  service   TEXT NOT NULL                -- slug or ''
) STRICT;

CREATE TABLE edge_kind (
  slug TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE,
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL, style TEXT NOT NULL
) STRICT;

CREATE TABLE group_kind (
  slug TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE,
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL,
  fails INTEGER NOT NULL                 -- 1: can be lost as a whole
) STRICT;

CREATE TABLE data_set (
  slug TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE,
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL
) STRICT;

CREATE TABLE relation_kind (
  slug TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE,
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL,
  inverse_en TEXT NOT NULL, inverse_ja TEXT NOT NULL,
  symmetric INTEGER NOT NULL
) STRICT;

CREATE TABLE service (
  slug       TEXT PRIMARY KEY,
  name       TEXT NOT NULL,              -- the product's full name
  short_name TEXT NOT NULL,
  service_group TEXT NOT NULL,
  role       TEXT NOT NULL,              -- slug or ''
  status     TEXT NOT NULL,              -- '', 'ended', 'closed'
  generic_en TEXT NOT NULL, generic_ja TEXT NOT NULL,
  status_note_en TEXT NOT NULL, status_note_ja TEXT NOT NULL,
  azure      TEXT NOT NULL, gcp TEXT NOT NULL,
  does_en    TEXT NOT NULL, does_ja TEXT NOT NULL,
  source_title TEXT NOT NULL, source_url TEXT NOT NULL
) STRICT;

CREATE TABLE pattern (
  slug       TEXT PRIMARY KEY,
  position   INTEGER NOT NULL UNIQUE,    -- order of display: category, then number
  number     INTEGER,                    -- 1-48 in the catalog; null: a later addition
  category   TEXT NOT NULL REFERENCES category,
  name_en    TEXT NOT NULL, name_ja TEXT NOT NULL,
  reading_ja TEXT NOT NULL,              -- the name in kana
  tagline_en TEXT NOT NULL, tagline_ja TEXT NOT NULL,
  summary_en TEXT NOT NULL, summary_ja TEXT NOT NULL
) STRICT;

CREATE TABLE pattern_field (             -- the long texts, Markdown
  pattern TEXT NOT NULL REFERENCES pattern,
  field   TEXT NOT NULL,                 -- problem, solution, implementation, structure, then, now, benefits, caveats, other
  en TEXT NOT NULL, ja TEXT NOT NULL,
  PRIMARY KEY (pattern, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE pattern_quality (
  pattern  TEXT NOT NULL REFERENCES pattern,
  quality  TEXT NOT NULL REFERENCES quality_attribute,
  effect   INTEGER NOT NULL CHECK (effect IN (1, -1)),  -- 1: improves, -1: costs
  position INTEGER NOT NULL,
  PRIMARY KEY (pattern, quality, effect)
) STRICT, WITHOUT ROWID;

CREATE TABLE pattern_service (
  pattern  TEXT NOT NULL REFERENCES pattern,
  service  TEXT NOT NULL REFERENCES service,
  position INTEGER NOT NULL,
  PRIMARY KEY (pattern, service)
) STRICT, WITHOUT ROWID;

CREATE TABLE relation (                  -- both directions
  from_pattern TEXT NOT NULL REFERENCES pattern,
  to_pattern   TEXT NOT NULL REFERENCES pattern,
  kind         TEXT NOT NULL REFERENCES relation_kind,
  inverse      INTEGER NOT NULL,         -- 1: written in to_pattern
  position     INTEGER NOT NULL,
  reason_en    TEXT NOT NULL, reason_ja TEXT NOT NULL,
  PRIMARY KEY (from_pattern, to_pattern)
) STRICT, WITHOUT ROWID;

CREATE TABLE principle (
  slug TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE,
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL,
  summary_en TEXT NOT NULL, summary_ja TEXT NOT NULL,
  text_en TEXT NOT NULL, text_ja TEXT NOT NULL      -- Markdown
) STRICT;

CREATE TABLE anti_pattern (
  slug TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE,
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL,
  summary_en TEXT NOT NULL, summary_ja TEXT NOT NULL,
  text_en TEXT NOT NULL, text_ja TEXT NOT NULL,     -- Markdown
  remedy_en TEXT NOT NULL, remedy_ja TEXT NOT NULL  -- Markdown
) STRICT;

CREATE TABLE reference_page (
  slug TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL,                    -- 'guide' or 'comparison'
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL,
  summary_en TEXT NOT NULL, summary_ja TEXT NOT NULL,
  body_en TEXT NOT NULL, body_ja TEXT NOT NULL      -- Markdown
) STRICT;

CREATE TABLE case_note (
  slug TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE,
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL,
  text_en TEXT NOT NULL, text_ja TEXT NOT NULL,
  source_title TEXT NOT NULL, source_url TEXT NOT NULL
) STRICT;

CREATE TABLE scenario (
  slug TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE,
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL,
  summary_en TEXT NOT NULL, summary_ja TEXT NOT NULL,
  situation_en TEXT NOT NULL, situation_ja TEXT NOT NULL,     -- Markdown
  aim_en TEXT NOT NULL, aim_ja TEXT NOT NULL,
  environment_en TEXT NOT NULL, environment_ja TEXT NOT NULL,
  look_back_en TEXT NOT NULL, look_back_ja TEXT NOT NULL
) STRICT;

CREATE TABLE scenario_step (
  scenario TEXT NOT NULL REFERENCES scenario,
  step     INTEGER NOT NULL,             -- 1-based
  title_en TEXT NOT NULL, title_ja TEXT NOT NULL,
  challenge_en TEXT NOT NULL, challenge_ja TEXT NOT NULL,     -- Markdown
  action_en TEXT NOT NULL, action_ja TEXT NOT NULL,
  gain_en TEXT NOT NULL, gain_ja TEXT NOT NULL,
  price_en TEXT NOT NULL, price_ja TEXT NOT NULL,
  PRIMARY KEY (scenario, step)
) STRICT, WITHOUT ROWID;

-- Lists that several kinds of entry share. owner is 'pattern:scale-out', 'service:ec2', 'scenario:campaign' …
CREATE TABLE entry_text (                -- aliases, symptoms, points to mind: one language each
  owner    TEXT NOT NULL,
  list     TEXT NOT NULL,                -- alias, symptom, mind
  lang     TEXT NOT NULL,
  position INTEGER NOT NULL,
  text     TEXT NOT NULL,
  PRIMARY KEY (owner, list, lang, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_link (                -- patterns of a principle, remedies of an anti-pattern, services of a page or step …
  owner    TEXT NOT NULL,                -- for a scenario's step: 'scenario:campaign#2'
  list     TEXT NOT NULL,                -- pattern, service, remedy, see
  position INTEGER NOT NULL,
  target   TEXT NOT NULL,                -- 'pattern:scale-out'
  PRIMARY KEY (owner, list, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_source (
  owner TEXT NOT NULL, position INTEGER NOT NULL,
  title TEXT NOT NULL, url TEXT NOT NULL,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

-- Diagrams: one graph for all languages, lenses and steps, with its one layout. Pixels at 1:1, y grows downwards.
CREATE TABLE diagram (
  owner  TEXT PRIMARY KEY,               -- 'pattern:scale-out' or 'scenario:campaign'
  top_to_bottom INTEGER NOT NULL,
  steps  INTEGER NOT NULL,
  width  REAL NOT NULL, height REAL NOT NULL,
  source TEXT NOT NULL                   -- the DOT text as written
) STRICT;

CREATE TABLE diagram_step (              -- what each step of a pattern's diagram is called
  owner TEXT NOT NULL REFERENCES diagram, step INTEGER NOT NULL,
  title_en TEXT NOT NULL, title_ja TEXT NOT NULL,
  text_en TEXT NOT NULL, text_ja TEXT NOT NULL,
  PRIMARY KEY (owner, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE diagram_group (
  owner TEXT NOT NULL REFERENCES diagram, position INTEGER NOT NULL,
  id TEXT NOT NULL, kind TEXT NOT NULL REFERENCES group_kind,
  parent INTEGER NOT NULL,               -- position of the enclosing group; -1: none
  label_en TEXT NOT NULL, label_ja TEXT NOT NULL,
  from_step INTEGER NOT NULL, until_step INTEGER NOT NULL,
  x REAL NOT NULL, y REAL NOT NULL, width REAL NOT NULL, height REAL NOT NULL,
  label_x REAL NOT NULL, label_y REAL NOT NULL, label_width REAL NOT NULL, label_height REAL NOT NULL,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE diagram_node (
  owner TEXT NOT NULL REFERENCES diagram, position INTEGER NOT NULL,
  id TEXT NOT NULL, role TEXT NOT NULL REFERENCES role,
  label_en TEXT NOT NULL, label_ja TEXT NOT NULL,
  from_step INTEGER NOT NULL, until_step INTEGER NOT NULL,
  entry INTEGER NOT NULL, data TEXT NOT NULL, service TEXT NOT NULL,
  group_position INTEGER NOT NULL,       -- -1: none
  x REAL NOT NULL, y REAL NOT NULL, width REAL NOT NULL, height REAL NOT NULL,
  tile_x REAL NOT NULL, tile_y REAL NOT NULL, tile_size REAL NOT NULL,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE diagram_edge (
  owner TEXT NOT NULL REFERENCES diagram, position INTEGER NOT NULL,
  from_node INTEGER NOT NULL, to_node INTEGER NOT NULL,      -- positions of nodes
  kind TEXT NOT NULL REFERENCES edge_kind,
  label_en TEXT NOT NULL, label_ja TEXT NOT NULL,
  from_step INTEGER NOT NULL, until_step INTEGER NOT NULL,
  number INTEGER NOT NULL,               -- the circled number; 0: none
  choice TEXT NOT NULL, mode TEXT NOT NULL, standby INTEGER NOT NULL, optional INTEGER NOT NULL,
  points TEXT NOT NULL,                  -- 'x,y x,y …'
  badge_x REAL NOT NULL, badge_y REAL NOT NULL,
  label_x REAL NOT NULL, label_y REAL NOT NULL, label_width REAL NOT NULL, label_height REAL NOT NULL,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

-- Failure analysis: what helps a part whose loss ends a request, or loses data. Of the rows that fit, those with the most conditions speak.
CREATE TABLE remedy (
  position   INTEGER PRIMARY KEY,
  role       TEXT NOT NULL,              -- of a node, or ''
  group_kind TEXT NOT NULL,              -- of a group, or ''
  trouble    TEXT NOT NULL CHECK (trouble IN ('outage', 'data')),
  holds_data INTEGER,                    -- condition: 1 it holds a data set, 0 it does not; null: none
  asked_by   TEXT NOT NULL,              -- condition: role of a node that sends it requests; '': none
  reason_en  TEXT NOT NULL, reason_ja TEXT NOT NULL,
  CHECK ((role = '') <> (group_kind = ''))
) STRICT;

CREATE TABLE remedy_pattern (
  remedy   INTEGER NOT NULL REFERENCES remedy,
  pattern  TEXT NOT NULL REFERENCES pattern,
  position INTEGER NOT NULL,
  PRIMARY KEY (remedy, pattern)
) STRICT, WITHOUT ROWID;

-- For people with sqlite3 or Datasette: a pattern as one row.
CREATE VIEW pattern_en AS
  SELECT p.slug, p.number, c.name_en AS category, p.name_en AS name, p.summary_en AS summary,
    (SELECT en FROM pattern_field WHERE pattern = p.slug AND field = 'problem')        AS problem,
    (SELECT en FROM pattern_field WHERE pattern = p.slug AND field = 'solution')       AS solution,
    (SELECT en FROM pattern_field WHERE pattern = p.slug AND field = 'implementation') AS implementation,
    (SELECT en FROM pattern_field WHERE pattern = p.slug AND field = 'structure')      AS structure,
    (SELECT en FROM pattern_field WHERE pattern = p.slug AND field = 'then')           AS "then",
    (SELECT en FROM pattern_field WHERE pattern = p.slug AND field = 'now')            AS now,
    (SELECT en FROM pattern_field WHERE pattern = p.slug AND field = 'benefits')       AS benefits,
    (SELECT en FROM pattern_field WHERE pattern = p.slug AND field = 'caveats')        AS caveats,
    (SELECT en FROM pattern_field WHERE pattern = p.slug AND field = 'other')          AS other
  FROM pattern p JOIN category c ON c.slug = p.category ORDER BY p.position;

CREATE VIEW pattern_ja AS
  SELECT p.slug, p.number, c.name_ja AS category, p.name_ja AS name, p.summary_ja AS summary,
    (SELECT ja FROM pattern_field WHERE pattern = p.slug AND field = 'problem')        AS problem,
    (SELECT ja FROM pattern_field WHERE pattern = p.slug AND field = 'solution')       AS solution,
    (SELECT ja FROM pattern_field WHERE pattern = p.slug AND field = 'implementation') AS implementation,
    (SELECT ja FROM pattern_field WHERE pattern = p.slug AND field = 'structure')      AS structure,
    (SELECT ja FROM pattern_field WHERE pattern = p.slug AND field = 'then')           AS "then",
    (SELECT ja FROM pattern_field WHERE pattern = p.slug AND field = 'now')            AS now,
    (SELECT ja FROM pattern_field WHERE pattern = p.slug AND field = 'benefits')       AS benefits,
    (SELECT ja FROM pattern_field WHERE pattern = p.slug AND field = 'caveats')        AS caveats,
    (SELECT ja FROM pattern_field WHERE pattern = p.slug AND field = 'other')          AS other
  FROM pattern p JOIN category c ON c.slug = p.category ORDER BY p.position;

-- Search. The first five tables are content; the others are the index made from all of it (see core/search/search_index.h).
CREATE TABLE neighbour (                 -- what tells two patterns apart that look alike
  pattern_a TEXT NOT NULL REFERENCES pattern,
  pattern_b TEXT NOT NULL REFERENCES pattern,
  text_en   TEXT NOT NULL, text_ja TEXT NOT NULL,
  PRIMARY KEY (pattern_a, pattern_b)
) STRICT, WITHOUT ROWID;

CREATE TABLE concept (                   -- words for the same thing
  number INTEGER PRIMARY KEY,
  slug   TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE concept_phrase (
  concept  INTEGER NOT NULL REFERENCES concept,
  lang     TEXT NOT NULL,
  position INTEGER NOT NULL,
  phrase   TEXT NOT NULL,
  atoms    TEXT NOT NULL,                -- as it is compared: stems and characters, separated by spaces
  PRIMARY KEY (concept, lang, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE finder_question (           -- the guided path; the first question is where it starts
  id       TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  text_en  TEXT NOT NULL, text_ja TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE finder_answer (
  question TEXT NOT NULL REFERENCES finder_question,
  position INTEGER NOT NULL,             -- 1-based
  text_en  TEXT NOT NULL, text_ja TEXT NOT NULL,
  next     TEXT NOT NULL,                -- id of a question; '': the path ends in finder_result
  PRIMARY KEY (question, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE finder_result (
  question TEXT NOT NULL REFERENCES finder_question,
  answer   INTEGER NOT NULL,
  position INTEGER NOT NULL,
  pattern  TEXT NOT NULL REFERENCES pattern,
  reason_en TEXT NOT NULL, reason_ja TEXT NOT NULL,
  PRIMARY KEY (question, answer, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_document (           -- patterns first
  id       INTEGER PRIMARY KEY,          -- 0-based, without gaps
  kind     TEXT NOT NULL,                -- pattern, anti-pattern, scenario, principle, reference, service, case-note
  slug     TEXT NOT NULL,
  title_en TEXT NOT NULL, title_ja TEXT NOT NULL
) STRICT;

CREATE TABLE search_passage (            -- what can be quoted: names, symptoms, sentences, without mark-up
  document INTEGER NOT NULL REFERENCES search_document,
  position INTEGER NOT NULL,
  field    TEXT NOT NULL,
  lang     TEXT NOT NULL,
  text     TEXT NOT NULL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_forward (            -- the terms of a document's passages with their places
  document INTEGER NOT NULL REFERENCES search_document,
  part     INTEGER NOT NULL,             -- 0: names, aliases, symptoms, hints, tagline, summary; 1: the English text; 2: the Japanese
  places   BLOB NOT NULL,
  PRIMARY KEY (document, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_term (
  id        INTEGER PRIMARY KEY,         -- 0-based, without gaps
  term      TEXT NOT NULL UNIQUE,        -- a concept's begins with U+0001
  kind      INTEGER NOT NULL,            -- TokenKind
  documents INTEGER NOT NULL,            -- how many hold it
  patterns  INTEGER NOT NULL,            -- how many of these are patterns
  postings  BLOB NOT NULL                -- documents with the term's weight
) STRICT;
-- What a beginning is most likely to become is looked for among the common terms first; see core/search/term_dictionary.cpp.
CREATE INDEX search_term_common ON search_term(term, kind, documents, patterns) WHERE documents >= 16;

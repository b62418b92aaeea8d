#include "harness/store/schema.h"

namespace motifbench {

// Densities and errors are fractions, times are seconds, moments are ISO 8601 UTC. `metric_rows` is
// for people with an SQL shell.
const char* const kSchemaSql = R"sql(
CREATE TABLE experiments (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE cells (
  id                 INTEGER PRIMARY KEY,
  identity           TEXT NOT NULL UNIQUE,
  domain             TEXT NOT NULL,
  method             TEXT NOT NULL,
  seed               INTEGER NOT NULL,
  status             TEXT NOT NULL DEFAULT 'pending' CHECK (status IN
                       ('pending', 'running', 'ok', 'failed', 'diverged', 'timeout', 'interrupted')),
  message            TEXT NOT NULL DEFAULT '',
  started            TEXT NOT NULL DEFAULT '',
  finished           TEXT NOT NULL DEFAULT '',
  samples            INTEGER NOT NULL DEFAULT 0,
  steps              INTEGER NOT NULL DEFAULT 0,
  wall_seconds       REAL NOT NULL DEFAULT 0,
  cpu_seconds        REAL NOT NULL DEFAULT 0,
  samples_per_second REAL NOT NULL DEFAULT 0,
  environment        TEXT NOT NULL DEFAULT '{}',  -- JSON object
  minimum_density    REAL NOT NULL,
  symbols            TEXT NOT NULL                -- JSON array
) STRICT;

CREATE TABLE experiment_cells (
  experiment INTEGER NOT NULL REFERENCES experiments ON DELETE CASCADE,
  cell       INTEGER NOT NULL REFERENCES cells ON DELETE CASCADE,
  PRIMARY KEY (experiment, cell)
) STRICT, WITHOUT ROWID;
CREATE INDEX experiment_cells_by_cell ON experiment_cells (cell);

CREATE TABLE progress (
  cell      INTEGER NOT NULL REFERENCES cells ON DELETE CASCADE,
  samples   INTEGER NOT NULL,
  density   REAL NOT NULL,
  accuracy  REAL NOT NULL,
  threshold REAL NOT NULL,
  loss      REAL,                                 -- NULL: not a number
  seconds   REAL NOT NULL,
  PRIMARY KEY (cell, samples)
) STRICT, WITHOUT ROWID;

CREATE TABLE models (
  id           INTEGER PRIMARY KEY,
  cell         INTEGER NOT NULL REFERENCES cells ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  density      REAL NOT NULL,
  samples_seen INTEGER NOT NULL,
  final        INTEGER NOT NULL CHECK (final IN (0, 1)),
  UNIQUE (cell, position)
) STRICT;

CREATE TABLE metrics (
  model    INTEGER NOT NULL REFERENCES models ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  value    REAL NOT NULL,
  samples  INTEGER NOT NULL,
  PRIMARY KEY (model, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE confusion (
  model   INTEGER NOT NULL REFERENCES models ON DELETE CASCADE,
  channel INTEGER NOT NULL,                       -- -1: a miss
  symbol  INTEGER NOT NULL,                       -- -1: a false positive
  count   INTEGER NOT NULL,
  PRIMARY KEY (model, channel, symbol)
) STRICT, WITHOUT ROWID;

CREATE TABLE examples (
  model      INTEGER NOT NULL REFERENCES models ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  sample     INTEGER NOT NULL,
  rows       INTEGER NOT NULL,
  cols       INTEGER NOT NULL,
  pixels     BLOB NOT NULL,                       -- rows x cols bytes
  target     TEXT NOT NULL,
  prediction TEXT NOT NULL,
  truth      TEXT NOT NULL,                       -- JSON, see codec.h
  predicted  TEXT NOT NULL,                       -- JSON, see codec.h
  PRIMARY KEY (model, position)
) STRICT, WITHOUT ROWID;

CREATE VIEW metric_rows AS
SELECT cells.identity, cells.domain, cells.method, cells.seed, cells.status, models.density,
       models.final, metrics.name, metrics.value, metrics.samples
FROM metrics JOIN models ON models.id = metrics.model JOIN cells ON cells.id = models.cell
ORDER BY cells.domain, cells.method, cells.seed, models.density DESC, models.samples_seen,
         models.position, metrics.position;
)sql";

}  // namespace motifbench

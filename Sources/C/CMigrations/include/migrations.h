// The SQL of every migration, embedded into the binary.
#pragma once
#include <stddef.h>

typedef struct {
  // Where it stands in the order of all.
  int number;
  // What it brings, for people.
  const char *name;
  // UTF-8, not terminated.
  const unsigned char *sql;
  size_t length;
} SealMigration;

extern const SealMigration seal_migrations[];
extern const size_t seal_migration_count;

// Swift does not see arrays of unknown length.
static inline const SealMigration *seal_migration_at(size_t index) {
  return &seal_migrations[index];
}

// Files of the source tree, embedded into the binary.
#pragma once
#include <stddef.h>

typedef struct {
  // Below Sources: `SealWeb/Templates/layout.mustache`.
  const char *path;
  // Not terminated.
  const unsigned char *bytes;
  size_t length;
} SealResource;

extern const SealResource seal_resources[];
extern const size_t seal_resource_count;

// Swift does not see arrays of unknown length.
static inline const SealResource *seal_resource_at(size_t index) {
  return &seal_resources[index];
}

// zlib, of which one function is used: its own initializer is a macro, which Swift does not see.
#include <stddef.h>
#include <string.h>
#include <zlib.h>

// At most so many bytes come of `length` bytes.
static inline size_t seal_gzip_bound(size_t length) {
  return compressBound(length) + 18;
}

// Compresses `length` bytes into one gzip member (RFC 1952) of at most `room` bytes. How many it has; 0 when it did not fit
// or there was no memory.
static inline size_t seal_gzip(const unsigned char *bytes, size_t length, unsigned char *gzip, size_t room) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
  stream.next_in = (unsigned char *)bytes;
  stream.avail_in = (unsigned int)length;
  stream.next_out = gzip;
  stream.avail_out = (unsigned int)room;
  int result = deflate(&stream, Z_FINISH);
  size_t count = stream.total_out;
  deflateEnd(&stream);
  return result == Z_STREAM_END ? count : 0;
}

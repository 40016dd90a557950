#ifndef GIT_BACKLOG_CZLIB_SHIM_H
#define GIT_BACKLOG_CZLIB_SHIM_H

#include <zlib.h>

// inflateInit is a macro.
static inline int shim_inflate_init(z_stream *stream) {
  return inflateInit(stream);
}

#endif

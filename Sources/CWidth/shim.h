#ifndef GIT_BACKLOG_CWIDTH_SHIM_H
#define GIT_BACKLOG_CWIDTH_SHIM_H

#include <wchar.h>

/* Declared by <wchar.h> only under feature macros that the Glibc module is built without. */
extern int wcwidth(wchar_t character);

#endif

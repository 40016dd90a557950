#ifndef GIT_BACKLOG_CHEAP_SHIM_H
#define GIT_BACKLOG_CHEAP_SHIM_H

#include <malloc.h>

#endif

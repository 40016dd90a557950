#ifndef GIT_BACKLOG_CDEFLATE_SHIM_H
#define GIT_BACKLOG_CDEFLATE_SHIM_H

#include <libdeflate.h>

#endif

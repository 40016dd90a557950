#ifndef GIT_BACKLOG_CFILESYSTEM_SHIM_H
#define GIT_BACKLOG_CFILESYSTEM_SHIM_H

#include <sys/vfs.h>

#endif

#ifndef GIT_BACKLOG_CLIBYAML_SHIM_H
#define GIT_BACKLOG_CLIBYAML_SHIM_H

#include <yaml.h>

#endif

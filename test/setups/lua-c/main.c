#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lua.h"
#include "lauxlib.h"
#include "lualib.h"

static const char *progname = "lua";

static void report(lua_State *L, const char *what) {
    fprintf(stderr, "%s: %s: %s\n", progname, what, lua_tostring(L, -1));
    lua_pop(L, 1);
}

static int traceback(lua_State *L) {
    luaL_traceback(L, L, lua_tostring(L, 1), 1);
    return 1;
}

int main(int argc, char **argv) {
    lua_State *L = luaL_newstate();
    int status = 0;
    luaL_openlibs(L);
    lua_pushcfunction(L, traceback);
    for (int i = 1; i < argc && status == 0; i++) {
        status = luaL_loadfile(L, argv[i]);
        if (status == 0)
            status = lua_pcall(L, 0, 0, 1);
        if (status != 0)
            report(L, argv[i]);
    }
    lua_close(L);
    return status == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

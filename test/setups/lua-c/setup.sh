# Lua 5.4.7 as the crate lua-src carries it, with a program and a Makefile: lua-c [WORD…]
# broken: typing mistakes in five files; unlinked: two objects forgotten; twice: a function defined twice; no-header: a
# header that is not there; short: CC lines as the kernel's; recursive: make in folders; cmake, meson: their files; ninja: by ninja; configured, built: so far already;
# red: upper() is wrong; slow: a test that does not end; crash: a test that kills lua.
if [ ! -d "$CACHE/lua-src" ]; then
  mkdir -p "$CACHE/lua-fetch" && (cd "$CACHE/lua-fetch"
    mkdir -p src && : > src/lib.rs
    printf '[package]\nname = "fetch"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\nlua-src = "=547.0.0"\n' > Cargo.toml
    cargo vendor -q vendor > vendor.log 2>&1)
  cp -r "$CACHE/lua-fetch/vendor/lua-src/lua-5.4.7" "$CACHE/lua-src"
fi
mkdir -p src && cp "$CACHE/lua-src"/*.[ch] src/
cp "$SETUP/main.c" src/main.c
cp "$SETUP/Makefile" Makefile
has() { case " $words " in *" $1 "*) return 0 ;; *) return 1 ;; esac; }
words="$*"
if has broken; then
  sed -i '0,/  api_incr_top(L);/s//  api_inc_top(L);/; 171s/idx/index/' src/lapi.c
  sed -i 's/^  lua_State \*L = fs->ls->L;$/  lua_State *L = fs->lex->L;/' src/lcode.c
  sed -i 's/funcnamefromcode(L, ci_func(ci)->p, currentpc(ci), name);/funcnamefromcode(L, ci_func(ci)->p, name);/' src/ldebug.c
  sed -i 's/luaH_getn (Table \*t) {/luaH_getn (Tabel *t) {/' src/ltable.c
  sed -i 's/^static int str_len (lua_State \*L) {/&\n  lua_pushinteger(L);/; s/^static int str_byte (lua_State \*L) {/&\n  int missing = luaL_optinteger(L, 2);/' src/lstrlib.c
fi
if has unlinked; then sed -i 's/ ltm\.o lundump\.o//' Makefile; fi
if has twice; then printf '\nint luaO_ceillog2 (unsigned int x) {\n  return (int)x;\n}\n\nconst char *progname = "lua";\n' >> src/lzio.c; sed -i 's/^static const char \*progname/const char *progname/' src/main.c; fi
if has no-header; then sed -i 's/#include "lopcodes.h"/#include "lopcode.h"/' src/ldebug.h src/lopnames.h src/lcode.h; fi
if has short; then cp "$SETUP/Makefile.short" Makefile; fi
if has recursive; then
  mkdir -p lib cli && mv src/main.c cli/ && mv src/*.[ch] lib/ && rmdir src
  cp "$SETUP/recursive.mk" Makefile && cp "$SETUP/lib.mk" lib/Makefile && cp "$SETUP/cli.mk" cli/Makefile
fi
if has cmake; then cp "$SETUP/CMakeLists.txt" . && cp -r "$SETUP/tests" .; fi
if has meson; then cp "$SETUP/meson.build" "$SETUP/meson_options.txt" . && cp -r "$SETUP/tests" .; fi
if has red; then sed -i 's/toupper(uchar(s\[i\]))/tolower(uchar(s[i]))/' src/lstrlib.c; fi
if has slow; then printf 'while true do end\n' > tests/endless.lua; fi
if has crash; then sed -i 's/^static int tconcat (lua_State \*L) {/&\n  *(volatile int *)0 = 1;/' src/ltablib.c; fi
has configured || has built || exit 0
# What was compiled is kept: nothing in it changes while these files do not.
done="$CACHE/lua-$(echo "$words" | tr ' ' -)-$(cat "$SETUP"/*.* "$SETUP"/*/* "$SETUP"/Makefile | cksum | cut -c1-8)"
if [ -d "$done" ]; then rm -rf ./* && cp -a "$done/." . && exit; fi
if has ninja; then generator='-G Ninja'; fi
if has configured && has cmake; then cmake $generator -S . -B build > /dev/null; fi
if has configured && has meson; then meson setup build > /dev/null; fi
if has built && has cmake; then cmake $generator -S . -B build > /dev/null && cmake --build build -j2 > /dev/null 2>&1; fi
if has built && has meson; then meson setup build > /dev/null && meson compile -C build > /dev/null 2>&1; fi
if has built && ! has meson && ! has cmake; then make -j2 > /dev/null 2>&1; fi
rm -rf "$CACHE/lua-$(echo "$words" | tr ' ' -)"-[0-9]* && cp -a . "$done"

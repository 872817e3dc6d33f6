# A small C++ library with tests for GoogleTest, Catch2 and doctest: depot-cpp [WORD…]
# red: two functions are wrong; gtest, catch, doctest: that test program built in build/; cmake: configured and built;
# sound: even the death test passes; crash: the tests run into a null pointer; wrong: files with mistakes for compilers; san KIND, plain: bin/faults built.
words="$*"
has() { case " $words " in *" $1 "*) return 0 ;; *) return 1 ;; esac; }
cp -r "$SETUP"/include "$SETUP"/src "$SETUP"/tests "$SETUP"/CMakeLists.txt .
if has red; then
  sed -i 's/last - first + 1/last - first/' src/text.cpp
  sed -i 's/wanted " + std::to_string(wanted)/wanted " + std::to_string(there)/' include/depot/stock.hpp
fi
if has sound; then sed -i 's|{ throw std::runtime_error("no shelf"); }|{ fputs("no shelf", stderr); abort(); }|' tests/gtest_stock.cpp; fi
if has crash; then sed -i 's/    if (parts.size() != 3)/    if (parts.size() != 3 \&\& line.size() > 99)/' src/text.cpp; fi
if has wrong; then cp -r "$SETUP"/wrong .; fi
[ "$words" = "" ] && exit
# What was compiled is kept: nothing in it changes while these files do not.
done="$CACHE/depot-$(echo "$words" | tr ' ' -)-$(cat "$SETUP"/*/*.* "$SETUP"/*/*/* "$SETUP"/setup.sh | cksum | cut -c1-8)"
if [ -d "$done" ]; then cp -a "$done/." . && exit; fi
build() { mkdir -p build && g++ -std=c++20 -g -O0 -Iinclude "$@"; }
if has gtest; then build -o build/depot_test tests/gtest_*.cpp src/*.cpp -lgtest -lgtest_main -lpthread; fi
if has catch; then build -o build/depot_catch tests/catch_stock.cpp src/*.cpp; fi
if has doctest; then build -o build/depot_doctest tests/doctest_stock.cpp src/*.cpp; fi
if has cmake; then cmake -S . -B build > /dev/null && cmake --build build -j2 > /dev/null; fi
if has asan; then build -fsanitize=address -fno-omit-frame-pointer -Iinclude -o build/faults wrong/faults.cpp src/*.cpp; fi
if has ubsan; then build -fsanitize=undefined -o build/faults wrong/faults.cpp src/*.cpp; fi
if has tsan; then build -fsanitize=thread -o build/faults wrong/faults.cpp src/*.cpp -lpthread; fi
if has faults; then build -o build/faults wrong/faults.cpp src/*.cpp -lpthread; fi
rm -rf "$CACHE/depot-$(echo "$words" | tr ' ' -)"-[0-9]* && cp -a . "$done"

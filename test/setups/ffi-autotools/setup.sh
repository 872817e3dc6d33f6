# libffi 3.4 with its configure script, as the crate libffi-sys carries it: ffi-autotools [WORD…]
# configured: before make; broken: mistakes in two files; needs: another project, which wants a library that is not there.
words="$*"
has() { case " $words " in *" $1 "*) return 0 ;; *) return 1 ;; esac; }
if [ ! -d "$CACHE/libffi" ]; then
  mkdir -p "$CACHE/ffi-fetch" && (cd "$CACHE/ffi-fetch"
    mkdir -p src && : > src/lib.rs
    printf '[package]\nname = "fetch"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\nlibffi-sys = "2"\n' > Cargo.toml
    cargo vendor -q vendor > vendor.log 2>&1)
  cp -r "$CACHE/ffi-fetch/vendor/libffi-sys/libffi" "$CACHE/libffi"
fi
cp -r "$CACHE/libffi/." .
# The crate leaves the documentation and the tests away.
mkdir -p doc man testsuite testsuite/lib
for folder in doc man testsuite; do
  [ -f $folder/Makefile.in ] || printf 'all:\ninstall:\ncheck:\n' > $folder/Makefile.in
done
if has broken; then
  sed -i 's/^  cif->nargs = ntotalargs;$/  cif->nargs = ntotalarg;/; s/^  unsigned bytes = 0;$/  unsigned byte = 0;/' src/prep_cif.c
  sed -i 's/^  initialize_aggregate(/  initialise_aggregate(/' src/*.c
fi
if has needs; then rm -rf ./* && cp "$SETUP/configure.ac" . && touch parcel.c && printf "all:\n" > Makefile.in && autoconf; fi
if has configured; then
  done="$CACHE/libffi-$(echo "$words" | tr ' ' -)"
  if [ ! -d "$done" ]; then MAKEINFO=true ./configure --disable-static > configure.out 2>&1 && cp -a . "$done"; fi
  cp -a "$done/." .
fi

# A published module as it is in the module cache, with a line broken: module-go MODULE@VERSION [VARIANT]
mkdir -p "$CACHE/go-mod" "$CACHE/go-build" "$HOME/go/pkg" "$HOME/.cache"
ln -sfn "$CACHE/go-mod" "$HOME/go/pkg/mod"
ln -sfn "$CACHE/go-build" "$HOME/.cache/go-build"
folder=$(go mod download -json "$1" | sed -n 's/.*"Dir": "\(.*\)",\{0,1\}$/\1/p')
cp -R "$folder/." .
chmod -R u+w .
case $2 in
uuid)
  # The version is read from another half of its byte, and a braced form keeps its braces.
  sed -i 's/return Version(uuid\[6\] >> 4)/return Version(uuid[6] \& 0x0f)/' version*.go uuid.go
  sed -i "s/	case 36 + 2: /	case 36 + 3: /" uuid.go
  ;;
pflag)
  sed -i 's/^	return strconv.FormatBool(bool(\*b))/	return strconv.FormatBool(!bool(*b))/' bool.go
  sed -i 's/^	ss := strings.Split(val, ",")/	ss := strings.Split(val, ";")/' int_slice.go duration_slice.go
  ;;
toml)
  sed -i "s/case 'n':/case 'm':/; s/\"invalid escape character %q/\"bad escape %q/" lex.go
  ;;
mux)
  # A method that is not allowed is told as not found.
  sed -i 's/StatusMethodNotAllowed/StatusNotFound/' mux.go
  ;;
esac
